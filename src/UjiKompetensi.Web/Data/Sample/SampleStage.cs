using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Web.Data;

/// <summary>
/// Plays a sample round through the domain's own verbs at instants of its own time, and keeps its evidence as the
/// use cases would. It saves between steps because the database refuses marks outside of the scoring phase.
/// </summary>
internal sealed class SampleStage(AppDbContext db, Round round, DateTimeOffset start)
{
    private RoundEvent? _last;

    public Round Round => round;
    public IReadOnlyList<ScoreSheet> Sheets { get; private set; } = [];
    public List<AssessmentResult> Results { get; } = [];
    public DateTimeOffset Now { get; private set; } = start;

    public void Later(TimeSpan time) => Now += time;

    public void Record(EventKind kind, Guid actor, Facts facts) =>
        db.RoundEvents.Add(_last = RoundEvent.Append(_last, round.Id, kind, actor, Now, facts));

    public async Task PlanAsync(Guid actor, string template, CancellationToken cancel)
    {
        db.Rounds.Add(round);
        Record(EventKind.RoundPlanned, actor, new Facts().Add("slug", round.Slug).Add("template", template));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Records a result from elsewhere for every participant of each import component.</summary>
    public async Task RecordResultsAsync(Guid actor, SampleMarks marks, string provider, DateOnly takenOn, CancellationToken cancel)
    {
        foreach (var component in round.Components.Where(c => c.Source == ComponentSource.Import))
            foreach (var participant in round.Participants)
            {
                var result = AssessmentResult.Record(round, component.Id, participant.Id, ScoreText.Format(marks.Result(participant.Number)), provider, takenOn);
                Results.Add(result);
                db.AssessmentResults.Add(result);
                Record(EventKind.ResultRecorded, actor, RoundFacts.Result(round, result));
            }

        await db.SaveChangesAsync(cancel);
    }

    public async Task OpenScoringAsync(Guid actor, CancellationToken cancel)
    {
        Sheets = round.OpenScoring();
        db.Sheets.AddRange(Sheets);
        Record(EventKind.ScoringOpened, actor, RoundFacts.Opened(round));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Fills one sheet's first <paramref name="aspects"/> aspects as its panelist would.</summary>
    public void Fill(ScoreSheet sheet, SampleMarks marks, int aspects = int.MaxValue)
    {
        var (panelist, participant) = (round.PanelistOf(sheet.PanelistId), round.ParticipantOf(sheet.ParticipantId));
        foreach (var aspect in sheet.BlankAspects(round).Take(aspects))
        {
            Later(TimeSpan.FromSeconds(4));
            var text = ScoreText.Format(marks.Mark(participant.Number, panelist.Seat - 1));
            var version = sheet.Enter(new OperationId(Guid.CreateVersion7()), round, aspect.Id, text, 0, Now);
            Record(EventKind.MarkEntered, panelist.AccountId, MarkFacts.Entered(round, sheet, version));
        }
    }

    public void Lock(ScoreSheet sheet)
    {
        Later(TimeSpan.FromSeconds(2));
        sheet.Lock(round, sheet.Seal(round), Now);
        Record(EventKind.SheetLocked, round.PanelistOf(sheet.PanelistId).AccountId, MarkFacts.Locked(round, sheet));
    }

    public async Task RecuseAsync(ScoreSheet sheet, string reason, CancellationToken cancel)
    {
        sheet.RecuseFrom(round, reason, Now);
        var actor = round.PanelistOf(sheet.PanelistId).AccountId;
        foreach (var mark in sheet.Marks) Record(EventKind.MarkEntered, actor, MarkFacts.Entered(round, sheet, mark));
        Record(EventKind.PanelistRecused, actor, MarkFacts.Excused(round, sheet, reason));
        await db.SaveChangesAsync(cancel);
    }

    public void Add(object row) => db.Add(row);

    public Task SaveAsync(CancellationToken cancel) => db.SaveChangesAsync(cancel);
}
