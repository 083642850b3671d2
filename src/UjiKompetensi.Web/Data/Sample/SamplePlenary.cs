using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Data;

/// <summary>A sample round's plenary: everybody comes, the chair calls and concludes one official after the other, all agree.</summary>
internal static class SamplePlenary
{
    private const string Proof = "Password";

    public static async Task<ReleaseBasis> DeliberateAsync(this SampleStage stage, IReadOnlyList<Recommendation> written, RoundResult result, CancellationToken cancel)
    {
        var (round, plenary) = (stage.Round, Plenary.For(stage.Round));
        var chair = round.ActingChair!;
        var author = new Author(chair.AccountId, chair.Name.Full);
        var basis = new ReleaseBasis(written, plenary, [], stage.Sheets, [], result);
        foreach (var member in round.Panel)
            stage.Record(EventKind.AttendanceRecorded, chair.AccountId, PlenaryFacts.Of(round, plenary.RecordAttendance(round, member.Id, true, "", author, stage.Now)!));
        var (advices, table) = (basis.Advices(round), round.PlenaryRules.TableFor(round.Rules.Bands));
        foreach (var recommendation in written)
        {
            stage.Later(TimeSpan.FromMinutes(3));
            var person = round.ParticipantOf(recommendation.ParticipantId);
            plenary.Call(round, person.Id, plenary.Calls);
            stage.Record(EventKind.OfficialCalled, chair.AccountId, PlenaryFacts.Called(round, plenary));
            var concluder = round.Panel.First(p => Plenary.MayConclude(round, p.AccountId, person.Id));
            var conclusion = plenary.Conclude(round, recommendation, recommendation.Version, Departures.Of(person.Code, advices, result, table), stage.Sheets, [], "",
                new Author(concluder.AccountId, concluder.Name.Full), Proof, stage.Now);
            stage.Record(EventKind.OfficialConcluded, concluder.AccountId, PlenaryFacts.Of(round, conclusion));
            foreach (var member in plenary.Silent(round, person.Id))
                stage.Record(EventKind.StanceTaken, member.AccountId, PlenaryFacts.Of(round, plenary.Take(round, person.Id, member.AccountId, conclusion.Number, StanceKind.Agrees, "", Proof, stage.Now)));
        }

        stage.Add(plenary);
        await stage.SaveAsync(cancel);
        return basis;
    }
}
