using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Conflicts;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Features.Panels;
using UjiKompetensi.Web.Features.Participants;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.Tests.Features.Scoring;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Conflicts;

public sealed class ConflictTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entered_confirmed_and_dismissed_conflicts_are_told_and_leave_events()
    {
        var round = await database.DraftRoundAsync("konflik");
        var pair = Pair(round, 1, 0);
        (await database.Use<EnterConflict>().RunAsync(database.Operator, new() { Slug = "konflik", Panelist = pair.Panelist.Value, Participant = pair.Participant.Value, Kind = ConflictKind.Family, Reason = "Ipar, suami dari adik" }, Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<DecideConflict>().RunAsync(database.Operator, new("konflik", [pair], false, "Salah orang, namanya mirip"), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<DecideConflict>().RunAsync(database.Operator, new("konflik", [pair, Pair(round, 2, 1)], true, "Diperiksa lagi"), Cancel)).Value.ShouldBe(2);

        var view = (await database.Use<RoundConflicts>().RunAsync(database.Operator, "konflik", Cancel)).Value!;
        view.Decided.Select(r => (r.Pair.Kind, r.State)).ShouldBe([(ConflictKind.Family, ConflictState.Confirmed), (ConflictKind.Other, ConflictState.Confirmed)]);
        (await KindsAsync(round)).Count(k => k == EventKind.ConflictDecided).ShouldBe(4);
    }

    [Fact]
    public async Task Same_person_cannot_be_dismissed_and_no_sheet_opens_for_him()
    {
        var round = await SelfAsync("diri", scoring: true);
        (await database.Use<SheetDetail>().RunAsync(database.Panelists[1], new("diri", 1), Cancel)).Value!.State.ShouldBe(SheetState.Recused);
        await using var db = database.Context();
        var seat = round.Panel.Single(p => p.AccountId == database.Panelists[1].Id);
        var sheet = await db.Sheets.SingleAsync(s => s.PanelistId == seat.Id && s.ParticipantId == round.Participants[0].Id, Cancel);
        var aspect = round.Components.SelectMany(c => c.Aspects).First().Id.Value;
        (await database.Use<SaveMark>().RunAsync(database.Panelists[1], new(Guid.CreateVersion7(), sheet.Id.Value, aspect, "100", 0), Cancel)).Code.ShouldBe("sheet-conflict");
        (await database.Use<MySheets>().RunAsync(database.Panelists[1], default, Cancel)).Value!.Single(r => r.Slug == "diri").Sheets[0].State.ShouldBe(SheetState.Recused);

        await SelfAsync("diri-draf", scoring: false);
        var draft = await LoadAsync("diri-draf");
        var me = draft.Panel.Single(p => p.AccountId == database.Panelists[1].Id);
        (await database.Use<DecideConflict>().RunAsync(database.Operator, new("diri-draf", [new(me.Id, draft.Participants[0].Id, ConflictKind.SamePerson)], false, "Bukan orang yang sama"), Cancel)).Code.ShouldBe("conflict-same-person");
    }

    [Fact]
    public async Task Declaring_is_for_panelists_before_their_first_mark_and_the_sheet_then_refuses()
    {
        var desk = await ScoringDesk.OpenAsync(database, "nyatakan", Cancel);
        (await database.Use<DeclareConflict>().RunAsync(desk.Owner, new() { Slug = "nyatakan", Number = 1, Kind = ConflictKind.Family }, Cancel)).Errors.Keys.ShouldBe(["Reason"]);
        (await DeclareAsync("nyatakan", 1, database.Stranger)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await DeclareAsync("nyatakan", 1, database.Operator)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await DeclareAsync("nyatakan", 1, desk.Owner)).IsDone.ShouldBeTrue();
        var refused = await desk.SaveAsync(desk.Mark("80"));
        (refused.Code, refused.Sentence.Contains("Ipar")).ShouldBe(("sheet-conflict", true));
        (await desk.EventsAsync())[^1].Kind.ShouldBe(EventKind.ConflictDeclared);
        (await database.Use<OwnConflicts>().RunAsync(desk.Owner, "nyatakan", Cancel)).Value!.Rows[0].NotJudging.ShouldNotBeNull();

        var other = await ScoringDesk.OpenAsync(database, "nyatakan-lambat", Cancel);
        (await other.SaveAsync(other.Mark("80"))).IsDone.ShouldBeTrue();
        (await DeclareAsync("nyatakan-lambat", 1, other.Owner)).Code.ShouldBe("conflict-after-mark");
    }

    [Fact]
    public async Task Round_with_conflicts_verifies_as_whole_and_a_tampered_one_is_named()
    {
        var round = await database.ScoredAsync("konflik-jejak", locked: false);
        var free = await database.DraftRoundAsync("konflik-pergi");
        foreach (var (panelist, participant) in new[] { (1, 0), (2, 1) })
            (await database.Use<EnterConflict>().RunAsync(database.Operator, new() { Slug = "konflik-pergi", Panelist = free.Panel[panelist].Id.Value, Participant = free.Participants[participant].Id.Value, Reason = "Ipar, suami dari adik" }, Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<UnseatPanelist>().RunAsync(database.Operator, new("konflik-pergi", free.Panel[1].Id), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<WithdrawParticipant>().RunAsync(database.Operator, new("konflik-pergi", free.Participants[1].Id), Cancel)).IsDone.ShouldBeTrue();
        (await MismatchesAsync("konflik-pergi")).Where(m => m.Contains("Benturan")).ShouldBeEmpty();

        var desk = await ScoringDesk.OpenAsync(database, "konflik-ubah", Cancel);
        (await DeclareAsync("konflik-ubah", 1, desk.Owner)).IsDone.ShouldBeTrue();
        (await MismatchesAsync("konflik-ubah")).Where(m => m.Contains("Benturan")).ShouldBeEmpty();
        await database.TamperAsync($"UPDATE conflicts SET state = 'Dismissed' WHERE round_id = {desk.Round.Id.Value}");
        (await MismatchesAsync("konflik-ubah")).ShouldContain(m => m.StartsWith("Benturan kepentingan P2 untuk peserta 01") && m.Contains("keadaan"));
        await database.TamperAsync($"DELETE FROM conflicts WHERE round_id = {desk.Round.Id.Value}");
        (await MismatchesAsync("konflik-ubah")).ShouldContain(m => m.StartsWith("Benturan kepentingan P2 untuk peserta 01") && m.Contains("tidak ada di basis data"));
        round.Slug.ShouldBe("konflik-jejak");
    }

    [Fact]
    public async Task After_the_freeze_a_change_is_proposed_once_by_who_may_and_is_not_applied_yet()
    {
        var desk = await ScoringDesk.OpenAsync(database, "usul", Cancel);
        var input = new ProposeConflictChange.Input { Slug = "usul", Panelist = desk.Round.Panel[1].Id.Value, Participant = desk.Round.Participants[0].Id.Value, Reason = "Ipar, suami dari adik" };
        (await database.Use<ProposeConflictChange>().RunAsync(database.Auditor, input, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<ProposeConflictChange>().RunAsync(database.Stranger, input, Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<ProposeConflictChange>().RunAsync(database.Panelists[2], input, Cancel)).Code.ShouldBe("amendment-not-yours");
        (await database.Use<ProposeConflictChange>().RunAsync(database.Operator, input, Cancel)).Value.ShouldBe(1);
        (await database.Use<ProposeConflictChange>().RunAsync(database.Operator, input, Cancel)).Code.ShouldBe("amendment-open");
        (await desk.SaveAsync(desk.Mark("80"))).IsDone.ShouldBeTrue("a proposal alone changes nothing");
        (await desk.EventsAsync()).Count(e => e.Kind == EventKind.AmendmentProposed).ShouldBe(1);
        foreach (var refused in new[] { await database.Use<EnterConflict>().RunAsync(database.Operator, new() { Slug = "usul", Panelist = input.Panelist, Participant = input.Participant, Reason = "Ipar, suami dari adik" }, Cancel) })
            refused.Code.ShouldBe("phase-wrong");
    }

    [Fact]
    public async Task Only_who_prepares_decides_and_only_preparers_and_the_leader_look()
    {
        var round = await database.DraftRoundAsync("konflik-siapa");
        var pair = Pair(round, 1, 0);
        (await database.Use<DecideConflict>().RunAsync(database.Auditor, new("konflik-siapa", [pair], true, "Alasan yang cukup"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<DecideConflict>().RunAsync(database.Panelists[1], new("konflik-siapa", [pair], false, "Alasan yang cukup"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<EnterConflict>().RunAsync(database.Panelists[1], new() { Slug = "konflik-siapa" }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<DecideConflict>().RunAsync(database.Operator, new("tidak-ada", [pair], true, "Alasan yang cukup"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<DecideConflict>().RunAsync(database.Operator, new("konflik-siapa", [], true, ""), Cancel)).Errors.Keys.ShouldBe(["Pairs", "Reason"], ignoreOrder: true);
        (await database.Use<RoundConflicts>().RunAsync(database.Panelists[1], "konflik-siapa", Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<RoundConflicts>().RunAsync(database.Panelists[0], "konflik-siapa", Cancel)).IsDone.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ipar")]
    [InlineData("  Sembilan9  ")]
    public async Task A_reason_of_fewer_than_ten_letters_is_invalid_wherever_a_conflict_is_decided(string reason)
    {
        var pair = new ConflictPair(new PanelistId(Guid.CreateVersion7()), new ParticipantId(Guid.CreateVersion7()), ConflictKind.Family);
        string[][] named =
        [
            [.. (await database.Use<DecideConflict>().RunAsync(database.Operator, new("x", [pair], true, reason), Cancel)).Errors.Keys],
            [.. (await database.Use<EnterConflict>().RunAsync(database.Operator, new() { Slug = "x", Panelist = pair.Panelist.Value, Participant = pair.Participant.Value, Reason = reason }, Cancel)).Errors.Keys],
            [.. (await database.Use<DeclareConflict>().RunAsync(database.Panelists[0], new() { Slug = "x", Number = 1, Reason = reason }, Cancel)).Errors.Keys],
            [.. (await database.Use<ProposeConflictChange>().RunAsync(database.Operator, new() { Slug = "x", Panelist = pair.Panelist.Value, Participant = pair.Participant.Value, Reason = reason }, Cancel)).Errors.Keys],
            [.. (await database.Use<ProposeLiftLockout>().RunAsync(database.Operator, new() { Slug = "x", Account = Guid.CreateVersion7(), Reason = reason }, Cancel)).Errors.Keys],
        ];
        named.ShouldAllBe(keys => keys.SequenceEqual(new[] { "Reason" }));
    }

    [Fact]
    public async Task Plenary_and_board_count_a_sheet_under_a_conflict_apart_from_the_locked_ones()
    {
        var round = await SelfAsync("pleno-konflik", scoring: true);
        var standing = (await database.Use<PlenaryReadiness>().RunAsync(database.Panelists[0], new("pleno-konflik"), Cancel)).Value!;
        var expected = (round.Participants.Count * round.Panel.Count) - 1;
        (standing.Locked, standing.Sheets, standing.Recused, standing.IsComplete).ShouldBe((0, expected, 1, false));
        var board = (await database.Use<UjiKompetensi.Web.Features.Rounds.RoundOverview>().RunAsync(database.Operator, "pleno-konflik", Cancel)).Value!;
        board.Tasks.Single(t => t.Title == "Penilaian oleh panel").Detail.ShouldBe($"0 dari {expected} lembar terkunci · 1 tidak dinilai karena benturan kepentingan");
    }

    private async Task<Round> SelfAsync(string slug, bool scoring)
    {
        await database.DraftRoundAsync(slug);
        await using var db = database.Context();
        var round = await db.Rounds.Whole().SingleAsync(r => r.Slug == slug, Cancel);
        round.Unseat(round.Panel[1].Id);
        await db.SaveChangesAsync(Cancel);
        round.Seat(database.Panelists[1].Id, new PersonName("Peserta juga"), "Kepala Dinas", true, round.Participants[0].EmployeeNumber);
        if (scoring) db.Sheets.AddRange(round.OpenScoring());
        await db.SaveChangesAsync(Cancel);
        return round;
    }

    private async Task<Round> LoadAsync(string slug)
    {
        await using var db = database.Context();
        return await db.Rounds.Whole().SingleAsync(r => r.Slug == slug, Cancel);
    }

    private Task<Outcome<Nothing>> DeclareAsync(string slug, int number, CurrentUser by) =>
        database.Use<DeclareConflict>().RunAsync(by, new() { Slug = slug, Number = number, Kind = ConflictKind.Family, Reason = "Ipar, suami dari adik" }, Cancel);

    private async Task<IReadOnlyList<string>> MismatchesAsync(string slug) => (await database.Use<RoundVerification>().RunAsync(database.Operator, new(slug), Cancel)).Value!.Mismatches;

    private async Task<IReadOnlyList<EventKind>> KindsAsync(Round round)
    {
        await using var db = database.Context();
        return await db.RoundEvents.Where(e => e.RoundId == round.Id).Select(e => e.Kind).ToListAsync(Cancel);
    }

    private static ConflictPair Pair(Round round, int panelist, int participant) => new(round.Panel[panelist].Id, round.Participants[participant].Id, ConflictKind.Other);
}
