using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Instruments;

/// <summary>Removes a component with its aspects from a draft round. One that holds results from elsewhere stays until they are taken back.</summary>
public sealed class RemoveComponent(UseCaseParts parts) : Command<RemoveComponent.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, ComponentId Id, int BasedOn);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var name = round.ComponentOf(input.Id).Name;
        var results = await work.Db.AssessmentsVisibleTo(work.User).CountAsync(a => a.RoundId == round.Id && a.ComponentId == input.Id, cancel);
        if (results > 0)
            throw new RuleViolation("results-recorded", $"Komponen \"{name}\" sudah berisi {results} nilai dari luar, jadi tidak dapat dihapus. Tarik dahulu nilai itu pada halaman Nilai dari luar.");
        round.RemoveComponent(input.Id, input.BasedOn);
        return default;
    }
}
