using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Rounds;

/// <summary>What a round's letters carry, and whether it can still change.</summary>
public sealed class LetterSettings(UseCaseParts parts) : Query<string, LetterSettings.View>(parts)
{
    public sealed record View(string Slug, string Name, RoundPhase Phase, bool MayChange, Letter Letter);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        return new View(round.Slug, round.Name, round.Phase, round.Phase <= RoundPhase.Plenary, round.Letter);
    }
}
