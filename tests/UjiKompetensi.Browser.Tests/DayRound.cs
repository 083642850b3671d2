using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Hosting;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Browser.Tests;

/// <summary>A day of its own: its own cluster, which may be killed, and its own server process, which may be too.</summary>
internal sealed class DayRound : IAsyncDisposable
{
    private readonly string _folder;
    private LocalPostgres _postgres;

    private DayRound(string folder, LocalPostgres postgres, Round round, IReadOnlyList<ScoreSheet> sheets)
    {
        (_folder, _postgres, Round, Sheets) = (folder, postgres, round, sheets);
        Server = new ServerProcess(App, Owner);
    }

    public Round Round { get; }
    public IReadOnlyList<ScoreSheet> Sheets { get; }
    public ServerProcess Server { get; }
    public string LedgerPath => Path.Combine(_folder, "ledger.tsv");
    public string App => _postgres.ConnectionString(LocalPostgres.AppRole, LocalPostgres.DefaultDatabase);
    public string Owner => _postgres.ConnectionString(LocalPostgres.OwnerRole, LocalPostgres.DefaultDatabase);

    public static async Task<DayRound> OpenAsync(int officials, int aspects, int panelists)
    {
        var folder = Directory.CreateTempSubdirectory("uji-day-").FullName;
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        var postgres = await LocalPostgres.StartAsync(Path.Combine(folder, "postgres"));
        var (owner, app) = (postgres.ConnectionString(LocalPostgres.OwnerRole, LocalPostgres.DefaultDatabase), postgres.ConnectionString(LocalPostgres.AppRole, LocalPostgres.DefaultDatabase));
        await using (var migrated = Database.Context(owner)) await migrated.Database.MigrateAsync();
        await SampleData.LoadAsync(app);

        var round = Round.Plan("hari-panel", "Hari Panel", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 4), "Hotel Contoh",
            new Letter { Government = "PEMERINTAH PROVINSI CONTOH", Office = "PANITIA SELEKSI", City = "Kota Contoh", Addressee = "Gubernur Contoh" }, isSample: true);
        var interview = round.AddComponent("Wawancara", 100, ComponentSource.Panel, Scale.Percent);
        for (var i = 1; i <= aspects; i++) round.AddAspect(interview.Id, $"Aspek {i}", i == 1 ? 100m - (11m * (aspects - 1)) : 11m, $"Pertanyaan {i}?", []);
        await using var db = Database.Context(app);
        foreach (var panelist in SampleAccounts.Panel.Take(panelists))
        {
            var account = await db.Users.SingleAsync(u => u.Email == panelist.Email);
            round.Seat(account.Id, new PersonName(account.DisplayName), "Panelis", isInternal: false);
        }

        round.AppointChair(round.Panel[0].Id);
        foreach (var official in await db.Officials.OrderBy(o => o.Id).Take(officials).ToListAsync())
            round.Invite(official.Id, new ParticipantProfile(official.Name, official.EmployeeNumber, official.Rank, "Kepala Dinas Contoh", "Dinas Contoh", official.InPostSince));
        db.Add(round);
        var sheets = round.OpenScoring().ToList();
        db.AddRange(sheets);
        await db.SaveChangesAsync();
        return new DayRound(folder, postgres, round, sheets);
    }

    public ScoreSheet SheetOf(int panelist, int participant) =>
        Sheets.Single(s => s.PanelistId == Round.Panel[panelist].Id && s.ParticipantId == Round.Participants[participant].Id);

    /// <summary>SIGKILL on the postmaster: every backend dies with it; started again after the pause.</summary>
    public async Task KillDatabaseAsync(TimeSpan pause, CancellationToken cancel)
    {
        var file = Directory.EnumerateFiles(Path.Combine(_folder, "postgres"), "postmaster.pid", SearchOption.AllDirectories).Single();
        using (var postmaster = System.Diagnostics.Process.GetProcessById(int.Parse(File.ReadLines(file).First(), System.Globalization.CultureInfo.InvariantCulture))) postmaster.Kill();
        await Task.Delay(pause, cancel);
        var again = await LocalPostgres.StartAsync(Path.Combine(_folder, "postgres"), ct: cancel);
        // Two leases, one server: the first one given back stops nothing.
        await _postgres.DisposeAsync();
        _postgres = again;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await _postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
