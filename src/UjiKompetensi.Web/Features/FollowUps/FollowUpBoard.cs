using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.FollowUps;

/// <summary>What became of every official after the release: decision, letter, answer, inauguration and the days that are left.</summary>
public sealed class FollowUpBoard(UseCaseParts parts) : Query<FollowUpBoard.Input, FollowUpBoard.View>(parts)
{
    public sealed record Input(string Slug);

    /// <param name="Number">Of the step.</param>
    /// <param name="Stands">Counts now; the others were corrected, taken away or belong to an earlier decision.</param>
    public sealed record Step(int Number, StepKind Kind, string Authority, string Reference, DateOnly Day, int Days, AnswerKind? Answer, string Note, string ChangeReason, int? Replaces, bool IsRemoval, bool Stands, bool IsLast, string By, DateTimeOffset At);

    /// <param name="Proposed">What the panel advised; never changed by what was decided.</param>
    /// <param name="Decided">Empty while nothing is.</param>
    /// <param name="Next">The step that can be recorded now; null for none.</param>
    /// <param name="Also">A letter may be recorded beside that: the case went wrong or ran out.</param>
    /// <param name="Seen">How many steps there are, for whoever records the next.</param>
    public sealed record Row(
        int Number, string Code, string Name, string Position, string Proposed, string Decided, DecisionKind? Kind, string Reason, FollowUpState State, Deadline? Deadline, string NextStep,
        StepKind? Next, bool Also, int Seen, Step? Letter, Step? Answer, Step? Inauguration, IReadOnlyList<Step> History);

    /// <param name="Papers">Final papers that go along in the package.</param>
    /// <param name="LeftEmpty">Posts that nobody holds once everything decided has taken effect.</param>
    /// <param name="Usual">Whom a letter of today goes to by itself; the first name when several are asked.</param>
    public sealed record View(string Slug, string Name, RoundPhase Phase, DateOnly Today, bool MayRecord, IReadOnlyList<Row> Rows, IReadOnlyList<ApprovingAuthority> Authorities, ApprovingAuthority? Usual, int Papers, IReadOnlyList<string> LeftEmpty)
    {
        public int Overdue => Rows.Count(r => r.Deadline is { IsOverdue: true });
        public int Near => Rows.Count(r => r.Deadline is { IsNear: true });
        public int Finished => Rows.Count(r => r.State.IsFinished());
    }

    protected override Policy Policy => Policies.SeeFollowUp;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var round = await reading.FollowedRoundAsync(input.Slug, cancel);
        var today = Words.DayOf(reading.Now);
        var cases = await reading.Db.CasesAsync(round, cancel);
        var authorities = await reading.Db.ApprovingAuthorities.OrderBy(a => a.Id).ToListAsync(cancel);
        return new View(round.Slug, round.Name, round.Phase, today, Policies.FollowUp.Allows(reading.User) && round.Phase < RoundPhase.Archived,
            [.. FollowUpCase.InOrder(cases, today).Select(c => RowOf(c, today))], authorities, authorities.Find(a => a.IsAskedOn(today)),
            await reading.Db.FinalDocumentsVisibleTo(reading.User).CountAsync(d => d.RoundId == round.Id && d.Status != DocumentStatus.Voided && DocumentKinds.ForAuthority.Contains(d.Kind), cancel), VacatedPosts.After(cases));
    }

    private static Row RowOf(FollowUpCase file, DateOnly today)
    {
        var (state, deadline) = (file.State, file.DeadlineOn(today));
        StepKind? next = state switch
        {
            FollowUpState.ToSend or FollowUpState.Returned or FollowUpState.Refused => StepKind.Letter,
            FollowUpState.AwaitingAnswer => StepKind.Answer,
            FollowUpState.Approved or FollowUpState.NoApproval => StepKind.Inauguration,
            _ => null,
        };
        var history = file.Steps.Reverse().Select(s => StepOf(file, s)).ToList();
        Step? Counting(FollowUpStep? step) => step is null ? null : history.Find(h => h.Number == step.Number);
        return new Row(file.Person.Number, file.Person.Code, file.Person.Name.Full, file.Person.Position, file.Recommendation.Sentence, file.Decision?.Sentence ?? "", file.Decision?.Kind, file.Decision?.Reason ?? "",
            state, deadline, file.NextStepOn(today), next, deadline is { IsOverdue: true }, file.Steps.Count, Counting(file.Letter), Counting(file.Answer), Counting(file.Inauguration), history);
    }

    private static Step StepOf(FollowUpCase file, FollowUpStep step) => new(step.Number, step.Kind, step.Authority, step.Reference, step.Day, step.Days, step.Answer, step.Note, step.ChangeReason, step.Replaces,
        step.IsRemoval, file.Standing.Contains(step), file.Standing is [.., var last] && last == step, step.ByName, step.At);
}
