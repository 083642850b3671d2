using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Live;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Live;

public sealed class LiveBoardTests(TestDatabase database, TestCluster cluster) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cells_count_answers_and_name_locked_and_recused_sheets()
    {
        await database.OpenRoundAsync("papan");
        await PlayAsync(database, "papan", "80", "75,5");
        var cells = (await ViewAsync("papan", database.Operator)).Value!.Queue.SelectMany(p => p.Cells).Select(c => c.Sign).ToList();
        cells.ShouldBe(["✓", "◐ 1/2", "⇄", "–", "–", "–"]);
    }

    [Fact]
    public async Task Two_worlds_that_differ_in_marks_alone_look_the_same_to_everybody()
    {
        await using var other = new TestDatabase(cluster);
        await other.InitializeAsync();
        var (one, two) = ("kembar", "kembar");
        await database.OpenRoundAsync(one);
        await other.OpenRoundAsync(two);
        await PlayAsync(database, one, "80", "75,5");
        await PlayAsync(other, two, "0", "100");
        foreach (var who in new Func<TestDatabase, CurrentUser>[] { d => d.Operator, d => d.Auditor, d => d.Panelists[0] })
        {
            var (left, right) = (await ViewAsync(one, who(database)), await ViewAsync(two, who(other), other));
            // Serial numbers of offices run on within a database and the id is new with each round; nothing else may differ.
            Told(right).ShouldBe(Told(left));
            Told(left).ShouldNotContain("80");
            (JsonSerializer.Serialize(await ScreenAsync(one, who(database), database)) is var screen && screen.Contains("75,5")).ShouldBeFalse();
        }

        string Told(Outcome<LiveBoard.View> outcome) => System.Text.RegularExpressions.Regex.Replace(
            JsonSerializer.Serialize(outcome.Value! with { Id = default }), "Budi Santosa [0-9]+", "Budi Santosa");
    }

    [Fact]
    public async Task Board_and_screen_are_for_those_who_serve_watch_or_lead()
    {
        await database.OpenRoundAsync("papan-hak");
        foreach (var who in new[] { database.Operator, database.Auditor, database.Panelists[0] })
        {
            var view = (await ViewAsync("papan-hak", who)).Value.ShouldNotBeNull(who.Name);
            view.MayServe.ShouldBe(who == database.Operator);
            (await ScreenAsync("papan-hak", who, database)).IsDone.ShouldBeTrue();
        }

        foreach (var who in new[] { database.Panelists[1], database.Stranger })
        {
            (await ViewAsync("papan-hak", who)).Kind.ShouldBe(OutcomeKind.NotFound, who.Name);
            (await ScreenAsync("papan-hak", who, database)).Kind.ShouldBe(OutcomeKind.NotFound, who.Name);
        }

        (await ViewAsync("papan-hak", database.AppointingAuthority)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await ViewAsync("tidak-ada", database.Operator)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Silent_panelist_is_pointed_out_while_a_person_is_inside_and_a_word_of_his_tablet_ends_it()
    {
        await database.OpenRoundAsync("papan-diam");
        var began = database.Clock.Now;
        try
        {
            await database.Use<CallIn>().RunAsync(database.Operator, new("papan-diam", 0, 1), Cancel);
            (await ViewAsync("papan-diam", database.Operator)).Value!.Alerts.ShouldBeEmpty();
            database.Clock.Now = began.AddMinutes(4);
            (await ViewAsync("papan-diam", database.Operator)).Value!.Alerts.Count.ShouldBe(3);
            await database.Use<ReportDevice>().RunAsync(database.Panelists[1], new("papan-diam", Guid.CreateVersion7(), 1, 0, 80), Cancel);
            var view = (await ViewAsync("papan-diam", database.Operator)).Value!;
            view.Alerts.Count.ShouldBe(2);
            view.Devices.ShouldHaveSingleItem().IsOnline.ShouldBeTrue();
            database.Clock.Now = began.AddMinutes(5);
            (await ViewAsync("papan-diam", database.Operator)).Value!.Devices.ShouldHaveSingleItem().IsOnline.ShouldBeFalse();
        }
        finally
        {
            database.Clock.Now = began;
        }
    }

    [Fact]
    public async Task Tablet_tells_of_itself_and_hears_who_is_inside_without_a_name()
    {
        var round = await database.OpenRoundAsync("papan-tablet");
        var device = Guid.CreateVersion7();
        var panelist = database.Panelists[1];
        (await ReportAsync(panelist, "papan-tablet", device)).Value!.Current.ShouldBeNull();
        await database.Use<CallIn>().RunAsync(database.Operator, new("papan-tablet", 0, 2), Cancel);
        var answer = (await ReportAsync(panelist, "papan-tablet", device)).Value!;
        answer.Current.ShouldBe(new CurrentParticipant.Person(2, "02", "/nilai/papan-tablet/2"));
        JsonSerializer.Serialize(answer).ShouldNotContain(round.Participants[1].Name.Bare);
        (await database.Use<CurrentParticipant>().RunAsync(panelist, "papan-tablet", Cancel)).Value!.Current.ShouldBe(answer.Current);
        await ReportAsync(panelist, "papan-tablet", Guid.CreateVersion7());
        (await ViewAsync("papan-tablet", database.Operator)).Value!.Devices.Select(d => $"{d.Panelist} {d.Label} {d.Waiting}").ShouldBe(["P2 Tablet 1 3", "P2 Tablet 2 3"]);
    }

    [Fact]
    public async Task Tablet_of_a_stranger_is_not_heard_and_hears_nothing()
    {
        await database.OpenRoundAsync("papan-asing");
        var device = Guid.CreateVersion7();
        (await ReportAsync(database.Stranger, "papan-asing", device)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<CurrentParticipant>().RunAsync(database.Stranger, "papan-asing", Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await ReportAsync(database.Operator, "papan-asing", device)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await ReportAsync(database.Panelists[1], "tidak-ada", device)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<ReportDevice>().RunAsync(database.Panelists[1], new("papan-asing", device, 1, -1, 101), Cancel)).Errors.Keys.Order().ShouldBe(["Battery", "Waiting"]);
    }

    [Fact]
    public async Task Twenty_first_device_of_one_panelist_is_refused()
    {
        await database.OpenRoundAsync("papan-banyak");
        for (var i = 0; i < 20; i++) (await ReportAsync(database.Panelists[1], "papan-banyak", Guid.CreateVersion7())).IsDone.ShouldBeTrue();
        (await ReportAsync(database.Panelists[1], "papan-banyak", Guid.CreateVersion7())).Code.ShouldBe("device-many");
    }

    private Task<Outcome<ReportDevice.Answer>> ReportAsync(CurrentUser who, string slug, Guid device) => database.Use<ReportDevice>().RunAsync(who, new(slug, device, 1, 3, 55), Cancel);

    private Task<Outcome<LiveBoard.View>> ViewAsync(string slug, CurrentUser who, TestDatabase? at = null) => (at ?? database).Use<LiveBoard>().RunAsync(who, slug, Cancel);

    private static Task<Outcome<ProjectorScreen.View>> ScreenAsync(string slug, CurrentUser who, TestDatabase at) => at.Use<ProjectorScreen>().RunAsync(who, slug, Cancel);

    /// <summary>Of the first participant: one sheet locked, one begun, one recused; the second's are blank.</summary>
    private static async Task PlayAsync(TestDatabase at, string slug, string full, string part)
    {
        await using var db = at.Context();
        var round = await db.Rounds.Whole().SingleAsync(r => r.Slug == slug, Cancel);
        var sheets = await db.Sheets.Whole().Where(s => s.RoundId == round.Id).ToListAsync(Cancel);
        ScoreSheet Of(int seat) => sheets.Single(s => s.ParticipantId == round.Participants[0].Id && s.PanelistId == round.Panel[seat].Id);
        foreach (var aspect in round.Components.SelectMany(c => c.Aspects)) Of(0).Enter(new OperationId(Guid.CreateVersion7()), round, aspect.Id, full, 0, at.Clock.Now);
        Of(1).Enter(new OperationId(Guid.CreateVersion7()), round, round.Components.SelectMany(c => c.Aspects).First().Id, part, 0, at.Clock.Now);
        await db.SaveChangesAsync(Cancel);
        Of(0).Lock(round, Of(0).Seal(round), at.Clock.Now);
        Of(2).RecuseFrom(round, "Hubungan keluarga", at.Clock.Now);
        await db.SaveChangesAsync(Cancel);
    }
}
