using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace UjiKompetensi.Bench.Load;

/// <summary>
/// One open page of a signed-in person, as the browser's script keeps it: its circuit started, every batch taken and
/// acknowledged, every call to the script answered. It draws nothing.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _gone = new();
    private readonly TaskCompletionSource _drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action<byte[]> _batch;
    private readonly string _until;
    private Task _running = Task.CompletedTask;
    private string _markers = "", _state = "", _page = "", _address = "";

    private Circuit(string until, Action<byte[]> batch) => (_until, _batch) = (until, batch);

    /// <summary>Why it ended too early, or what its page's script was told to be wrong; null while all is well.</summary>
    public string? Error { get; private set; }

    public int Batches { get; private set; }
    public long Bytes { get; private set; }

    /// <param name="until">The page is open once this text was drawn.</param>
    /// <param name="batch">Gets each batch as soon as it is here.</param>
    public static async Task<Circuit> OpenAsync(Tablet tablet, string address, string path, string until, Action<byte[]>? batch = null)
    {
        var circuit = new Circuit(until, batch ?? (_ => { }));
        var (status, said) = await tablet.GetAsync(path);
        if (status != 200) throw new InvalidOperationException($"{path}: {status}");
        circuit.Read(Encoding.UTF8.GetString(said), address, path);
        circuit._socket.Options.SetRequestHeader("Cookie", tablet.Cookies);
        circuit._socket.Options.SetRequestHeader("X-Forwarded-Proto", "https");
        using var patience = new CancellationTokenSource(Patience);
        await circuit._socket.ConnectAsync(new Uri(address.Replace("http:", "ws:", StringComparison.Ordinal) + "/_blazor"), patience.Token);
        await circuit._socket.SendAsync(BlazorPack.Handshake, WebSocketMessageType.Text, true, patience.Token);
        circuit._running = circuit.RunAsync();
        await circuit.SendAsync(BlazorPack.Call("0", "StartCircuit", circuit._address, circuit._page, "[]", ""));
        await circuit._drawn.Task.WaitAsync(patience.Token);
        _ = circuit.PingAsync();
        return circuit;
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        await _running;
        _socket.Dispose();
        _sending.Dispose();
        _gone.Dispose();
    }

    private void Read(string html, string address, string path)
    {
        var (operations, number) = (new JsonArray(), 0);
        foreach (var marker in Markers().Matches(html).Select(m => JsonNode.Parse(m.Groups[1].Value)!).Where(m => (string?)m["type"] == "server"))
            operations.Add(new JsonObject { ["type"] = "add", ["ssrComponentId"] = ++number, ["marker"] = marker });
        _markers = new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString();
        _state = State().Match(html).Groups[1].Value;
        // As the browser behind the proxy sees them.
        _address = address.Replace("http:", "https:", StringComparison.Ordinal) + "/";
        _page = _address.TrimEnd('/') + path;
    }

    private async Task RunAsync()
    {
        var (buffer, count) = (new byte[32 * 1024], 0);
        try
        {
            for (var greeted = false; ;)
            {
                if (count == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
                var read = await _socket.ReceiveAsync(buffer.AsMemory(count), _gone.Token);
                if (read.MessageType == WebSocketMessageType.Close) throw new IOException($"Ditutup: {_socket.CloseStatusDescription}");
                count += read.Count;
                var taken = 0;
                if (!greeted)
                {
                    // The answer to the handshake ends with this; the first message may come in one piece with it.
                    if ((taken = buffer.AsSpan(0, count).IndexOf((byte)0x1e) + 1) == 0) continue;
                    greeted = true;
                }

                while (Take(buffer.AsSpan(taken, count - taken), out var message) is > 0 and var more)
                {
                    taken += more;
                    await AnswerAsync(message!);
                }

                buffer.AsSpan(taken, count - taken).CopyTo(buffer);
                count -= taken;
                // Five hundred of these in one process: what the first batch needed is given back.
                if (count == 0 && buffer.Length > 32 * 1024) buffer = new byte[32 * 1024];
            }
        }
        catch (Exception) when (_gone.IsCancellationRequested)
        {
            // Closed by ourselves.
        }
        catch (Exception broken)
        {
            Fail(broken.Message);
        }
    }

    private static int Take(ReadOnlySpan<byte> arrived, out object?[]? message)
    {
        var taken = BlazorPack.Take(arrived, out var bytes);
        var at = 0;
        message = taken > 0 ? (object?[])BlazorPack.Read(bytes, ref at)! : null;
        return taken;
    }

    private async Task AnswerAsync(object?[] message)
    {
        switch (message)
        {
            case [3L, _, "0", 3L, string]:
                await SendAsync(BlazorPack.Call(null, "UpdateRootComponents", _markers, _state));
                break;
            case [3L, ..] or [7L, ..] or [1L, _, _, "JS.Error", ..]:
                Fail(string.Join(' ', message.SelectMany(p => p as object?[] ?? [p])));
                break;
            case [1L, _, _, "JS.RenderBatch", object?[] and [long id, byte[] batch], ..]:
                (Batches, Bytes) = (Batches + 1, Bytes + batch.Length);
                _batch(batch);
                if (!_drawn.Task.IsCompleted && RenderBatch.Texts(batch).Any(t => t.Contains(_until, StringComparison.Ordinal))) _drawn.TrySetResult();
                await SendAsync(BlazorPack.Call(null, "OnRenderCompleted", id, null));
                break;
            case [1L, _, _, "JS.BeginInvokeJS", object?[] and [long and not 0 and var call, string name, ..], ..]:
                // What MudBlazor asks its script for: whether it is there, and how many popovers there are.
                var result = name.EndsWith("hasOwnProperty", StringComparison.Ordinal) ? "true" : name.EndsWith("countProviders", StringComparison.Ordinal) ? "1" : "null";
                await SendAsync(BlazorPack.Call(null, "EndInvokeJSFromDotNet", call, true, $"[{call},true,{result}]"));
                break;
        }
    }

    private void Fail(string why)
    {
        Error ??= why;
        _drawn.TrySetException(new IOException(why));
    }

    private async Task SendAsync(byte[] message)
    {
        await _sending.WaitAsync(_gone.Token);
        try { await _socket.SendAsync(message, WebSocketMessageType.Binary, true, _gone.Token); }
        finally { _sending.Release(); }
    }

    private async Task PingAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(PingEvery, _gone.Token);
                await SendAsync(BlazorPack.Ping);
            }
        }
        catch (Exception) when (_gone.IsCancellationRequested || Error is not null)
        {
            // Closed; why is said already.
        }
        catch (Exception broken)
        {
            Fail(broken.Message);
        }
    }

    [GeneratedRegex("<!--Blazor:({.*?})-->")]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:([^-]*)-->")]
    private static partial Regex State();
}
