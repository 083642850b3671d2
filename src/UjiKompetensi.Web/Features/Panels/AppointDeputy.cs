using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Panels;

/// <summary>Appoints one member of a draft round's panel to lead it where the chair takes part himself.</summary>
public sealed class AppointDeputy(UseCaseParts parts) : Command<AppointDeputy.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, PanelistId Id);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        (await work.RoundAsync(input.Slug, cancel)).AppointDeputy(input.Id);
        return default;
    }
}
