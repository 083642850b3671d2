using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Web.Features.Panels;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Panels;

/// <summary>Deputy, decree, pledge and names of a panel.</summary>
public sealed class PanelDetailTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deputy_leads_where_the_chair_takes_part_and_the_chair_is_told()
    {
        var round = await database.DraftRoundAsync("pengganti");
        await database.TamperAsync($"UPDATE panelists SET employee_number = {round.Participants[0].EmployeeNumber.Digits} WHERE id = {round.Panel[0].Id.Value}");
        (await database.Use<AppointDeputy>().RunAsync(database.Operator, new("pengganti", round.Panel[0].Id), Cancel)).Code.ShouldBe("deputy-is-chair");
        (await database.Use<AppointDeputy>().RunAsync(database.Auditor, new("pengganti", round.Panel[1].Id), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<AppointDeputy>().RunAsync(database.Operator, new("tidak-ada", round.Panel[1].Id), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<AppointDeputy>().RunAsync(database.Operator, new("pengganti", round.Panel[1].Id), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<RoundPanel>().RunAsync(database.Operator, "pengganti", Cancel)).Value!.LedBy.ShouldBe(round.Panel[1].Name.Full);

        var chair = (await database.Use<PlenaryReadiness>().RunAsync(database.Panelists[0], new("pengganti"), Cancel)).Value!;
        (chair.IsChair, chair.LedBy).ShouldBe((false, round.Panel[1].Name.Full));
        (await database.Use<PlenaryReadiness>().RunAsync(database.Panelists[1], new("pengganti"), Cancel)).Value!.IsChair.ShouldBeTrue();
    }

    [Fact]
    public async Task Decree_is_kept_and_a_date_alone_is_invalid()
    {
        await database.DraftRoundAsync("sk");
        var input = new SettlePanelDecree.Input { Slug = "sk", Date = new DateOnly(2026, 2, 1) };
        (await database.Use<SettlePanelDecree>().RunAsync(database.Operator, input, Cancel)).Errors.Keys.ShouldBe(["Number"]);
        input.Number = "800/12/2026";
        (await database.Use<SettlePanelDecree>().RunAsync(database.Panelists[0], input, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<SettlePanelDecree>().RunAsync(database.Operator, new() { Slug = "tidak-ada", Number = "1" }, Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<SettlePanelDecree>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();
        var view = (await database.Use<RoundPanel>().RunAsync(database.Operator, "sk", Cancel)).Value!;
        (view.DecreeNumber, view.DecreeDate).ShouldBe(("800/12/2026", new DateOnly(2026, 2, 1)));
        view.Members[0].Invitation.ShouldContain("800/12/2026");
    }

    [Fact]
    public async Task Mark_waits_for_the_pledge_where_the_round_wants_one()
    {
        await database.DraftRoundAsync("pakta");
        (await database.Use<RequirePledge>().RunAsync(database.Auditor, new("pakta", true), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<RequirePledge>().RunAsync(database.Operator, new("tidak-ada", true), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<RequirePledge>().RunAsync(database.Operator, new("pakta", true), Cancel)).IsDone.ShouldBeTrue();
        await using var db = database.Context();
        var round = await db.Rounds.Whole().SingleAsync(r => r.Slug == "pakta", Cancel);
        db.Sheets.AddRange(round.OpenScoring());
        await db.SaveChangesAsync(Cancel);
        (await database.Use<RequirePledge>().RunAsync(database.Operator, new("pakta", false), Cancel)).Code.ShouldBe("phase-wrong");

        var me = database.Panelists[1];
        var sheet = (await database.Use<SheetDetail>().RunAsync(me, new("pakta", 1), Cancel)).Value!;
        sheet.NeedsPledge.ShouldBeTrue();
        var mark = new SaveMark.Input(Guid.CreateVersion7(), sheet.Sheet, sheet.Fields.First().Aspect, "80", 0);
        (await database.Use<SaveMark>().RunAsync(me, mark, Cancel)).Code.ShouldBe("pledge-missing");
        (await database.Use<SignPledge>().RunAsync(me, new("pakta", false), Cancel)).Errors.Keys.ShouldBe(["Agreed"]);
        (await database.Use<SignPledge>().RunAsync(database.Stranger, new("pakta", true), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<SignPledge>().RunAsync(me, new("pakta", true), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<SignPledge>().RunAsync(me, new("pakta", true), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<OwnPledge>().RunAsync(me, "pakta", Cancel)).Value!.PledgedAt.ShouldNotBeNull();
        (await database.Use<SaveMark>().RunAsync(me, mark, Cancel)).IsDone.ShouldBeTrue();
        (await db.RoundEvents.CountAsync(e => e.RoundId == round.Id && e.Kind == EventKind.PledgeSigned, Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task Seat_keeps_titles_apart_and_knows_the_accounts_number_which_no_invitation_says()
    {
        await database.DraftRoundAsync("gelar");
        var account = await SeatPanelistTests.PanelistAccountAsync(database);
        const string Number = "196703051992031004";
        await database.TamperAsync($"UPDATE account_users SET employee_number = {Number} WHERE id = {account}");
        (await database.Use<SeatPanelist>().RunAsync(database.Operator, new() { Slug = "gelar", Account = account, Before = "Prof.", Name = "Uji", After = "M.Si.", Position = "Guru Besar" }, Cancel)).IsDone.ShouldBeTrue();
        await using var db = database.Context();
        var seat = await db.Panelists.SingleAsync(p => p.AccountId == account, Cancel);
        seat.Name.ShouldBe(new PersonName("Uji", "Prof.", "M.Si."));
        seat.EmployeeNumber!.Value.Digits.ShouldBe(Number);
        var invitation = (await database.Use<RoundPanel>().RunAsync(database.Operator, "gelar", Cancel)).Value!.Members[^1].Invitation;
        invitation.ShouldContain("Prof. Uji, M.Si.");
        invitation.ShouldNotContain(Number);
    }
}
