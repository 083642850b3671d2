using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Panels;

/// <summary>Switches on or off, in draft, that panelists sign the integrity pledge before their first mark.</summary>
public sealed class RequirePledge(UseCaseParts parts) : Command<RequirePledge.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, bool Required);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        (await work.RoundAsync(input.Slug, cancel)).RequirePledge(input.Required);
        return default;
    }
}
