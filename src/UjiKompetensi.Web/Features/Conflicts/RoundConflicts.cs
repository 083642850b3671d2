using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Conflicts;

/// <summary>What is known or suggested between the panelists and participants of a round: only pairs with something to say.</summary>
public sealed class RoundConflicts(UseCaseParts parts) : Query<string, RoundConflicts.View>(parts)
{
    /// <param name="MayDecide">In draft, for who prepares the round.</param>
    /// <param name="MayPropose">After the freeze, for who prepares the round or leads its panel.</param>
    /// <param name="LockedOut">Who prepares or examines rounds, but takes part in this one.</param>
    public sealed record View(
        string Slug, string Name, RoundPhase Phase, bool MayDecide, bool MayPropose, IReadOnlyList<Row> Suggested, IReadOnlyList<Row> Decided,
        IReadOnlyList<Choice> Panelists, IReadOnlyList<Choice> Participants, IReadOnlyList<Choice> LockedOut, IReadOnlyList<string> Open);

    public sealed record Row(ConflictPair Pair, string Panelist, string Participant, string Position, ConflictState State, string Origin, string Reason, bool IsSamePerson);

    public sealed record Choice(Guid Id, string Name);

    protected override Policy Policy => Policies.SeeConflicts;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var (db, user) = (reading.Db, reading.User);
        var round = await db.RoundsVisibleTo(user).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var rights = await db.RightsInAsync(user, round.Id, cancel);
        if (!Policies.SeePreparation.Allows(rights) && !round.IsLedBy(user.Id)) throw new NotVisible();

        var prepares = Policies.PrepareRounds.Allows(rights);
        var hints = SuggestedConflict.Of(round, await OpdsAsync(db, round, cancel));
        var decided = round.Conflicts.Select(c => Of(round, new(c.PanelistId, c.ParticipantId, c.Kind), c.State, c.Origin, c.Reason)).ToList();
        var known = decided.Select(d => (d.Pair.Panelist, d.Pair.Participant)).ToHashSet();
        var open = hints.Where(h => !known.Contains((h.Panelist, h.Participant)))
            .Select(h => Of(round, new(h.Panelist, h.Participant, h.Kind), h.Kind == ConflictKind.SamePerson ? ConflictState.Confirmed : ConflictState.Suspected, ConflictOrigin.Suggested, h.Reason)).ToList();
        return new View(round.Slug, round.Name, round.Phase, prepares && round.Phase == RoundPhase.Draft,
            round.Phase is RoundPhase.Scoring or RoundPhase.Plenary && (prepares || round.IsLedBy(user.Id)),
            [.. open.Where(r => !r.IsSamePerson)], [.. open.Where(r => r.IsSamePerson), .. decided],
            [.. round.Panel.Select(p => new Choice(p.Id.Value, $"{p.Code} {p.Name.Full}"))],
            [.. round.Participants.Select(p => new Choice(p.Id.Value, $"{p.Code} {p.Name.Full}"))],
            [.. (await db.LockedOutAsync(round.Id, cancel)).Where(a => a.Id != user.Id).Select(a => new Choice(a.Id, a.Name))],
            [.. (await db.Amendments.Where(a => a.RoundId == round.Id && a.AppliedAt == null && a.DroppedAt == null).OrderBy(a => a.Number).ToListAsync(cancel)).Select(a => Waiting(round, a)).Where(w => w.Length > 0)]);
    }

    private static string Waiting(Round round, Amendment amendment) => amendment switch
    {
        { PanelistId: { } panelist, ParticipantId: { } participant } => $"Usulan {amendment.Number}: {(amendment.Kind == AmendmentKind.AddConflict ? "menambah" : "mencabut")} benturan kepentingan {round.PanelistOf(panelist).Code} dengan peserta {round.ParticipantOf(participant).Code}",
        { Kind: AmendmentKind.LiftLockout } => $"Usulan {amendment.Number}: membuka kegiatan ini bagi pengelola yang menjadi peserta",
        _ => "",
    };

    private static Row Of(Round round, ConflictPair pair, ConflictState state, ConflictOrigin origin, string reason)
    {
        var (panelist, participant) = (round.PanelistOf(pair.Panelist), round.ParticipantOf(pair.Participant));
        return new Row(pair, $"{panelist.Code} {panelist.Name.Full}", $"{participant.Code} {participant.Name.Full}", participant.Position, state, origin.Title(), reason, pair.Kind == ConflictKind.SamePerson);
    }

    private static async Task<IReadOnlyDictionary<EmployeeNumber, string>> OpdsAsync(AppDbContext db, Round round, CancellationToken cancel)
    {
        var numbers = round.Panel.Select(p => p.EmployeeNumber).OfType<EmployeeNumber>().ToList();
        if (numbers.Count == 0) return new Dictionary<EmployeeNumber, string>();
        return await (
            from official in db.Officials
            join post in db.Posts on official.PostId equals post.Id
            join opd in db.Opds on post.OpdId equals opd.Id
            where numbers.Contains(official.EmployeeNumber)
            select new { official.EmployeeNumber, opd.Name }).ToDictionaryAsync(o => o.EmployeeNumber, o => o.Name, cancel);
    }
}
