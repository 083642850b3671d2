using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Components;

/// <summary>A page or part of one that runs use cases as the signed-in person.</summary>
public abstract class UseCasePage : ComponentBase
{
    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    protected async Task<CurrentUser> UserAsync() =>
        CurrentUser.From((await Authentication).User) ?? throw new InvalidOperationException("nobody is signed in");
}
