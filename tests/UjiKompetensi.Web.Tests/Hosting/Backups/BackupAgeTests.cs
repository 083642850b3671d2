using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.Hosting.Backups;
using UjiKompetensi.Web.Hosting.Verbs;

namespace UjiKompetensi.Web.Tests.Hosting.Backups;

public sealed class BackupAgeTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 3, 4, 15, 0, 0, TimeSpan.Zero);

    private readonly BackupShelf _shelf = new();

    private string Beat => Path.Combine(WalArchive.FolderOf(_shelf.Folder), "denyut");

    [Fact]
    public void Archive_is_advised_where_there_is_none() =>
        BackupAge.Continued(_shelf.Folder, isAsked: true, At).ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.IsAdvice.ShouldBeTrue(), c => c.Holds.ShouldBeFalse());

    [Fact]
    public async Task Old_base_backup_and_a_silent_archiver_are_said()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Beat)!);
        var file = Path.Combine(_shelf.Folder, "dasar-1" + BaseManifest.Ending);
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        await new BaseManifest(BaseManifest.FormatName, "1", "1", "uji", At, Path.GetFileName(file), 0, "", 15, 1, 1, 2, 16, []).WriteAsync(BaseManifest.PathFor(file), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Beat, "", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(Beat, At.UtcDateTime);

        BackupAge.Continued(_shelf.Folder, isAsked: true, At.AddMinutes(4)).Select(c => c.Holds).ShouldBe([true, true]);
        BackupAge.Continued(_shelf.Folder, isAsked: true, At.AddMinutes(6)).Select(c => (c.Name, c.Holds, c.IsAdvice)).ShouldBe([("cadangan-dasar", true, false), ("arsip-wal", false, false)]);
        BackupAge.Continued(_shelf.Folder, isAsked: true, At.AddDays(9)).Select(c => c.Holds).ShouldBe([false, false]);
        BackupAge.Of(_shelf.Folder, isAsked: true, At).Sentence.ShouldContain("Belum ada cadangan", customMessage: "a base backup is no dump");
        BackupManifest.Newest(_shelf.Folder).ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-11-28T14:05:00+07:00", "2026-11-28T07:05:00Z")]
    [InlineData("2026-11-28T07:05Z", "2026-11-28T07:05:00Z")]
    public void Moment_is_read_with_its_offset(string typed, string moment) => RestoreVerb.Moment(typed).ShouldBe(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-11-28T14:05:00")]
    [InlineData("kemarin")]
    [InlineData("28-11-2026 14.05")]
    public void Moment_without_an_offset_is_refused(string typed) => Should.Throw<VerbFailed>(() => RestoreVerb.Moment(typed)).Message.ShouldContain("+07:00");

    public void Dispose() => _shelf.Dispose();
}
