using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Deliberations;

/// <summary>How a round's plenary decides, for whoever prepares it.</summary>
public sealed class PlenarySettings(UseCaseParts parts) : Query<PlenarySettings.Input, PlenarySettings.View>(parts)
{
    public sealed record Input(string Slug);

    /// <param name="Bands">Names of the round's bands, lowest first.</param>
    /// <param name="Table">What each suggests now.</param>
    public sealed record View(string Slug, string Name, RoundPhase Phase, PlenaryRules Rules, int Members, IReadOnlyList<string> Bands, IReadOnlyList<BandAdvice> Table)
    {
        public bool MayChange => Phase is RoundPhase.Draft or RoundPhase.Scoring;
    }

    protected override Policy Policy => Policies.SeePreparation;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input.Slug, cancel) ?? throw new NotVisible();
        return new View(round.Slug, round.Name, round.Phase, round.PlenaryRules, round.Panel.Count, [.. round.Rules.Bands.Select(b => b.Name)], round.PlenaryRules.TableFor(round.Rules.Bands));
    }
}
