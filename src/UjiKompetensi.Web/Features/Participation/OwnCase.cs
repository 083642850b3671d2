using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Objections;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Participation;

/// <summary>
/// One's own part in a round: the schedule from the invitation on, and after the release as much of result, opinion and
/// plan as the round opens, with who looked at it. There is no way to name somebody else: the participant is found by
/// the account that asks.
/// </summary>
public sealed class OwnCase(UseCaseParts parts) : Query<OwnCase.Input, OwnCase.View>(parts)
{
    public sealed record Input(string Slug);

    /// <param name="Turn">Null until the sessions are settled and have room for him.</param>
    /// <param name="Presence">Why he does not come in his turn; null when he does.</param>
    public sealed record Appointment(Slot? Turn, PresenceNote? Presence);

    /// <param name="Value">0–100; null where there is none.</param>
    public sealed record Line(string Name, decimal Weight, decimal? Value);

    /// <param name="Total">Null while something is missing.</param>
    public sealed record OwnResult(decimal? Total, string? Band, IReadOnlyList<Line> Lines);

    public sealed record Look(string Who, string Roles, string What, bool AboutAll, DateTimeOffset At);

    public sealed record Step(string Title, string Text, DateTimeOffset At);

    public sealed record Filed(int Number, string Text, DateTimeOffset At, ObjectionState State, IReadOnlyList<Step> Steps);

    /// <param name="WhyNot">Why he cannot object now; null when he can.</param>
    /// <param name="Until">Last day; null where the round takes none.</param>
    public sealed record Objecting(string? WhyNot, DateOnly? Until, IReadOnlyList<Filed> Mine);

    /// <param name="Lacking">Files that are asked of him and not there.</param>
    /// <param name="Result">Null before the release, and where the round does not open it; so is what follows.</param>
    /// <param name="Looks">Null before the release.</param>
    public sealed record View(
        string Slug, string RoundName, RoundPhase Phase, string Name, string PostTitle, DateOnly From, DateOnly Until, string Venue, Appointment Appointment, IReadOnlyList<FileKind> Lacking,
        DateTimeOffset? ReleasedAt, OwnResult? Result, string? Opinion, IReadOnlyList<DevelopmentStep>? Plan, Objecting? Objecting, IReadOnlyList<Look>? Looks);

    /// <summary>Newest looks shown; older ones stay in the database.</summary>
    private const int MostLooks = 200;

    protected override Policy Policy => Policies.SeeOwnCase;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var (round, own) = await OwnCases.FindAsync(reading.Db, reading.User, input.Slug, cancel);
        var rules = round.ParticipantRules;
        var present = await reading.Db.Files.Where(f => f.ParticipantId == own.Id && f.RemovedAt == null).Select(f => f.Kind).ToListAsync(cancel);
        var view = new View(round.Slug, round.Name, round.Phase, own.Name.Full, own.PostTitle, round.HeldFrom, round.HeldUntil, round.Venue,
            new Appointment(round.Timetable.Of(own.Id), round.Schedule.NoteOf(own.Id)), ParticipantFile.IsOpen(round) ? rules.Lacking(present) : [], round.ReleasedAt, null, null, null, null, null);
        if (round.ReleasedAt is not { } released) return view;

        var advice = await reading.Db.Recommendations.FirstOrDefaultAsync(r => r.RoundId == round.Id && r.ParticipantId == own.Id && r.Version > 0, cancel);
        return view with
        {
            Result = rules.ShowsResult ? await ResultAsync(reading, round, own, cancel) : null,
            Opinion = rules.ShowsOpinion ? advice?.Opinion : null,
            Plan = rules.ShowsPlan ? advice?.Plan ?? [] : null,
            Objecting = await ObjectingAsync(reading, round, own, Words.DayOf(released), cancel),
            Looks = await LooksAsync(reading, round, own, cancel),
        };
    }

    // The whole round is computed, since that is how the number came about; what leaves is his own, without order and without marks of single panelists.
    private static async Task<OwnResult> ResultAsync(Reading reading, Round round, Participant own, CancellationToken cancel)
    {
        var result = (await reading.OwnRoundAsync(round, cancel)).Compute().Of(own.Code);
        return new OwnResult(result.Total, result.Band, [.. result.Components.Select(c => new Line(c.Name, c.Weight, c.Normalised))]);
    }

    private static async Task<Objecting> ObjectingAsync(Reading reading, Round round, Participant own, DateOnly released, CancellationToken cancel)
    {
        var mine = await reading.Db.Objections.Include(o => o.Steps).Where(o => o.RoundId == round.Id && o.ParticipantId == own.Id).OrderByDescending(o => o.Number).ToListAsync(cancel);
        return new Objecting(Objection.WhyNot(round, mine, released, Words.DayOf(reading.Now))?.Sentence, round.ParticipantRules.ObjectionsUntil(released),
            [.. mine.Select(o => new Filed(o.Number, o.Text, o.At, o.State, [.. o.Steps.Select(s => new Step(Title(s), s.Text, s.At))]))]);
    }

    private static string Title(ObjectionStep step) => step switch
    {
        { Move: ObjectionMove.TakenUp } => $"Diperiksa {step.ByName}",
        { Verdict: { } verdict } => $"{verdict.Title()}, dijawab {step.ByName}",
        _ => "Anda tarik",
    };

    private static async Task<IReadOnlyList<Look>> LooksAsync(Reading reading, Round round, Participant own, CancellationToken cancel)
    {
        var looks = await reading.Db.AccessEntries.Where(e => e.RoundId == round.Id && (e.ParticipantId == own.Id || e.ParticipantId == null) && e.By != reading.User.Id)
            .OrderByDescending(e => e.At).ThenBy(e => e.Id).Take(MostLooks).ToListAsync(cancel);
        return [.. looks.Select(e => new Look(e.ByName, e.ByRoles, e.Kind.Title(), e.ParticipantId is null, e.At))];
    }
}
