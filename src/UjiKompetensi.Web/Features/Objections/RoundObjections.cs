using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Objections;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Objections;

/// <summary>The objections of a round for those who answer or oversee them, open ones first and the oldest of them on top.</summary>
public sealed class RoundObjections(UseCaseParts parts) : Query<RoundObjections.Input, RoundObjections.View>(parts)
{
    public sealed record Input(string Slug);

    public sealed record Step(string Title, string Text, DateTimeOffset At);

    public sealed record Row(int Participant, string Code, string Name, int Number, string Text, DateTimeOffset At, ObjectionState State, bool IsOpen, IReadOnlyList<Step> Steps);

    /// <param name="Until">Last day for a new one; null before the release, and where the round takes none.</param>
    public sealed record View(string Slug, string Name, RoundPhase Phase, bool MayAnswer, DateOnly? Until, IReadOnlyList<Row> Rows);

    protected override Policy Policy => Policies.SeeObjections;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input.Slug, cancel) ?? throw new NotVisible();
        var objections = await reading.Db.Objections.Include(o => o.Steps).Where(o => o.RoundId == round.Id).OrderBy(o => o.At).ToListAsync(cancel);
        return new View(round.Slug, round.Name, round.Phase, Policies.AnswerObjections.Allows(reading.User),
            round.ReleasedAt is { } released ? round.ParticipantRules.ObjectionsUntil(Words.DayOf(released)) : null,
            [.. objections.OrderByDescending(o => o.IsOpen).Select(o => RowOf(round, o))]);
    }

    private static Row RowOf(Round round, Objection objection)
    {
        var person = round.ParticipantOf(objection.ParticipantId);
        return new Row(person.Number, person.Code, person.Name.Full, objection.Number, objection.Text, objection.At, objection.State, objection.IsOpen,
            [.. objection.Steps.Select(s => new Step(Title(s), s.Text, s.At))]);
    }

    private static string Title(ObjectionStep step) => step switch
    {
        { Move: ObjectionMove.TakenUp } => $"Diperiksa {step.ByName}",
        { Verdict: { } verdict } => $"{verdict.Title()}, dijawab {step.ByName}",
        _ => "Ditarik peserta",
    };
}
