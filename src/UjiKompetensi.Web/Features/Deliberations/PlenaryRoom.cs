using Microsoft.EntityFrameworkCore;
using Meeting = UjiKompetensi.Domain.Plenaries.Plenary;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Deliberations;

/// <summary>
/// The plenary as its members see it: who is there, which official is before it, and of one official everything the
/// discussion needs. Without a number it shows the official who is before the plenary.
/// </summary>
public sealed class PlenaryRoom(UseCaseParts parts) : Query<PlenaryRoom.Input, PlenaryRoom.View>(parts)
{
    public sealed record Input(string Slug, int? Number);

    /// <param name="Calls">To be named by whoever calls.</param>
    /// <param name="Awaiting">Conclusions this person could agree to now, by the participants' numbers.</param>
    /// <param name="MayCall">Calls officials and records everybody's attendance.</param>
    public sealed record View(
        RoundId Id, string Slug, string Name, RoundPhase Phase, QuorumState Quorum, string QuorumRule, int Calls, int? Current, bool MayCall, bool IsMember, ProofKind Proof,
        IReadOnlyList<Seat> Seats, IReadOnlyList<Row> Rows, IReadOnlyList<AgreeToAll.ShownConclusion> Awaiting, DeliberatedCase? Case);

    /// <param name="IsPresent">Null while nobody has noted anything.</param>
    public sealed record Seat(string Code, string Name, string Duty, bool? IsPresent, string Note, bool MayRecord);

    /// <param name="Waiting">Members whose word is still missing.</param>
    public sealed record Row(int Number, string Code, string Name, bool IsWritten, bool IsConcluded, int Waiting, int Dissents);

    protected override Policy Policy => Policies.SeePlenary;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var opened = await reading.OpenedRoundAsync(input.Slug, AccessKind.Plenary, cancel);
        var (round, user) = (opened.Round, reading.User);
        var plenary = await reading.PlenaryAsync(round, cancel);
        var basis = await reading.Db.BasisAsync(opened, plenary, cancel);
        var rights = await reading.Db.RightsInAsync(user, round.Id, cancel);
        var mayCall = round.Phase == RoundPhase.Plenary && (rights.Is(Roles.Operator) || round.IsLedBy(user.Id));
        var current = round.Phase == RoundPhase.Plenary && plenary.CurrentParticipantId is { } id ? round.ParticipantOf(id).Number : (int?)null;
        var shown = input.Number is { } number ? round.PersonOf(number) : current is { } called ? round.PersonOf(called) : null;
        return new View(round.Id, round.Slug, round.Name, round.Phase, QuorumState.Of(round, plenary),
            round.PlenaryRules.Quorum.Title() + (round.PlenaryRules.NeedsChair ? ", termasuk ketua yang bertugas" : ""), plenary.Calls, current, mayCall, round.Panel.Any(p => p.AccountId == user.Id),
            await IdentityProof.OwnAsync(reading.Db, user.Id, cancel),
            [.. round.Panel.Select(p => SeatOf(round, plenary, p, round.Phase == RoundPhase.Plenary && (mayCall || p.AccountId == user.Id)))],
            [.. round.Participants.Select(p => new Row(p.Number, p.Code, p.Name.Full, basis.Of(p.Id) is { IsComplete: true }, plenary.StandingOn(p.Id) is not null, plenary.Silent(round, p.Id).Count,
                round.Panel.Count(m => plenary.StanceOf(m.Id, p.Id) is { Kind: StanceKind.Dissents })))],
            round.Phase != RoundPhase.Plenary ? [] : [.. plenary.AwaitingWordOf(round, user.Id).Select(c => new AgreeToAll.ShownConclusion(round.ParticipantOf(c.ParticipantId).Number, c.Number))],
            shown is null ? null : await DeliberatedCase.OfAsync(reading, round, basis, shown, round.MayWrite(rights), cancel));
    }

    private static Seat SeatOf(Round round, Meeting plenary, Panelist member, bool mayRecord)
    {
        var attendance = plenary.AttendanceOf(member.Id);
        return new Seat(member.Code, member.Name.Full, member == round.ActingChair ? (member.IsChair ? "Ketua" : "Ketua pengganti") : "Anggota", attendance?.IsPresent, attendance?.Note ?? "", mayRecord);
    }
}
