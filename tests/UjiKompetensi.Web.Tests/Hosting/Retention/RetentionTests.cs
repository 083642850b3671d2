using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Decisions;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.Hosting.Retention;
using UjiKompetensi.Web.Tests.Features.Decisions;
using UjiKompetensi.Web.Tests.Features.Plenary;

namespace UjiKompetensi.Web.Tests.Hosting.Retention;

/// <summary>What is due goes, what is not stays, and every round is whole afterwards.</summary>
public sealed class RetentionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_due_goes_with_a_proof_what_is_not_stays_and_the_rounds_are_whole_as_before()
    {
        var over = await OverAsync("selesai");
        var running = await database.ScoredAsync("berjalan");
        var end = database.Clock.Now;
        var now = end.AddYears(11);
        var (told, looked) = (await database.Context().Notices.CountAsync(Cancel), await database.Context().AccessEntries.CountAsync(e => e.RoundId == over.Id, Cancel));
        // Three of each: long over, of today, and long over but of a round that has not ended.
        await RowsAsync(over.Id.Value, end);
        await RowsAsync(over.Id.Value, now.AddHours(-1));
        await RowsAsync(running.Id.Value, end);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var run = new RetentionRun(database.Owner, RetentionPeriods.Read(null), now);
        var (before, earlier) = (await CountsAsync(), await database.Context().Erasures.CountAsync(Cancel));

        var due = await run.CountAsync(Cancel);
        (await CountsAsync()).ShouldBe(before, "counting changes nothing");
        due.Lines.ToDictionary(l => l.Rule, l => l.Rows).ShouldBe(new Dictionary<string, long>
        {
            ["gagal-masuk"] = 2, ["tantangan"] = 2, ["perangkat"] = 2, ["sesi"] = 2, ["atur-ulang"] = 2, ["penolakan"] = 2, ["jejak-akun"] = 2, ["akun-ditutup"] = 6, ["pemberitahuan"] = told + 2,
            // Of these what belongs to a round that has not ended stays.
            ["berkas-dihapus"] = 2, ["berkas-peserta"] = 2, ["jejak-akses"] = looked + 1,
            ["riwayat-data"] = 4,
        }, ignoreOrder: true);
        due.Dossiers.Rows.ShouldBe(1, "ten years after its decisions the archive is asked");

        var done = await run.ApplyAsync(key, Cancel);
        done.Lines.ShouldBe(due.Lines);
        done.ChainState.ShouldBe(due.ChainState);
        await StillThereAsync(over.Id.Value, running.Id.Value);

        await using var db = database.Context();
        var proofs = await db.Erasures.AsNoTracking().OrderBy(e => e.Number).ToListAsync(Cancel);
        proofs.Skip(earlier).Select(p => (p.Rule, p.Rows, p.ChainState)).ShouldBe(done.Lines.Where(l => l.Rows > 0).Select(l => (l.Rule, l.Rows, done.ChainState)));
        proofs[earlier].Before.ShouldBe(now.AddDays(-1));
        Erasure.FirstBroken(proofs, key).ShouldBeNull();

        (await run.ApplyAsync(key, Cancel)).Rows.ShouldBe(0, "a second run finds nothing");
        (await db.Erasures.CountAsync(Cancel)).ShouldBe(proofs.Count);
        foreach (var slug in new[] { "selesai", "berjalan" })
            (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new(slug), Cancel)).Value!.Sentences.Single().ShouldStartWith("Rantai utuh");
    }

    [Fact]
    public async Task A_proof_is_written_by_the_owner_alone_and_changed_by_nobody()
    {
        await using var owner = database.OwnerContext();
        var last = await owner.Erasures.OrderByDescending(e => e.Number).FirstOrDefaultAsync(Cancel);
        owner.Erasures.Add(Erasure.After(last, "sesi", 90, database.Clock.Now, 1, RoundEvent.Origin, database.Clock.Now, null));
        await owner.SaveChangesAsync(Cancel);
        await using var app = database.Context();
        foreach (FormattableString sql in new FormattableString[] { $"DELETE FROM erasures", $"UPDATE erasures SET rows = 7", $"INSERT INTO erasures SELECT number + 1000, at, rule, days, before, rows, chain_state, previous_hash, hash, key_id, signature FROM erasures" })
            (await Should.ThrowAsync<PostgresException>(() => app.Database.ExecuteSqlAsync(sql, Cancel))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        foreach (FormattableString sql in new FormattableString[] { $"DELETE FROM erasures", $"UPDATE erasures SET rows = 7", $"TRUNCATE erasures" })
            (await Should.ThrowAsync<PostgresException>(() => owner.Database.ExecuteSqlAsync(sql, Cancel))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
    }

    [Fact]
    public async Task A_rule_that_would_touch_a_chain_erases_nothing()
    {
        var round = await database.ScoredAsync("jejak-tetap");
        var rule = new RetentionRule("sesi", "Salah", 90, 30, new RetentionStep("account_events", "t.at < @cutoff"), new RetentionStep("round_events", "t.at < @cutoff AND t.sequence > 5"));
        var run = new RetentionRun(database.Owner, RetentionPeriods.Read(null), database.Clock.Now.AddYears(1), [rule]);
        var before = await CountsAsync();
        (await Should.ThrowAsync<VerbFailed>(() => run.ApplyAsync(null, Cancel))).Message.ShouldContain("Tidak ada yang dihapus");
        (await CountsAsync()).ShouldBe(before);
        (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new(round.Slug), Cancel)).Value!.IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task The_verb_counts_first_and_erases_only_when_told_to()
    {
        await using (var owner = database.OwnerContext())
            await owner.Database.ExecuteSqlAsync($"INSERT INTO spent_challenges (hash, until) VALUES ({new string('a', 64)}, now() - interval '3 days')", Cancel);
        var counted = await AppProcess.RunAsync(database.App, database.Owner, "", "retention");
        counted.ShouldSatisfyAllConditions(a => a.Error.ShouldBeEmpty(), a => a.ExitCode.ShouldBe(0), a => a.Output.ShouldContain("./uji retention --apply"));
        (await AppProcess.RunAsync(database.App, null, "", "retention", "--apply")).Error.ShouldContain("UJI_DATABASE_OWNER");
        var erased = await AppProcess.RunAsync(database.App, database.Owner, "", "retention", "--apply", "--json");
        erased.Error.ShouldBeEmpty();
        var told = JsonDocument.Parse(erased.Output).RootElement;
        (told.GetProperty("applied").GetBoolean(), told.GetProperty("broken").GetArrayLength()).ShouldBe((true, 0));
        told.GetProperty("lines").EnumerateArray().Single(l => l.GetProperty("rule").GetString() == "tantangan").GetProperty("rows").GetInt64().ShouldBe(1);
        (await AppProcess.RunAsync(database.App, null, "", "retention", "--proofs")).ShouldSatisfyAllConditions(a => a.ExitCode.ShouldBe(0), a => a.Output.ShouldContain("semuanya utuh"));
    }

    [Theory]
    [InlineData("sesi=29", "paling sedikit 30 hari")]
    [InlineData("jejak-akses=0", "paling sedikit 730 hari")]
    [InlineData("nilai=30", "tidak ada")]
    [InlineData("sesi", "jumlah hari")]
    [InlineData("sesi=-40", "jumlah hari")]
    [InlineData("sesi=4e9", "jumlah hari")]
    public void Periods_that_cannot_be_are_refused(string text, string sentence) => Should.Throw<VerbFailed>(() => RetentionPeriods.Read(text)).Message.ShouldContain(sentence);

    [Fact]
    public void An_office_may_settle_longer_or_shorter_ones()
    {
        var days = RetentionPeriods.Read("sesi=60, jejak-akses=3650");
        (days["sesi"], days["jejak-akses"], days["pemberitahuan"]).ShouldBe((60, 3650, 365));
    }

    private async Task<Domain.Rounds.Round> OverAsync(string slug)
    {
        var round = await database.HandedOverAsync(slug);
        foreach (var participant in round.Participants) (await database.DecideAsync(slug, participant.Number)).IsDone.ShouldBeTrue();
        (await database.Use<ConcludeDecision>().RunAsync(database.AppointingAuthority, new(slug, StagedPlenary.Password), Cancel)).IsDone.ShouldBeTrue();
        return round;
    }

    private async Task RowsAsync(Guid round, DateTimeOffset at)
    {
        await using var owner = database.OwnerContext();
        var (account, mark) = (Guid.CreateVersion7(), Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N"));
        await owner.Database.ExecuteSqlAsync($"""
            INSERT INTO account_users (id, user_name, normalized_user_name, display_name, password_hash, blocked_at, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count, last_code_step)
              VALUES ({account}, {mark}, {mark}, 'Akun uji', 'x', {at}, false, false, false, false, 0, 0);
            INSERT INTO account_user_tokens (user_id, login_provider, name, value) VALUES ({account}, 'a', 'b', 'c');
            INSERT INTO account_user_passkeys (credential_id, user_id, data) VALUES (decode({mark}, 'hex'), {account}, jsonb_build_object());
            INSERT INTO sign_in_failures (key, count, until) VALUES ({mark}, 1, {at});
            INSERT INTO spent_challenges (hash, until) VALUES ({mark}, {at});
            INSERT INTO device_contacts (id, round_id, panelist_id, device, number, last_at, waiting)
              SELECT gen_random_uuid(), {round}, p.id, gen_random_uuid(), 1 + (SELECT count(*) FROM device_contacts c WHERE c.round_id = {round}), {at}, 0 FROM panelists p WHERE p.round_id = {round} AND p.seat = 1;
            INSERT INTO sessions (id, account_id, key_hash, device, created_at, seen_at, expires_at) VALUES (gen_random_uuid(), {account}, {mark}, 'Chrome', {at}, {at}, {at});
            INSERT INTO password_resets (id, account_id, code_hash, issued_by, issued_at, expires_at) VALUES (gen_random_uuid(), {account}, {mark}, {account}, {at}, {at});
            INSERT INTO refusal_counts (account_id, day, count) VALUES ({account}, {DateOnly.FromDateTime(at.UtcDateTime)}, 1);
            INSERT INTO account_events (id, account_id, deed, by, by_name, at) VALUES (gen_random_uuid(), {account}, 'PasswordChanged', {account}, 'Akun uji', {at});
            INSERT INTO notices (id, account_id, round_id, kind, at, mail, attempts, due_at, error) VALUES (gen_random_uuid(), {account}, {round}, 'PasswordChanged', {at}, 'Waiting', 0, {at}, '');
            INSERT INTO access_entries (id, round_id, kind, by, by_name, by_roles, at) VALUES (gen_random_uuid(), {round}, 'Recap', {account}, 'Akun uji', '', {at});
            INSERT INTO register_changes (id, subject, subject_id, actor_id, at, before, after) VALUES (gen_random_uuid(), 'Opd', gen_random_uuid(), {account}, {at}, '', '');
            INSERT INTO imports (id, kind, file_name, sha256, round_slug, component_code, actor_id, at, created, changed, same) VALUES (gen_random_uuid(), 'Opds', 'x.xlsx', {mark}, '', '', {account}, {at}, 1, 0, 0);
            """, Cancel);
        // One that was taken out of its list then, one that is still in it.
        foreach (var removed in new DateTimeOffset?[] { at, null })
        {
            var file = Guid.CreateVersion7();
            await owner.Database.ExecuteSqlAsync($"""
                INSERT INTO files (id, round_id, participant_id, kind, name, format, size, sha256, added_at, removed_at, removal_reason) VALUES ({file}, {round}, gen_random_uuid(), 'Cv', 'cv.pdf', 'Pdf', 1, {mark}, {at}, {removed}, '');
                INSERT INTO file_bytes (id, bytes) VALUES ({file}, decode('00', 'hex'));
                """, Cancel);
        }
    }

    private async Task<IReadOnlyDictionary<string, long>> CountsAsync()
    {
        await using var owner = database.OwnerContext();
        var counts = new Dictionary<string, long>();
        foreach (var table in await owner.Database.SqlQuery<string>($"SELECT quote_ident(tablename) AS \"Value\" FROM pg_tables WHERE schemaname = 'public'").ToListAsync(Cancel))
            counts[table] = await owner.Database.SqlQueryRaw<long>(new RetentionStep(table, "true").Counting).SingleAsync(Cancel);
        return counts;
    }

    /// <summary>What of <see cref="RowsAsync"/> must be left.</summary>
    private async Task StillThereAsync(Guid over, Guid running)
    {
        await using var db = database.OwnerContext();
        (await db.SignInFailures.CountAsync(Cancel), await db.SpentChallenges.CountAsync(f => f.Hash.Length == 64, Cancel), await db.Sessions.CountAsync(Cancel), await db.PasswordResets.CountAsync(Cancel), await db.RefusalCounts.CountAsync(Cancel)).ShouldBe((1, 1, 1, 1, 1));
        (await db.AccountEvents.CountAsync(Cancel), await db.Notices.CountAsync(n => n.Kind == Domain.Notices.NoticeKind.PasswordChanged, Cancel), await db.DeviceContacts.CountAsync(Cancel), await db.UserTokens.CountAsync(Cancel), await db.UserPasskeys.CountAsync(Cancel)).ShouldBe((1, 1, 1, 1, 1));
        (await db.Users.CountAsync(u => u.DisplayName == "Akun uji" && u.PasswordHash != null, Cancel), await db.Users.CountAsync(u => u.DisplayName == "Akun uji", Cancel)).ShouldBe((1, 3), "the person stays known");
        (await db.Imports.CountAsync(Cancel)).ShouldBe(1);
        (await db.AccessEntries.CountAsync(e => e.RoundId == new Domain.Rounds.RoundId(over) && e.ByName == "Akun uji", Cancel), await db.AccessEntries.CountAsync(e => e.RoundId == new Domain.Rounds.RoundId(running) && e.ByName == "Akun uji", Cancel)).ShouldBe((1, 1));
        (await db.Files.CountAsync(Cancel), await db.FileBytes.CountAsync(Cancel)).ShouldBe((6, 2), "a file's row stays, and the bytes of the round that runs and of the one taken out today");
    }
}
