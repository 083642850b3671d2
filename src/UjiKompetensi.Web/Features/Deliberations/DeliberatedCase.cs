using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.UseCases;
using Meeting = UjiKompetensi.Domain.Plenaries.Plenary;

namespace UjiKompetensi.Web.Features.Deliberations;

/// <summary>One official before the plenary, with all that is said of him.</summary>
/// <param name="Seen">The recommendation's version; 0 while nothing is written.</param>
/// <param name="Missing">What the recommendation lacks before the chair can conclude.</param>
/// <param name="Departures">How it departs from the computed result.</param>
/// <param name="Facts">Ratings, assessment, penalty: evidence in one line each.</param>
/// <param name="Changes">Values of sheets that were opened again, before and after.</param>
/// <param name="Open">Whose sheets are open now; until they are locked again nothing is concluded.</param>
/// <param name="Silent">Members present who have said nothing to the conclusion yet.</param>
/// <param name="AwaitsMe">This reader may agree or dissent.</param>
public sealed record DeliberatedCase(
    int Number, string Code, string Name, string Position, string Tenure, OfficialResult Result, int Places, IReadOnlyList<string> Facts,
    string Sentence, string Opinion, string Notes, IReadOnlyList<DevelopmentStep> Plan, string DepartureReason, int Seen, IReadOnlyList<string> Missing, IReadOnlyList<Departure> Departures,
    WriteDiscussionNote.Written Note, DeliberatedCase.Concluded? Conclusion, IReadOnlyList<string> Reopened, IReadOnlyList<DeliberatedCase.Word> Words, IReadOnlyList<string> Silent,
    IReadOnlyList<DeliberatedCase.Change> Changes, IReadOnlyList<string> Open, bool MayConclude, bool MayWrite, bool AwaitsMe)
{
    public sealed record Concluded(int Number, string Text, string By, DateTimeOffset At, int Present, int Members);

    public sealed record Word(string Member, StanceKind Kind, string Text, DateTimeOffset At, bool IsMine);

    public sealed record Change(string Panelist, string Aspect, string Before, string After, string Reason);

    internal static async Task<DeliberatedCase> OfAsync(Reading reading, Round round, ReleaseBasis basis, Participant person, bool writes, CancellationToken cancel)
    {
        var (plenary, written, user) = (basis.Plenary, basis.Of(person.Id), reading.User.Id);
        var (advice, standing) = (written?.Advice ?? new Advice(), plenary.StandingOn(person.Id));
        var note = await reading.Db.DiscussionNotes.Where(n => n.RoundId == round.Id && n.ParticipantId == person.Id).OrderByDescending(n => n.Version).FirstOrDefaultAsync(cancel);
        var (running, own) = (round.Phase == RoundPhase.Plenary, basis.Sheets.Where(s => s.ParticipantId == person.Id).ToList());
        var me = round.Panel.FirstOrDefault(p => p.AccountId == user);
        return new DeliberatedCase(person.Number, person.Code, person.Name.Full, person.Position, person.TenureOn(round.HeldFrom)?.ToString() ?? "–", basis.Result.Of(person.Code),
            basis.Result.Officials.Count(o => o.Rank is not null), [.. FactsOf(person)],
            written?.Sentence ?? "", advice.Opinion, advice.Notes, advice.Plan, advice.Departure, written?.Version ?? 0, written is null ? ["rekomendasi"] : advice.Missing(), basis.DeparturesOf(round, person),
            WriteDiscussionNote.Written.Of(note), standing is null ? null : new(standing.Number, standing.Text, standing.ByName, standing.At, standing.Present, standing.Members),
            [.. plenary.Conclusions.Where(c => c.ParticipantId == person.Id && !c.Stands).OrderBy(c => c.Number).Select(c => $"Kesimpulan {c.Number} dibuka lagi: {c.ReopeningReason}")],
            [.. round.Panel.Select(p => (p, Word: plenary.StanceOf(p.Id, person.Id))).Where(s => s.Word is not null).Select(s => new Word(s.p.Name.Full, s.Word!.Kind, s.Word.Text, s.Word.At, s.p == me))],
            [.. plenary.Silent(round, person.Id).Select(p => p.Name.Full)], [.. ChangesOf(round, basis, own)], [.. own.Where(s => !s.IsFinished(round)).Select(s => round.PanelistOf(s.PanelistId).Name.Full)],
            running && Meeting.MayConclude(round, user, person.Id), running && writes && !(me is not null && round.IsParticipant(me) && me.EmployeeNumber == person.EmployeeNumber),
            running && me is not null && standing is not null && standing.By != user && plenary.IsPresent(me.Id) && !round.HasConflict(me.Id, person.Id));
    }

    private static IEnumerable<string> FactsOf(Participant person)
    {
        var standing = person.Standing;
        if (standing.Ratings.Count > 0) yield return $"Predikat kinerja: {string.Join(", ", standing.Ratings.Select(r => $"{r.Year} {r.Predicate.Title()}"))}";
        if (standing.Assessment is { } assessed) yield return $"Asesmen {assessed.Provider}, {Components.Words.Day(assessed.TakenOn)}";
        if (standing.Penalty is { } penalty) yield return $"{char.ToUpperInvariant(penalty.Text[0])}{penalty.Text[1..]}, sampai {Components.Words.Day(penalty.Until)}";
        if (standing.Education.Length > 0) yield return $"Pendidikan {standing.Education}";
    }

    // What was locked when a sheet was opened again, against what counts now.
    private static IEnumerable<Change> ChangesOf(Round round, ReleaseBasis basis, List<ScoreSheet> sheets) =>
        from request in basis.Unlocks.Where(u => u.IsGranted).OrderBy(u => u.Number)
        let sheet = sheets.Find(s => s.Id == request.SheetId)
        where sheet is not null
        from aspect in sheet.AspectsOf(round)
        let locked = request.Marks.FirstOrDefault(m => m.Aspect == aspect.Id)?.Version ?? 0
        let before = sheet.Marks.FirstOrDefault(m => m.AspectId == aspect.Id && m.Version == locked)?.Mark ?? Mark.Blank
        let after = sheet.MarkOf(aspect.Id)
        where before != after
        select new Change(round.PanelistOf(sheet.PanelistId).Name.Full, aspect.Title, before.ToString(), after.ToString(), request.Reason);
}
