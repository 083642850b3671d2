using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Imports;

/// <summary>Rounds that still take results from elsewhere, with the components those go to.</summary>
public sealed class ImportTargets(UseCaseParts parts) : Query<int, IReadOnlyList<ImportTargets.Target>>(parts)
{
    public sealed record Target(string Slug, string Name, IReadOnlyList<Part> Components);

    public sealed record Part(string Code, string Name, Scale Scale);

    protected override Policy Policy => Policies.KeepRegisters;

    protected override async Task<IReadOnlyList<Target>> LoadAsync(Reading reading, int input, CancellationToken cancel)
    {
        if (!Policies.PrepareRounds.Allows(reading.User)) return [];
        var rounds = await reading.Db.RoundsVisibleTo(reading.User).Include(r => r.Components).Where(r => r.Phase == RoundPhase.Draft || r.Phase == RoundPhase.Scoring).OrderByDescending(r => r.HeldFrom).ToListAsync(cancel);
        return rounds.Select(r => new Target(r.Slug, r.Name, r.Components.Where(c => c.Source == ComponentSource.Import).Select(c => new Part(c.Code, c.Name, c.Scale)).ToList()))
            .Where(t => t.Components.Count > 0).ToList();
    }
}
