using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Features.Home;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.Features.Unlocks;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Unlocks;

/// <summary>Panelist 2 asks for the sheet of the first participant; panelist 1 chairs.</summary>
public sealed class UnlockTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly CurrentUser Secretariat = new(Guid.CreateVersion7(), "Staf Sekretariat", new HashSet<string> { Roles.Secretariat });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private CurrentUser Asker => database.Panelists[1];

    [Fact]
    public async Task Chair_and_secretariat_open_it_he_changes_and_locks_again_and_the_report_tells_both_versions()
    {
        var (round, sheet) = await ScoredAsync("kunci-berdua");
        (await AskAsync(sheet)).Value.ShouldBe(1);
        (await database.Use<OpenPlenary>().RunAsync(database.Chair, new(round.Slug), Cancel)).Code.ShouldBe("unlocks-open");
        (await TasksAsync(database.Chair, round)).ShouldBe(["1 permintaan buka kunci menunggu persetujuan Anda"]);
        (await TasksAsync(Secretariat, round)).ShouldBe(["1 permintaan buka kunci menunggu persetujuan Anda"]);
        (await TasksAsync(database.Panelists[2], round)).ShouldBeEmpty();
        (await AgreeAsync(round, Secretariat)).Value.ShouldBeFalse();
        (await StoredAsync(sheet)).IsLocked.ShouldBeTrue();
        (await TasksAsync(Secretariat, round)).ShouldBeEmpty();
        (await VerifyAsync(round)).ShouldHaveSingleItem().ShouldStartWith("Rantai utuh");
        var before = (await StoredAsync(sheet)).Receipt;
        (await AgreeAsync(round, database.Chair)).Value.ShouldBeTrue();
        (await StoredAsync(sheet)).IsLocked.ShouldBeFalse();
        (await VerifyAsync(round)).ShouldHaveSingleItem().ShouldStartWith("Rantai utuh");
        (await database.Use<OpenPlenary>().RunAsync(database.Chair, new(round.Slug), Cancel)).Code.ShouldBe("sheets-open");

        var aspect = round.Components[0].Aspects[0].Id.Value;
        (await database.Use<SaveMark>().RunAsync(Asker, new(Guid.CreateVersion7(), sheet, aspect, "91,5", 1), Cancel)).IsDone.ShouldBeTrue();
        var seal = (await database.Use<SheetDetail>().RunAsync(Asker, new(round.Slug, 1), Cancel)).Value!.Seal;
        (await database.Use<LockSheet>().RunAsync(Asker, new(sheet, seal), Cancel)).Value!.Receipt.ShouldNotBe(before);
        (await VerifyAsync(round)).ShouldHaveSingleItem().ShouldStartWith("Rantai utuh");
        (await database.Use<OpenPlenary>().RunAsync(database.Chair, new(round.Slug), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<RecommendationReportPdf>().RunAsync(database.Chair, new(round.Slug), Cancel)).IsDone.ShouldBeTrue();

        await using var db = database.Context();
        var facts = Facts.Read((await db.RoundEvents.SingleAsync(e => e.RoundId == round.Id && e.Kind == EventKind.SheetUnlocked, Cancel)).Facts);
        facts[MarkFacts.Receipt].ShouldBe(before);
        (await db.RoundEvents.Where(e => e.RoundId == round.Id && (e.Kind == EventKind.UnlockRequested || e.Kind == EventKind.UnlockDecided || e.Kind == EventKind.SheetUnlocked)).Select(e => e.Facts).ToListAsync(Cancel))
            .ShouldAllBe(f => !f.Contains("\"81\"") && !f.Contains("91.5"));
    }

    [Fact]
    public async Task Agreeing_in_ones_own_case_twice_or_without_leading_is_refused_and_the_sheet_stays_locked()
    {
        var (round, sheet) = await ScoredAsync("kunci-tolak");
        await AskAsync(sheet);
        (await AgreeAsync(round, Asker)).Code.ShouldBe("unlock-own");
        (await AgreeAsync(round, database.Panelists[2])).Code.ShouldBe("unlock-not-chair");
        (await AgreeAsync(round, database.Chair)).Value.ShouldBeFalse();
        (await AgreeAsync(round, database.Chair)).Code.ShouldBe("unlock-same-person");
        (await AgreeAsync(round, database.Panelists[0] with { Roles = Roles.All.Keys.ToHashSet() })).Code.ShouldBe("unlock-same-person");
        (await StoredAsync(sheet)).IsLocked.ShouldBeTrue();
        (await database.Use<RefuseUnlock>().RunAsync(database.Operator, new(round.Slug, 1, ""), Cancel)).Kind.ShouldBe(OutcomeKind.Invalid);
        (await database.Use<RefuseUnlock>().RunAsync(database.Operator, new(round.Slug, 1, "Nilai sudah benar"), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<OwnUnlocks>().RunAsync(Asker, sheet, Cancel)).Value!.Single().State.ShouldBe("Ditolak: Nilai sudah benar");
        (await AskAsync(sheet)).Value.ShouldBe(2);
        (await AskAsync(sheet)).Code.ShouldBe("unlock-twice");
        (await database.Use<WithdrawUnlock>().RunAsync(database.Chair, new(sheet), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<WithdrawUnlock>().RunAsync(Asker, new(sheet), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<WithdrawUnlock>().RunAsync(Asker, new(sheet), Cancel)).Code.ShouldBe("unlock-closed");
        (await VerifyAsync(round)).ShouldHaveSingleItem().ShouldStartWith("Rantai utuh");
        (await database.Use<OpenPlenary>().RunAsync(database.Chair, new(round.Slug), Cancel)).IsDone.ShouldBeTrue();
        (await AskAsync(sheet)).IsDone.ShouldBeTrue("the plenary may still look into it");
    }

    [Fact]
    public async Task Commands_are_for_who_they_are_for()
    {
        var (round, sheet) = await ScoredAsync("kunci-siapa");
        (await database.Use<AskUnlock>().RunAsync(database.Operator, new(sheet, "x"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<AskUnlock>().RunAsync(database.Chair, new(sheet, "x"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<AskUnlock>().RunAsync(Asker, new(sheet, " "), Cancel)).Errors.Keys.ShouldBe(["Reason"]);
        (await database.Use<WithdrawUnlock>().RunAsync(database.Operator, new(sheet), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<OwnUnlocks>().RunAsync(database.Chair, sheet, Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        await AskAsync(sheet);
        foreach (var user in new[] { database.Auditor, database.AppointingAuthority })
        {
            (await AgreeAsync(round, user)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<RefuseUnlock>().RunAsync(user, new(round.Slug, 1, "x"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<RoundUnlocks>().RunAsync(user, round.Slug, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }

        (await AgreeAsync(round, database.Stranger)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<RefuseUnlock>().RunAsync(database.Stranger, new(round.Slug, 1, "x"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<AgreeToUnlock>().RunAsync(database.Chair, new(round.Slug, 9), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        async Task<bool[]> SeesAsync(CurrentUser user) => (await database.Use<RoundUnlocks>().RunAsync(user, round.Slug, Cancel)).Value!.Rows.Select(r => r.MayDecide).ToArray();
        (await SeesAsync(database.Chair)).ShouldBe([true]);
        (await SeesAsync(Secretariat)).ShouldBe([true]);
        (await SeesAsync(Asker)).ShouldBe([false]);
        (await SeesAsync(database.Panelists[2])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Database_opens_no_sheet_without_a_request_that_two_agreed_to()
    {
        var (round, sheet) = await ScoredAsync("kunci-basis");
        FormattableString open = $"UPDATE sheets SET locked_at = NULL, receipt = NULL, confirmed_version = 0 WHERE id = {sheet}";
        await using var db = database.Context();
        (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(open, Cancel))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        await AskAsync(sheet);
        await AgreeAsync(round, database.Chair);
        (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(open, Cancel))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        foreach (var change in new FormattableString[] { $"UPDATE unlock_requests SET reason = 'lain' WHERE sheet_id = {sheet}", $"DELETE FROM unlock_requests WHERE sheet_id = {sheet}", $"UPDATE unlock_requests SET asked_by = {Guid.Empty} WHERE sheet_id = {sheet}" })
            (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(change, Cancel))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        // The asker or the same person as second, a panelist for the secretariat, and an agreement taken back.
        foreach (var second in new[] { Asker.Id, database.Chair.Id })
            (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"UPDATE unlock_requests SET secretariat_by = {second}, secretariat_at = now() WHERE sheet_id = {sheet}", Cancel))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"UPDATE unlock_requests SET panel_by = NULL WHERE sheet_id = {sheet}", Cancel))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        await db.Database.ExecuteSqlAsync($"UPDATE unlock_requests SET secretariat_by = {database.Panelists[2].Id}, secretariat_at = now() WHERE sheet_id = {sheet}", Cancel);
        (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(open, Cancel))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
    }

    [Theory]
    [InlineData("ALTER TABLE unlock_requests DISABLE TRIGGER guard_request; UPDATE unlock_requests SET reason = 'lain' WHERE round_id = {0}; ALTER TABLE unlock_requests ENABLE TRIGGER guard_request", "Permintaan buka kunci 1 (P2 untuk peserta 01): alasan basis data ")]
    [InlineData("ALTER TABLE unlock_requests DISABLE TRIGGER guard_request; UPDATE unlock_requests SET secretariat_by = gen_random_uuid() WHERE round_id = {0}; ALTER TABLE unlock_requests ENABLE TRIGGER guard_request", "Keputusan atas permintaan buka kunci 1")]
    [InlineData("DELETE FROM unlock_requests WHERE round_id = {0}", "Pembukaan kunci lembar P2 untuk peserta 01: tercatat dalam jejak")]
    [InlineData("DELETE FROM round_events WHERE round_id = {0} AND kind = 'SheetUnlocked'", "Pembukaan kunci lembar P2 untuk peserta 01: ada di basis data, tidak tercatat")]
    [InlineData("UPDATE round_events SET facts = replace(facts, '\"receipt\":\"', '\"receipt\":\"9') WHERE round_id = {0} AND kind = 'SheetUnlocked'", "Pembukaan kunci (entri")]
    [InlineData("UPDATE sheets SET locked_at = now(), receipt = (SELECT receipt FROM unlock_requests u WHERE u.sheet_id = sheets.id) WHERE round_id = {0} AND locked_at IS NULL", "Penguncian lembar P2 untuk peserta 01: ada di basis data, tidak tercatat")]
    public async Task Tampering_with_an_opened_sheet_is_named(string sql, string told)
    {
        var (round, sheet) = await ScoredAsync($"kunci-rusak-{Math.Abs(sql.GetHashCode(StringComparison.Ordinal))}");
        await AskAsync(sheet);
        await AgreeAsync(round, database.Chair);
        (await AgreeAsync(round, Secretariat)).Value.ShouldBeTrue();
        await database.TamperAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create(sql, round.Id.Value));
        (await VerifyAsync(round)).ShouldContain(m => m.StartsWith(told, StringComparison.Ordinal));
    }

    private async Task<(Round Round, Guid Sheet)> ScoredAsync(string slug)
    {
        await database.ScoredAsync(slug);
        await using var db = database.Context();
        var round = await db.Rounds.Whole().SingleAsync(r => r.Slug == slug, Cancel);
        var (participant, panelist) = (round.Participants[0].Id, round.Panel[1].Id);
        return (round, (await db.Sheets.SingleAsync(s => s.ParticipantId == participant && s.PanelistId == panelist, Cancel)).Id.Value);
    }

    private Task<Outcome<int>> AskAsync(Guid sheet) => database.Use<AskUnlock>().RunAsync(Asker, new(sheet, "Salah ketik"), Cancel);

    private Task<Outcome<bool>> AgreeAsync(Round round, CurrentUser user) => database.Use<AgreeToUnlock>().RunAsync(user, new(round.Slug, 1), Cancel);

    private async Task<ScoreSheet> StoredAsync(Guid id)
    {
        await using var db = database.Context();
        var sheet = new SheetId(id);
        return await db.Sheets.SingleAsync(s => s.Id == sheet, Cancel);
    }

    private async Task<IEnumerable<string>> TasksAsync(CurrentUser user, Round round) =>
        (await database.Use<MyTasks>().RunAsync(user, default, Cancel)).Value!.Where(t => t.RoundName == round.Name && t.Title != "Penilaian berlangsung").Select(t => t.Title);

    private async Task<IReadOnlyList<string>> VerifyAsync(Round round) =>
        (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new(round.Slug), Cancel)).Value!.Sentences;
}
