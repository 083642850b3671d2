using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Participants;

/// <summary>The officials taking part in a round, with what their time in the post means.</summary>
public sealed class RoundParticipants(UseCaseParts parts) : Query<string, RoundParticipants.View>(parts)
{
    public sealed record View(string Slug, string Name, RoundPhase Phase, bool MayChange, IReadOnlyList<Row> Rows);

    /// <param name="Advice">Something to look at before going on; empty when there is nothing.</param>
    public sealed record Row(ParticipantId Id, string Code, string Name, string EmployeeNumber, string Rank, string PostTitle, string OpdName, string Tenure, string Track, string Advice);

    protected override Policy Policy => Policies.SeePreparation;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var mayChange = round.Phase == RoundPhase.Draft && Policies.PrepareRounds.Allows(reading.User);
        return new View(round.Slug, round.Name, round.Phase, mayChange, round.Participants.Select(p => Describe(p, round.HeldFrom)).ToList());
    }

    private static Row Describe(Participant person, DateOnly on)
    {
        var (tenure, track, advice) = Describe(person.InPostSince, on);
        return new Row(person.Id, person.Code, person.Name.Full, person.EmployeeNumber.Display, person.Rank.Title(), person.PostTitle, person.OpdName, tenure, track, advice);
    }

    private static (string Tenure, string Track, string Advice) Describe(DateOnly since, DateOnly on)
    {
        try
        {
            var tenure = Tenure.Between(since, on);
            return (tenure.ToString(), tenure.Track.Title(), tenure.Track switch
            {
                TenureTrack.UnderTwoYears => "Belum dua tahun menjabat. Pastikan ada dasar untuk mengujinya.",
                TenureTrack.FiveYearsOrMore => "Lima tahun atau lebih: jalurnya evaluasi kinerja.",
                _ => "",
            });
        }
        catch (RuleViolation refused)
        {
            return ("–", "", refused.Message);
        }
    }
}
