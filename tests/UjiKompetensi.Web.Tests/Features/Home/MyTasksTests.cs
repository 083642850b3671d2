using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Home;
using UjiKompetensi.Web.Features.Rounds;

namespace UjiKompetensi.Web.Tests.Features.Home;

public sealed class MyTasksTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draft_is_a_task_of_the_operator_only()
    {
        var round = await database.DraftRoundAsync("tugas-draf");
        (await RowsAsync(database.Operator, round.Name)).ShouldHaveSingleItem().Title.ShouldBe("Siap dibuka");
        (await RowsAsync(database.Panelists[0], round.Name)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Panelist_sees_how_many_of_his_own_sheets_are_open_and_a_stranger_nothing()
    {
        var round = await database.OpenRoundAsync("tugas-nilai");
        var row = (await RowsAsync(database.Panelists[1], round.Name)).ShouldHaveSingleItem();
        (row.Title, row.Href).ShouldBe(("2 lembar nilai belum dikunci", "/nilai"));
        (await RowsAsync(database.Operator, round.Name)).ShouldHaveSingleItem().Detail.ShouldBe("0 dari 6 lembar terkunci");
        (await RowsAsync(database.Stranger, round.Name)).ShouldBeEmpty();
        (await RowsAsync(database.AppointingAuthority, round.Name)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Overview_is_reduced_for_a_panelist_and_hidden_from_stranger_and_ppk_before_the_release()
    {
        await database.OpenRoundAsync("ringkas");
        var own = (await database.Use<RoundOverview>().RunAsync(database.Panelists[1], "ringkas", Cancel)).Value!;
        own.Tasks.Select(t => t.Title).ShouldBe(["Komponen, aspek, dan aturan hitung", "Jadwal", "Berkas peserta", "Benturan kepentingan saya", "Lembar nilai saya", "Penilaian oleh panel", "Perubahan setelah dibekukan", "Buka pleno"]);
        own.IsOperator.ShouldBeFalse();
        foreach (var outside in new[] { database.Stranger, database.AppointingAuthority })
            (await database.Use<RoundOverview>().RunAsync(outside, "ringkas", Cancel)).Kind.ShouldBe(Web.UseCases.OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Overview_names_what_is_missing_to_the_operator()
    {
        await database.DraftRoundAsync("kurang");
        await using (var db = database.OwnerContext())
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(db.Database, $"UPDATE components SET weight = 57.5 WHERE code = 'wawancara' AND round_id = (SELECT id FROM rounds WHERE slug = 'kurang')", Cancel);
        var view = (await database.Use<RoundOverview>().RunAsync(database.Operator, "kurang", Cancel)).Value!;
        view.MayOpenScoring.ShouldBeFalse();
        view.Obstacles.ShouldHaveSingleItem().Sentence.ShouldContain("97,5");
        view.Tasks[0].State.ShouldBe(TaskState.Partial);
        view.Tasks[0].Detail.ShouldContain("97,5 % — kurang 2,5 %");
    }

    private async Task<IReadOnlyList<MyTasks.Row>> RowsAsync(CurrentUser user, string round) =>
        (await database.Use<MyTasks>().RunAsync(user, default, Cancel)).Value!.Where(r => r.RoundName == round).ToList();
}
