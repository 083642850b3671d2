using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Amendments;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Features.Home;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Amendments;

public sealed class AmendmentTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Proposed_by_the_operator_approved_by_the_chair_and_confirmed_by_every_panelist_the_plenary_opens_and_the_chain_is_whole()
    {
        var round = await database.ScoredAsync("ubah-berdua");
        (await ProposeAsync("ubah-berdua", database.Operator)).Value.ShouldBe(1);
        (await ApproveAsync("ubah-berdua", database.Panelists[0])).IsDone.ShouldBeTrue();

        await using (var db = database.Context())
        {
            var stored = await db.Rounds.Whole().SingleAsync(r => r.Slug == "ubah-berdua", Cancel);
            (stored.InstrumentVersion, stored.Components[0].Weight).ShouldBe((2, 70m));
            var kinds = await db.RoundEvents.Where(e => e.RoundId == round.Id).OrderByDescending(e => e.Sequence).Take(3).ToListAsync(Cancel);
            kinds.Select(e => e.Kind).ShouldBe([EventKind.AmendmentApplied, EventKind.AmendmentApproved, EventKind.AmendmentProposed]);
            var facts = Facts.Read(kinds[0].Facts);
            facts[AmendmentFacts.Differences].ShouldContain("Bobot komponen Wawancara: 60 % → 70 %");
            facts[RoundFacts.Instrument].ShouldBe(InstrumentSeal.Of(stored));
            facts[AmendmentFacts.Before].ShouldNotBe(facts[RoundFacts.Instrument]);
        }

        (await database.Use<OpenPlenary>().RunAsync(database.Chair, new("ubah-berdua"), Cancel)).Code.ShouldBe("sheets-unconfirmed");
        (await TaskTitlesAsync(database.Chair, round)).ShouldContain(t => t.EndsWith("perlu dikonfirmasi ulang"));
        (await TaskTitlesAsync(database.Chair, round)).ShouldNotContain("Pleno dapat dibuka");
        (await VerifyAsync("ubah-berdua")).ShouldHaveSingleItem().ShouldStartWith("Rantai utuh");
        foreach (var panelist in database.Panelists) await ConfirmAllAsync(round, panelist);
        (await TaskTitlesAsync(database.Chair, round)).ShouldBe(["Pleno dapat dibuka"]);
        (await VerifyAsync("ubah-berdua")).ShouldHaveSingleItem().ShouldStartWith("Rantai utuh");
        (await database.Use<OpenPlenary>().RunAsync(database.Chair, new("ubah-berdua"), Cancel)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Approve_by_the_proposer_or_without_the_chair_is_refused_and_changes_nothing()
    {
        await database.OpenRoundAsync("ubah-sendiri");
        await ProposeAsync("ubah-sendiri", database.Operator);
        (await ApproveAsync("ubah-sendiri", database.Operator)).Code.ShouldBe("amendment-same-person");
        (await ApproveAsync("ubah-sendiri", database.Panelists[1])).Code.ShouldBe("amendment-without-chair");
        await using var db = database.Context();
        (await db.Rounds.Whole().SingleAsync(r => r.Slug == "ubah-sendiri", Cancel)).Components[0].Weight.ShouldBe(60);
        (await db.Amendments.SingleAsync(a => a.Number == 1 && db.Rounds.Any(r => r.Id == a.RoundId && r.Slug == "ubah-sendiri"), Cancel)).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task Drop_ends_a_proposal_and_leaves_an_event()
    {
        await database.OpenRoundAsync("ubah-batal");
        await ProposeAsync("ubah-batal", database.Operator);
        (await database.Use<DropAmendment>().RunAsync(database.Panelists[1], new("ubah-batal", 1), Cancel)).Code.ShouldBe("amendment-drop");
        (await database.Use<DropAmendment>().RunAsync(database.Operator, new("ubah-batal", 1), Cancel)).IsDone.ShouldBeTrue();
        (await ApproveAsync("ubah-batal", database.Panelists[0])).Code.ShouldBe("amendment-closed");
        (await database.LastEventAsync("ubah-batal"))!.Kind.ShouldBe(EventKind.AmendmentDropped);
    }

    [Fact]
    public async Task Commands_are_for_operators_and_panelists_of_the_round()
    {
        await database.OpenRoundAsync("ubah-siapa");
        var secretariat = new CurrentUser(Guid.CreateVersion7(), "sekretariat", new HashSet<string> { Roles.Secretariat });
        foreach (var user in new[] { secretariat, database.Auditor, database.AppointingAuthority })
        {
            (await database.Use<ProposeInstrumentChange>().RunAsync(user, await InputAsync("ubah-siapa"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await ApproveAsync("ubah-siapa", user)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<DropAmendment>().RunAsync(user, new("ubah-siapa", 1), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<RoundAmendments>().RunAsync(user, "ubah-siapa", Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }

        (await database.Use<ProposeInstrumentChange>().RunAsync(database.Stranger, await InputAsync("ubah-siapa"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await ApproveAsync("ubah-siapa", database.Stranger)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await ApproveAsync("ubah-siapa", database.Panelists[0])).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<DropAmendment>().RunAsync(database.Stranger, new("ubah-siapa", 1), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Propose_without_reason_or_with_a_text_that_is_no_weight_is_invalid_and_names_the_fields()
    {
        await database.OpenRoundAsync("ubah-kosong");
        var input = await InputAsync("ubah-kosong");
        (input.Reason, input.Components[0].Aspects[1].Weight) = ("", "abc");
        var outcome = await database.Use<ProposeInstrumentChange>().RunAsync(database.Operator, input, Cancel);
        outcome.Errors.Keys.Order().ShouldBe(["Components[0].Aspects[1].Weight", "Reason"]);
    }

    [Fact]
    public async Task List_offers_approval_to_the_one_it_needs()
    {
        await database.OpenRoundAsync("ubah-daftar");
        await ProposeAsync("ubah-daftar", database.Operator);
        async Task<(bool, bool)> RightsAsync(CurrentUser user) =>
            (await database.Use<RoundAmendments>().RunAsync(user, "ubah-daftar", Cancel)).Value!.Rows.Select(r => (r.MayApprove, r.MayDrop)).Single();
        (await RightsAsync(database.Operator)).ShouldBe((false, true));
        (await RightsAsync(database.Panelists[0])).ShouldBe((true, true));
        (await RightsAsync(database.Panelists[1])).ShouldBe((false, false));
    }

    [Fact]
    public async Task Whoever_is_wanted_as_the_second_person_sees_it_at_home_and_on_the_round_and_the_proposer_does_not()
    {
        const string One = "1 usulan perubahan menunggu persetujuan Anda";
        var round = await database.OpenRoundAsync("ubah-beranda");
        await ProposeAsync("ubah-beranda", database.Operator);
        (await TaskTitlesAsync(database.Chair, round)).ShouldContain(One);
        (await AwaitingAsync(database.Chair)).ShouldBe(1);
        foreach (var other in new[] { database.Operator, database.Panelists[1] })
        {
            (await TaskTitlesAsync(other, round)).ShouldNotContain(One);
            (await AwaitingAsync(other)).ShouldBe(0);
        }

        await database.Use<DropAmendment>().RunAsync(database.Operator, new("ubah-beranda", 1), Cancel);
        (await TaskTitlesAsync(database.Chair, round)).ShouldNotContain(One);
        await ProposeAsync("ubah-beranda", database.Chair);
        var row = (await database.Use<MyTasks>().RunAsync(database.Operator, default, Cancel)).Value!.Single(r => r.RoundName == round.Name && r.Title == One);
        (row.Href, row.Urgent).ShouldBe(("/kegiatan/ubah-beranda/perubahan", true));
        (await TaskTitlesAsync(database.Panelists[1], round)).ShouldContain(One, "the chair proposed, so anybody of the panel may be the second");
        (await TaskTitlesAsync(database.Chair, round)).ShouldNotContain(One);
        (await TaskTitlesAsync(database.Auditor, round)).ShouldNotContain(One);

        async Task<int> AwaitingAsync(CurrentUser user) => (await database.Use<Web.Features.Rounds.RoundOverview>().RunAsync(user, "ubah-beranda", Cancel)).Value!.AwaitingApproval;
    }

    [Fact]
    public async Task Confirm_is_for_the_sheets_own_panelist_and_only_while_it_waits()
    {
        var round = await database.ScoredAsync("konfirmasi");
        var sheet = await SheetAsync(round, database.Panelists[1]);
        (await database.Use<ConfirmSheet>().RunAsync(database.Panelists[1], new(sheet, 1), Cancel)).Code.ShouldBe("sheet-not-waiting");
        await ProposeAsync("konfirmasi", database.Operator);
        await ApproveAsync("konfirmasi", database.Panelists[0]);
        (await database.Use<ConfirmSheet>().RunAsync(database.Operator, new(sheet, 2), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<ConfirmSheet>().RunAsync(database.Panelists[2], new(sheet, 2), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<ConfirmSheet>().RunAsync(database.Panelists[1], new(sheet, 1), Cancel)).Code.ShouldBe("sheet-changed");
        (await database.Use<MySheets>().RunAsync(database.Panelists[1], default, Cancel)).Value!.Single(r => r.Slug == "konfirmasi").Unconfirmed.ShouldBe(2);
        var detail = (await database.Use<SheetDetail>().RunAsync(database.Panelists[1], new("konfirmasi", 1), Cancel)).Value!;
        (detail.NeedsConfirmation, detail.Changes.Count).ShouldBe((true, 2));
        (await database.Use<ConfirmSheet>().RunAsync(database.Panelists[1], new(sheet, 2), Cancel)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Database_lets_a_locked_sheet_rise_to_the_rounds_version_and_nothing_else()
    {
        var round = await database.ScoredAsync("pagar-kunci");
        await using var db = database.Context();
        (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"UPDATE sheets SET confirmed_version = 2 WHERE round_id = {round.Id.Value}", Cancel))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        await db.Database.ExecuteSqlAsync($"UPDATE rounds SET instrument_version = 3 WHERE id = {round.Id.Value}", Cancel);
        (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"UPDATE sheets SET confirmed_version = 2, receipt = 'PALSU' WHERE round_id = {round.Id.Value}", Cancel))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        (await db.Database.ExecuteSqlAsync($"UPDATE sheets SET confirmed_version = 3 WHERE round_id = {round.Id.Value}", Cancel)).ShouldBe(6);
        (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"UPDATE sheets SET confirmed_version = 2 WHERE round_id = {round.Id.Value}", Cancel))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"UPDATE amendments SET reason = 'lain'", Cancel))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Verification_names_a_weight_or_a_confirmation_changed_behind_the_products_back()
    {
        var round = await database.ScoredAsync("ubah-diam");
        await ProposeAsync("ubah-diam", database.Operator);
        await ApproveAsync("ubah-diam", database.Panelists[0]);
        await database.TamperAsync($"UPDATE sheets SET confirmed_version = 2 WHERE round_id = {round.Id.Value} AND id IN (SELECT id FROM sheets WHERE round_id = {round.Id.Value} LIMIT 1)");
        (await VerifyAsync("ubah-diam")).ShouldHaveSingleItem().ShouldContain("versi instrumen yang dikonfirmasi bukan yang tercatat dalam jejak");
        await database.TamperAsync($"UPDATE components SET weight = 71 WHERE round_id = {round.Id.Value} AND code = 'wawancara'");
        (await VerifyAsync("ubah-diam")).ShouldContain(m => m.Contains("berubah setelah perubahan terakhir diterapkan", StringComparison.Ordinal));
    }

    private async Task<ProposeInstrumentChange.Input> InputAsync(string slug)
    {
        var input = (await database.Use<InstrumentToAmend>().RunAsync(database.Operator, slug, Cancel)).Value!.Input;
        (input.Components[0].Weight, input.Components[1].Weight, input.Reason) = ("70", "30", "Sesuai keputusan panitia");
        return input;
    }

    private async Task<Outcome<int>> ProposeAsync(string slug, CurrentUser by) => await database.Use<ProposeInstrumentChange>().RunAsync(by, await InputAsync(slug), Cancel);

    private Task<Outcome<Nothing>> ApproveAsync(string slug, CurrentUser by) => database.Use<ApproveAmendment>().RunAsync(by, new(slug, 1), Cancel);

    private async Task<IReadOnlyList<string>> VerifyAsync(string slug) => (await database.Use<RoundVerification>().RunAsync(database.Auditor, new(slug), Cancel)).Value!.Sentences;

    private async Task<Guid> SheetAsync(Round round, CurrentUser panelist)
    {
        await using var db = database.Context();
        var seat = round.Panel.Single(p => p.AccountId == panelist.Id).Id;
        return (await db.Sheets.FirstAsync(s => s.RoundId == round.Id && s.PanelistId == seat, Cancel)).Id.Value;
    }

    private async Task<IReadOnlyList<string>> TaskTitlesAsync(CurrentUser user, Round round) =>
        (await database.Use<MyTasks>().RunAsync(user, default, Cancel)).Value!.Where(r => r.RoundName == round.Name).Select(r => r.Title).ToList();

    private async Task ConfirmAllAsync(Round round, CurrentUser panelist)
    {
        await using var db = database.Context();
        var seat = round.Panel.Single(p => p.AccountId == panelist.Id).Id;
        foreach (var id in await db.Sheets.Where(s => s.RoundId == round.Id && s.PanelistId == seat).Select(s => s.Id).ToListAsync(Cancel))
            (await database.Use<ConfirmSheet>().RunAsync(panelist, new(id.Value, 2), Cancel)).IsDone.ShouldBeTrue();
    }
}
