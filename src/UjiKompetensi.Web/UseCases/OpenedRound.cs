using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
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
    /// <param name="kind">What he looks at: who sees a result is told to the officials it is about.</param>
    /// <param name="about">Whom of them it shows; null for everybody.</param>
    /// <exception cref="NotVisible">There is none, or it is not open to him yet.</exception>
    public static async Task<OpenedRound> OpenedRoundAsync(this Reading reading, string slug, AccessKind kind, CancellationToken cancel, Func<Round, IEnumerable<Participant?>>? about = null)
    {
        var round = await reading.Db.RoundsOpenTo(reading.User).WholeAsync(reading.Db, slug, cancel) ?? throw new NotVisible();
        foreach (var person in about?.Invoke(round).OfType<Participant>().Distinct() ?? [null]) await reading.LookedAsync(round.Id, person?.Id, kind, cancel);
        return new OpenedRound(round,
            await reading.Db.SheetsVisibleTo(reading.User).Where(s => s.RoundId == round.Id).Whole().ToListAsync(cancel),
            await ResultsAsync(reading.Db, round, cancel));
    }

    /// <summary>The same for an official's own page, whose query lets nothing out but what is his; nobody looks at him but himself.</summary>
    public static async Task<OpenedRound> OwnRoundAsync(this Reading reading, Round round, CancellationToken cancel) => new(round,
        await reading.Db.Sheets.Where(s => s.RoundId == round.Id).Whole().ToListAsync(cancel), await ResultsAsync(reading.Db, round, cancel));

    /// <summary>The same for a command that already holds the round and acts on all of it.</summary>
    public static async Task<OpenedRound> OpenedAsync(this Work work, Round round, CancellationToken cancel) => new(round,
        await work.Db.Sheets.AsNoTracking().Where(s => s.RoundId == round.Id).Whole().ToListAsync(cancel),
        await ResultsAsync(work.Db, round, cancel));

    private static Task<List<AssessmentResult>> ResultsAsync(AppDbContext db, Round round, CancellationToken cancel) =>
        db.AssessmentResults.AsNoTracking().Where(a => a.RoundId == round.Id).ToListAsync(cancel);
}
