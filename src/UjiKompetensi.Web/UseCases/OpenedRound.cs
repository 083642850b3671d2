using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.UseCases;

/// <summary>A round with everything its result depends on. Who gets one from a query may see the result.</summary>
internal sealed record OpenedRound(Round Round, IReadOnlyList<ScoreSheet> Sheets, IReadOnlyList<AssessmentResult> Results)
{
    public ResultInput Input => Inputs.Of(Round, Sheets, Results);

    public RoundResult Compute() => RoundCalculation.Of(Input);

    /// <summary>The same as the round lets it be looked at: places in the order only where it shows them.</summary>
    public RoundResult Shown() => Compute().Shown(Round.Display);
}

internal static class OpenedRounds
{
    /// <summary>Loads a round whose combined results this person may see: from the plenary on, the PPK from the release on.</summary>
    /// <exception cref="NotVisible">There is none, or it is not open to him yet.</exception>
    public static async Task<OpenedRound> OpenedRoundAsync(this Reading reading, string slug, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsOpenTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == slug, cancel) ?? throw new NotVisible();
        return new OpenedRound(round,
            await reading.Db.SheetsVisibleTo(reading.User).Where(s => s.RoundId == round.Id).Whole().ToListAsync(cancel),
            await ResultsAsync(reading.Db, round, cancel));
    }

    /// <summary>The same for a command that already holds the round and acts on all of it.</summary>
    public static async Task<OpenedRound> OpenedAsync(this Work work, Round round, CancellationToken cancel) => new(round,
        await work.Db.Sheets.AsNoTracking().Where(s => s.RoundId == round.Id).Whole().ToListAsync(cancel),
        await ResultsAsync(work.Db, round, cancel));

    private static Task<List<AssessmentResult>> ResultsAsync(AppDbContext db, Round round, CancellationToken cancel) =>
        db.AssessmentResults.AsNoTracking().Where(a => a.RoundId == round.Id).ToListAsync(cancel);
}
