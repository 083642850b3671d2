using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Opens a form of the registers; true when it was saved.</summary>
internal static class RegisterDialogs
{
    public static async Task<bool> SavedAsync<T>(IDialogService dialogs, string title, DialogParameters parameters) where T : IComponent
    {
        var dialog = await dialogs.ShowAsync<T>(title, parameters, new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true, BackdropClick = false });
        return await dialog.Result is { Canceled: false };
    }
}
