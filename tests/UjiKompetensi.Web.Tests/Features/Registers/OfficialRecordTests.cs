using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Features.Registers;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Registers;

/// <summary>Penalties, ratings and assessments of an official.</summary>
public sealed class OfficialRecordTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RegisterDesk Desk => new(database);

    [Fact]
    public async Task Penalty_is_recorded_revised_removed_and_stays_in_the_history()
    {
        var official = (await database.OfficialAsync()).Id;
        var input = new RecordPenalty.Input { Official = official, Level = PenaltyLevel.Medium, Description = "potong tukin", DecreeNumber = "800/1", DecreedOn = new(2026, 1, 2), From = new(2026, 2, 1), Until = new(2026, 7, 31) };
        var id = new PenaltyId((await database.Use<RecordPenalty>().RunAsync(database.Operator, input, Cancel)).Value!.Id);
        (await database.Use<RecordPenalty>().RunAsync(database.Operator, input, Cancel)).Code.ShouldBe("taken");
        (await Desk.OfficialAsync(official.Value)).Penalties.Single().Runs.ShouldBeTrue();

        var change = new RevisePenalty.Input { Id = id, BasedOn = 1, Description = "potong tukin", DecreeNumber = "800/1", DecreedOn = new(2026, 1, 2), From = new(2026, 2, 1), Until = new(2026, 1, 31) };
        (await database.Use<RevisePenalty>().RunAsync(database.Operator, change, Cancel)).Errors.Keys.ShouldBe(["Until"]);
        change.Until = new(2026, 3, 1);
        (await database.Use<RevisePenalty>().RunAsync(database.Operator, change, Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<RevisePenalty>().RunAsync(database.Operator, change, Cancel)).Code.ShouldBe("row-stale");
        (await Desk.OfficialAsync(official.Value)).Penalties.Single().Runs.ShouldBeFalse();

        (await database.Use<RemovePenalty>().RunAsync(database.Operator, new(id), Cancel)).IsDone.ShouldBeTrue();
        var view = await Desk.OfficialAsync(official.Value);
        view.Penalties.ShouldBeEmpty();
        view.Changes.Select(c => c.What).ShouldBe(["Hukuman disiplin dihapus", "Hukuman disiplin diubah", "Hukuman disiplin ditambahkan"]);
    }

    [Fact]
    public async Task Rating_has_one_row_a_year_and_its_predicate_follows()
    {
        var official = (await database.OfficialAsync()).Id;
        var input = new RecordRating.Input { Official = official, Year = "2025", Results = Expectation.Above, Behaviour = Expectation.Above, Rater = "Sekda" };
        var id = new PerformanceRatingId((await database.Use<RecordRating>().RunAsync(database.Operator, input, Cancel)).Value!.Id);
        (await database.Use<RecordRating>().RunAsync(database.Operator, input, Cancel)).Sentence.ShouldContain("Kinerja tahun itu sudah dicatat");
        (await Desk.OfficialAsync(official.Value)).Ratings.Single().Predicate.ShouldBe(Predicate.VeryGood);
        var change = new ReviseRating.Input { Id = id, BasedOn = 1, Results = Expectation.Above, Behaviour = Expectation.Below };
        (await database.Use<ReviseRating>().RunAsync(database.Operator, change, Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<ReviseRating>().RunAsync(database.Operator, change, Cancel)).Code.ShouldBe("row-stale");
        (await Desk.OfficialAsync(official.Value)).Ratings.Single().Predicate.ShouldBe(Predicate.Poor);
        foreach (var wrong in new[] { "", "dua ribu", "1999", "2101" })
            (await database.Use<RecordRating>().RunAsync(database.Operator, new() { Official = official, Year = wrong }, Cancel)).Errors.Keys.ShouldBe(["Year"]);
    }

    [Fact]
    public async Task Assessment_is_matched_with_the_present_post_and_keeps_its_scale()
    {
        var official = (await database.OfficialAsync()).Id;
        var input = new RecordAssessment.Input
        {
            Official = official, Provider = "UPT", TakenOn = new(2025, 3, 2), ValidUntil = new(2026, 3, 2), ScaleTo = "400", Value = "320,5", Jpm = "88,89",
            Levels = [.. CompetencyStandard.ForJptPratama.Levels.Select((l, i) => new AssessmentFields.Level { Name = l.Name, Reached = i == 0 ? 0 : 3 })],
        };
        var id = new AssessmentRecordId((await database.Use<RecordAssessment>().RunAsync(database.Operator, input, Cancel)).Value!.Id);
        (await database.Use<RecordAssessment>().RunAsync(database.Operator, input, Cancel)).Code.ShouldBe("taken");
        var row = (await Desk.OfficialAsync(official.Value)).Assessments.Single();
        (row.Findings.Value, row.Findings.Jpm, row.IsValid, row.Match).ShouldBe((320.5m, 88.89m, true, null));

        var change = new ReviseAssessment.Input { Id = id, BasedOn = 1, Provider = "UPT", TakenOn = new(2025, 3, 2), ValidUntil = new(2026, 3, 1), ScaleTo = "400", Value = "401", Levels = input.Levels };
        (await database.Use<ReviseAssessment>().RunAsync(database.Operator, change, Cancel)).Errors.Keys.ShouldBe(["Value"]);
        (change.Value, change.Levels[0].Reached) = ("", 3);
        (await database.Use<ReviseAssessment>().RunAsync(database.Operator, change, Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<ReviseAssessment>().RunAsync(database.Operator, change, Cancel)).Code.ShouldBe("row-stale");
        row = (await Desk.OfficialAsync(official.Value)).Assessments.Single();
        (row.IsValid, row.Match).ShouldBe((false, 75m));
    }

    [Fact]
    public async Task Assessment_that_found_nothing_is_refused()
    {
        var official = (await database.OfficialAsync()).Id;
        (await database.Use<RecordAssessment>().RunAsync(database.Operator, new() { Official = official, Provider = "UPT", TakenOn = new(2025, 3, 2) }, Cancel)).Code.ShouldBe("assessment-empty");
    }
}
