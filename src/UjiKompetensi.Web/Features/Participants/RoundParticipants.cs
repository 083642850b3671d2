using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Participants;

/// <summary>The officials taking part in a round, with what the rules remark on each and what the office answers.</summary>
public sealed class RoundParticipants(UseCaseParts parts) : Query<string, RoundParticipants.View>(parts)
{
    /// <param name="MaySettleElection">Longer than the rest may be changed: until the release.</param>
    public sealed record View(string Slug, string Name, RoundPhase Phase, bool MayChange, bool MaySettleElection, Election Election,
        IReadOnlyList<Remark> ElectionRemarks, int ReasonsOutstanding, IReadOnlyList<Row> Rows)
    {
        /// <summary>Participants of whom the registers say something else by now.</summary>
        public int Outdated => Rows.Count(r => r.Differences.Count > 0);
    }

    /// <param name="Track">What the time in the post means by law.</param>
    /// <param name="Placed">What he takes part for in this round.</param>
    /// <param name="Differences">What the registers say otherwise by now.</param>
    public sealed record Row(ParticipantId Id, Guid? Official, string Code, string Name, string EmployeeNumber, string Rank, string PostTitle, string OpdName,
        string Tenure, string Track, Track Placed, IReadOnlyList<RemarkRow> Remarks, IReadOnlyList<string> Differences);

    /// <param name="Reason">Empty while none is given.</param>
    public sealed record RemarkRow(Remark Remark, string Reason);

    protected override Policy Policy => Policies.SeePreparation;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var (draft, mayPrepare) = (round.Phase == RoundPhase.Draft, Policies.PrepareRounds.Allows(reading.User));
        var today = !draft ? [] : (await reading.Db.ProfilesAsync(round.Participants.Select(p => p.OfficialId).OfType<OfficialId>().ToList(), round.HeldFrom, cancel)).ToDictionary(p => p.Id, p => p.Profile);
        return new View(round.Slug, round.Name, round.Phase, draft && mayPrepare, round.Phase <= RoundPhase.Plenary && mayPrepare, round.Election, round.ElectionRemarks(),
            draft ? round.ReasonsOutstanding : 0, round.Participants.Select(p => Describe(round, p, today.GetValueOrDefault(p.OfficialId.GetValueOrDefault()))).ToList());
    }

    private static Row Describe(Round round, Participant person, ParticipantProfile? today)
    {
        var tenure = person.TenureOn(round.HeldFrom);
        var remarks = round.RemarksOn(person).Select(r => new RemarkRow(r, person.Reasons.GetValueOrDefault(r.Code, ""))).ToList();
        return new Row(person.Id, person.OfficialId?.Value, person.Code, person.Name.Full, person.EmployeeNumber.Display, person.Rank.Title(), person.PostTitle, person.OpdName,
            tenure?.ToString() ?? "–", tenure?.Track.Title() ?? "", person.Track, remarks, today is null ? [] : person.DifferencesFrom(today));
    }
}
