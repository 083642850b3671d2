using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.Hosting.Backups;
using UjiKompetensi.Web.Hosting.Verbs;
using UjiKompetensi.Web.Tests.Features.Plenary;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Web.Tests.Hosting.Backups;

public sealed class BackupTests(TestDatabase database, TestCluster cluster) : IClassFixture<TestDatabase>, IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 3, 4, 15, 0, 0, TimeSpan.Zero);

    private readonly BackupShelf _shelf = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lost_database_comes_back_with_every_row_result_and_chain()
    {
        await database.ReleasedAsync("diumumkan");
        await database.ScoredAsync("sedang-dinilai", locked: false);
        var recap = (await database.Use<RoundRecap>().RunAsync(CurrentUser.Machine, new("diumumkan"), Cancel)).Value!;
        var lost = await cluster.CopyAsync(database.Owner);
        var before = await BackupShelf.ContentAsync(lost.Owner);
        var backup = await _shelf.TakeAsync(lost.Owner, At);
        await cluster.DropAsync(lost.Owner);

        var target = await cluster.EmptyAsync();
        var result = await _shelf.RestoreAsync(target, backup);

        result.Rounds.Where(r => !(r.IsSame && r.IsWhole)).ShouldBeEmpty();
        (result.IsGood, result.Rounds.Count, result.Migrations).ShouldBe((true, backup.Rounds.Count, 0));
        (await BackupShelf.ContentAsync(target.Owner)).ShouldBe(before);
        var again = await MachineUseCases.WithAsync(Database.At(target.App, target.Owner), s => ((RoundRecap)s.GetService(typeof(RoundRecap))!).RunAsync(CurrentUser.Machine, new("diumumkan"), Cancel), Cancel);
        again.Value!.Rows.Select(r => (r.Number, r.Result.Total)).ShouldBe(recap.Rows.Select(r => (r.Number, r.Result.Total)));
    }

    [Fact]
    public async Task Restored_database_guards_its_marks_as_the_first_one_did()
    {
        await database.ScoredAsync("berpenjaga");
        var target = await cluster.EmptyAsync();
        await _shelf.RestoreAsync(target, await _shelf.TakeAsync(database.Owner, At));
        await using var app = Database.Context(target.App);
        (await Should.ThrowAsync<Npgsql.PostgresException>(() => app.Database.ExecuteSqlAsync($"UPDATE round_events SET hash = ''", Cancel))).SqlState.ShouldBe(Npgsql.PostgresErrorCodes.InsufficientPrivilege);
        await using var owner = Database.Context(target.Owner);
        (await owner.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_trigger WHERE NOT tgisinternal").SingleAsync(Cancel)).ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Stolen_backup_tells_no_name_no_table_and_no_score()
    {
        const string Canary = "Kenari Samaran";
        await database.OfficialAsync(Canary);
        var backup = await _shelf.TakeAsync(database.Owner, At);
        var (dump, manifest) = (await File.ReadAllBytesAsync(_shelf.PathOf(backup), Cancel), await File.ReadAllTextAsync(BackupManifest.PathFor(_shelf.PathOf(backup)), Cancel));
        foreach (var word in new[] { Canary, "mark_versions", "197001011995031" })
        {
            dump.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)).ShouldBe(-1, word);
            manifest.ShouldNotContain(word);
        }

        if (!OperatingSystem.IsWindows()) (File.GetUnixFileMode(_shelf.PathOf(backup)) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)).ShouldBe(UnixFileMode.None);
        var target = await cluster.EmptyAsync();
        await _shelf.RestoreAsync(target, backup);
        await using var db = Database.Context(target.App);
        (await db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM officials WHERE name LIKE {Canary + "%"}").SingleAsync(Cancel)).ShouldBe(1, "it was in there");
    }

    [Theory]
    [InlineData("terpotong", "terpotong")]
    [InlineData("rusak", "SHA-256 berbeda")]
    [InlineData("diganti", "rusak atau diubah")]
    [InlineData("kunci-lain", "bukan kunci cadangan ini")]
    [InlineData("tanpa-keterangan", "tidak selesai dibuat")]
    [InlineData("keterangan-rusak", "tidak dapat dibaca")]
    [InlineData("skema-baru", "aplikasi yang lebih baru")]
    [InlineData("skema-lama", "terlalu lama untuk versi ini")]
    [InlineData("ada-yang-baru", "ada cadangan yang lebih baru")]
    public async Task Backup_that_is_not_what_it_should_be_is_refused_and_nothing_is_written(string how, string sentence)
    {
        var backup = await _shelf.TakeAsync(database.Owner, At);
        var (path, key) = (_shelf.PathOf(backup), _shelf.Key);
        var manifest = BackupManifest.PathFor(path);
        var bytes = await File.ReadAllBytesAsync(path, Cancel);
        switch (how)
        {
            case "terpotong": await File.WriteAllBytesAsync(path, bytes[..^1000], Cancel); break;
            case "rusak": bytes[^1000] ^= 1; await File.WriteAllBytesAsync(path, bytes, Cancel); break;
            case "diganti":
                // Whoever changes the backup changes its checksum too; the encryption itself still notices.
                bytes[^1000] ^= 1;
                await File.WriteAllBytesAsync(path, bytes, Cancel);
                await AlterAsync(manifest, "sha256", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
                break;
            case "kunci-lain": key = _shelf.NewKey(); break;
            case "tanpa-keterangan": File.Delete(manifest); break;
            case "keterangan-rusak": await File.WriteAllTextAsync(manifest, "{", Cancel); break;
            case "skema-baru": await AlterAsync(manifest, "schema", "20990101000000_Later"); break;
            case "skema-lama": await AlterAsync(manifest, "schema", "20200101000000_Forgotten"); break;
            case "ada-yang-baru": await _shelf.TakeAsync(database.Owner, At.AddHours(1)); break;
        }

        var target = await cluster.EmptyAsync();
        (await Should.ThrowAsync<VerbFailed>(() => _shelf.RestoreAsync(target, backup, key))).Message.ShouldContain(sentence);
        await using var db = Database.Context(target.Owner);
        (await db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public'").SingleAsync(Cancel)).ShouldBe(0);
        if (how == "ada-yang-baru") (await _shelf.RestoreAsync(target, backup, older: true)).IsGood.ShouldBeTrue("said on purpose");
    }

    [Fact]
    public async Task Database_that_holds_anything_is_never_restored_over()
    {
        var backup = await _shelf.TakeAsync(database.Owner, At);
        (await Should.ThrowAsync<VerbFailed>(() => _shelf.RestoreAsync((database.App, database.Owner), backup))).Message.ShouldContain("sudah berisi");
    }

    [Fact]
    public async Task Chain_that_ends_elsewhere_than_the_manifest_says_is_called_not_the_same()
    {
        await database.ScoredAsync("ekor");
        var backup = await _shelf.TakeAsync(database.Owner, At);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(BackupManifest.PathFor(_shelf.PathOf(backup)), Cancel))!;
        foreach (var round in json["rounds"]!.AsArray()) round!["head"] = new string('a', 64);
        await File.WriteAllTextAsync(BackupManifest.PathFor(_shelf.PathOf(backup)), json.ToJsonString(), Cancel);
        (await _shelf.RestoreAsync(await cluster.EmptyAsync(), backup)).IsGood.ShouldBeFalse();
    }

    [Fact]
    public async Task Round_that_was_tampered_with_before_comes_back_the_same_and_is_said_to_be_so()
    {
        await database.ScoredAsync("lama-rusak");
        var (app, owner) = await cluster.CopyAsync(database.Owner);
        await using (var db = Database.Context(owner)) await db.Database.ExecuteSqlAsync($"DELETE FROM round_events e USING rounds r WHERE r.id = e.round_id AND r.slug = 'lama-rusak' AND e.sequence = 2", Cancel);
        var result = await _shelf.RestoreAsync(await cluster.EmptyAsync(), await _shelf.TakeAsync(owner, At));
        (result.IsSame, result.IsGood).ShouldBe((true, false), "it was so when it was backed up");
        result.Rounds.Where(r => !r.IsWhole).ShouldHaveSingleItem().Slug.ShouldBe("lama-rusak");
    }

    [Fact]
    public async Task Backup_of_an_earlier_schema_is_brought_up_to_date()
    {
        var (app, owner) = await cluster.EmptyAsync();
        await using (var early = Database.Context(owner)) await early.Database.MigrateAsync((await Task.Run(early.Database.GetMigrations)).SkipLast(1).Last(), Cancel);
        var backup = await _shelf.TakeAsync(owner, At);
        var result = await _shelf.RestoreAsync(await cluster.EmptyAsync(), backup);
        (result.IsGood, result.Migrations).ShouldBe((true, 1));
    }

    [Fact]
    public async Task Backup_that_could_not_be_finished_leaves_no_file()
    {
        var (app, owner) = await cluster.CopyAsync(database.Owner);
        await using (var db = Database.Context(owner)) await db.Database.ExecuteSqlAsync($"CREATE TABLE terkunci (id int); REVOKE ALL ON terkunci FROM ukom_app", Cancel);
        (await Should.ThrowAsync<VerbFailed>(() => _shelf.TakeAsync(app, At))).Message.ShouldContain("pg_dump");
        Directory.GetFiles(_shelf.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Command_line_takes_one_and_restores_it_and_says_so_in_one_line()
    {
        await database.ScoredAsync("baris-perintah");
        var (app, owner) = await cluster.CopyAsync(database.Owner);
        var taken = await AppProcess.RunAsync(app, owner, "", "backup", "--to", _shelf.Folder, "--key", _shelf.Key.File);
        (taken.ExitCode, taken.Error).ShouldBe((0, ""));
        taken.Output.ShouldStartWith("Cadangan selesai dan sudah dibuka ulang sampai akhir");
        var file = Directory.GetFiles(_shelf.Folder, "*" + Backup.Ending).ShouldHaveSingleItem();

        var refused = await AppProcess.RunAsync(app, owner, "", "restore", file, "--key", _shelf.Key.File, "--to-database", "belum_dibuat");
        (refused.ExitCode, refused.Error.Contains("sudo -u postgres createdb", StringComparison.Ordinal)).ShouldBe((1, true));
        var target = new Npgsql.NpgsqlConnectionStringBuilder((await cluster.EmptyAsync()).Owner).Database!;
        var restored = await AppProcess.RunAsync(app, owner, "", "restore", file, "--key", _shelf.Key.File, "--to-database", target);
        (restored.ExitCode, restored.Error).ShouldBe((0, ""), restored.Output);
        restored.Output.ShouldContain($"PULIH UTUH: basis data {target}");
    }

    [Fact]
    public async Task Age_is_said_and_an_old_one_is_no_good()
    {
        BackupAge.Of(_shelf.Folder, isAsked: true, At).ShouldSatisfyAllConditions(c => c.Holds.ShouldBeFalse(), c => c.IsAdvice.ShouldBeFalse(), c => c.Sentence.ShouldContain("Belum ada cadangan"));
        await _shelf.TakeAsync(database.Owner, At);
        BackupAge.Of(_shelf.Folder, isAsked: true, At.AddHours(23)).Holds.ShouldBeTrue();
        var old = BackupAge.Of(_shelf.Folder, isAsked: true, At.AddHours(25));
        (old.Holds, old.Sentence.Contains("25 jam", StringComparison.Ordinal)).ShouldBe((false, true));
        BackupAge.Of(_shelf.Folder, isAsked: false, At.AddHours(25)).IsAdvice.ShouldBeTrue();
    }

    [Fact]
    public void Key_beside_the_backups_or_open_to_others_is_refused()
    {
        Should.Throw<VerbFailed>(() => BackupKey.At(null, _shelf.Folder)).Message.ShouldContain("age-keygen");
        Should.Throw<VerbFailed>(() => BackupKey.At(_shelf.Key.File, Path.GetDirectoryName(_shelf.Key.File)!)).Message.ShouldContain("folder cadangan");
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(_shelf.Key.File, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        Should.Throw<VerbFailed>(() => BackupKey.At(_shelf.Key.File, _shelf.Folder)).Message.ShouldContain("chmod 600");
    }

    public void Dispose() => _shelf.Dispose();

    private static async Task AlterAsync(string manifest, string name, string value)
    {
        var json = JsonNode.Parse(await File.ReadAllTextAsync(manifest, Cancel))!;
        json[name] = value;
        await File.WriteAllTextAsync(manifest, json.ToJsonString(), Cancel);
    }
}
