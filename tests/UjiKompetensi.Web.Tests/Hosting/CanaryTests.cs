using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.Features.Workbooks;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.Tests.Features.Scoring;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Hosting;

/// <summary>Values that occur nowhere else, entered and refused: neither the product's log nor PostgreSQL's may tell them.</summary>
public sealed class CanaryTests(TestDatabase database, TestCluster cluster) : IClassFixture<TestDatabase>
{
    private const string Name = "Kenari Kuningsari";
    private const string Note = "kenari-catatan-rahasia";
    private static readonly string[] Scores = ["37,41", "37.41"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_name_score_or_note_reaches_a_log_also_when_it_is_refused()
    {
        var log = new Lines();
        await using var services = new ServiceCollection().AddLogging(b => b.SetMinimumLevel(LogLevel.Trace).AddProvider(log)).AddData(database.App).AddUseCases()
            .AddSingleton<TimeProvider>(database.Clock).AddSingleton(new InstanceMode(IsSample: true)).BuildServiceProvider();
        var official = await database.OfficialAsync(Name);
        var desk = await ScoringDesk.OpenAsync(database, "kenari", Cancel);
        var (save, note) = (services.GetRequiredService<SaveMark>(), services.GetRequiredService<WriteSheetNote>());
        (await save.RunAsync(desk.Owner, desk.Mark("37,41"), Cancel)).IsDone.ShouldBeTrue();
        (await save.RunAsync(desk.Owner, desk.Mark("60", aspect: desk.Aspects[1]), Cancel)).IsDone.ShouldBeTrue();
        (await save.RunAsync(desk.Owner, desk.Mark("37,41", basedOn: 7, aspect: desk.Aspects[1]), Cancel)).IsDone.ShouldBeFalse("nobody has seen version 7");
        (await note.RunAsync(desk.Owner, new(Guid.CreateVersion7(), desk.Sheet, Note, 0), Cancel)).IsDone.ShouldBeTrue();
        await using var db = services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContext();
        db.Acting = Acting.Machine;
        foreach (var (sql, state) in new (FormattableString, string)[]
        {
            ($"INSERT INTO mark_versions (id, sheet_id, aspect_id, version, kind, value, reason, origin, saved_at) VALUES (gen_random_uuid(), {desk.Sheet}, {desk.Aspect}, 9, 'Blank', {37.41m}, {Note}, 'Screen', now())", PostgresErrorCodes.CheckViolation),
            ($"INSERT INTO note_versions (id, sheet_id, version, text, saved_at) VALUES (gen_random_uuid(), {desk.Sheet}, NULL, {Note}, now())", PostgresErrorCodes.NotNullViolation),
            ($"UPDATE officials SET name = {Name}, post_id = gen_random_uuid() WHERE id = {official.Id.Value}", PostgresErrorCodes.ForeignKeyViolation),
            ($"UPDATE officials SET employee_number = NULL WHERE id = {official.Id.Value}", PostgresErrorCodes.NotNullViolation),
        })
            (await Should.ThrowAsync<PostgresException>(async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
                await db.Database.ExecuteSqlAsync(sql, Cancel);
            })).SqlState.ShouldBe(state);

        var server = await cluster.ServerLogAsync(Cancel);
        server.ShouldContain("null value in column", customMessage: "the refusals themselves are told");
        log.Written.ShouldNotBeEmpty();
        foreach (var secret in (string[])[Name, Note, official.EmployeeNumber.Digits, .. Scores])
        {
            server.ShouldNotContain(secret);
            log.Written.Where(l => l.Contains(secret, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task No_name_or_nip_reaches_the_name_of_a_file_or_of_a_paper_inside_one()
    {
        var round = await database.ReleasedAsync("berkas-tanpa-nama");
        await using (var owner = database.OwnerContext())
            await owner.Participants.Where(p => p.RoundId == round.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Name.Bare, Name), Cancel);
        var papers = (await database.Use<AllPapers>().RunAsync(database.Operator, "berkas-tanpa-nama", Cancel)).Value!;
        string[] names =
        [
            papers.FileName, .. papers.Papers.Select(p => p.Name),
            (await database.Use<RecapWorkbook>().RunAsync(database.Operator, new("berkas-tanpa-nama"), Cancel)).Value!.FileName,
            (await database.Use<TrailWorkbook>().RunAsync(database.Auditor, new("berkas-tanpa-nama", new()), Cancel)).Value!.FileName,
            (await database.Use<RecommendationReportPdf>().RunAsync(database.Operator, new("berkas-tanpa-nama"), Cancel)).Value!.FileName,
        ];
        names.Length.ShouldBeGreaterThan(12);
        foreach (var part in Name.Split(' ').Concat(round.Participants.Select(p => p.EmployeeNumber.Digits)))
            names.Where(n => n.Contains(part, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
