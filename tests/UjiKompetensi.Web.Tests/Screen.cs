using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor.Services;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Tests;

/// <summary>One component as a signed-in person has it before him, on the real use cases.</summary>
internal static class Screen
{
    public static BunitContext Of(TestDatabase database)
    {
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddMudServices(o => o.PopoverOptions.CheckForPopoverProvider = false);
        context.Services.AddFallbackServiceProvider(database.Use<IServiceProvider>());
        return context;
    }

    public static ComponentParameterCollectionBuilder<T> For<T>(this ComponentParameterCollectionBuilder<T> parameters, CurrentUser user) where T : IComponent =>
        parameters.AddCascadingValue(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, user.Id.ToString("D")), new(CurrentUser.NameClaim, user.Name), .. user.Roles.Select(r => new Claim(ClaimTypes.Role, r))], "uji")))));

    /// <summary>Types over a field and leaves it.</summary>
    public static Task LeaveAsync(this AngleSharp.Dom.IElement field, string text) => field.TriggerEventAsync("onchange", new ChangeEventArgs { Value = text });
}
