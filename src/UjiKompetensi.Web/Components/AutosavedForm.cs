using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace UjiKompetensi.Web.Components;

/// <summary>A text of which this device still holds an unsent version, by the field it was typed in.</summary>
/// <param name="At">When it was typed, as the device's clock counts milliseconds.</param>
public sealed record KeptText(string Field, double At);

/// <summary>
/// A form of long texts that saves while somebody types. What is typed is kept on the device until the server has
/// acknowledged it (<c>saran.js</c>), so that neither a reload nor a dead connection loses a word.
/// </summary>
public abstract class AutosavedForm : UseCasePage, IAsyncDisposable
{
    private IJSObjectReference? _module;
    private bool _again;

    [Inject] private IJSRuntime Script { get; set; } = default!;
    [Inject] private ILogger<AutosavedForm> Log { get; set; } = default!;

    /// <summary>The element that holds the fields marked <c>data-simpan</c>; its <c>data-kunci</c> names person and thing.</summary>
    protected ElementReference Root { get; set; }
    protected bool IsSaving { get; private set; }
    protected string? Unsaved { get; set; }
    protected DateTimeOffset? SavedAt { get; set; }

    /// <summary>Texts of an earlier visit that never reached the server; offered, never taken by themselves.</summary>
    protected IReadOnlyList<KeptText> Kept { get; private set; } = [];

    /// <summary>Whether saving waits for the person to decide something.</summary>
    protected abstract bool IsHeld { get; }

    /// <summary>Sends everything once; answers the sentence of a refusal, or null when it was acknowledged.</summary>
    protected abstract Task<string?> SendAsync();

    /// <summary>Puts a text into the form's own state.</summary>
    protected abstract void Put(string field, string text);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _module = await Script.InvokeAsync<IJSObjectReference>("import", "/saran.js");
        Kept = await _module.InvokeAsync<KeptText[]>("watch", Root);
        if (Kept.Count > 0) StateHasChanged();
    }

    // One save at a time; what changed meanwhile is saved right after it.
    protected async Task SaveAsync()
    {
        if (IsHeld) return;
        (_again, var busy) = (true, IsSaving);
        if (busy) return;
        IsSaving = true;
        while (_again && !IsHeld)
        {
            _again = false;
            await SendOnceAsync();
        }

        IsSaving = false;
        StateHasChanged();
        await SettleAsync();
    }

    private async Task SendOnceAsync()
    {
        try
        {
            Unsaved = await SendAsync() is { } refusal ? $"Belum tersimpan. {refusal}" : null;
        }
        catch (Exception failure)
        {
            // The text stays on the screen whatever the server suffers from.
            Log.LogError(failure, "Saving a text failed");
            Unsaved = "Belum tersimpan: server sedang terganggu. Isian Anda tetap di sini dan dicoba lagi sendiri.";
        }
    }

    /// <summary>Only now may the page say that nothing is waiting: until here the mark "belum tersimpan" stood.</summary>
    /// <param name="taken">What stands in the fields came from the server.</param>
    protected async Task SettleAsync(bool taken = false)
    {
        try { if (_module is not null) await _module.InvokeVoidAsync("settle", Root, taken, Unsaved is null && !IsHeld); }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or ObjectDisposedException or OperationCanceledException) { /* The page is gone. */ }
    }

    protected async Task UseKeptAsync()
    {
        foreach (var kept in Kept) Put(kept.Field, await _module!.InvokeAsync<string>("kept", Root, kept.Field));
        Kept = [];
        await SaveAsync();
    }

    protected async Task DropKeptAsync()
    {
        Kept = [];
        await _module!.InvokeVoidAsync("forget", Root);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        try
        {
            if (_module is null) return;
            await _module.InvokeVoidAsync("leave", Root);
            await _module.DisposeAsync();
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or ObjectDisposedException or OperationCanceledException) { /* The page is gone. */ }
    }
}
