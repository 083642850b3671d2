using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Hosting;

namespace UjiKompetensi.Bench;

/// <summary>A cluster of its own with one invented round in its scoring phase and panelists who can sign in.</summary>
internal sealed class DrillOffice : IAsyncDisposable
{
    public const string Password = "latihan-rahasia-2026";
    private const string Slug = "latihan-dua-instans";

    private readonly LocalPostgres _postgres;
    private readonly Round _round;
    private readonly IReadOnlyList<ScoreSheet> _sheets;

    private DrillOffice(string folder, LocalPostgres postgres, Round round, IReadOnlyList<ScoreSheet> sheets) =>
        (Folder, _postgres, _round, _sheets) = (folder, postgres, round, sheets);

    public string Folder { get; }
    public string App => _postgres.ConnectionString(LocalPostgres.AppRole, LocalPostgres.DefaultDatabase);
    public int Panelists => _round.Panel.Count;
    public int Officials => _round.Participants.Count;
    public IReadOnlyList<Guid> Aspects => [.. _round.Components[0].Aspects.Select(a => a.Id.Value)];

    public static string NameOf(int panelist) => $"panelis{panelist + 1}@latihan.example";

    public static async Task<DrillOffice> OpenAsync(int panelists, int officials)
    {
        // Below /tmp with an open mode: as root the server runs under another account.
        var folder = Directory.CreateTempSubdirectory("uji-latihan-").FullName;
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        var postgres = await LocalPostgres.StartAsync(Path.Combine(folder, "postgres"));
        await using (var migrated = Database.Context(postgres.ConnectionString(LocalPostgres.OwnerRole, LocalPostgres.DefaultDatabase))) await migrated.Database.MigrateAsync();
        var app = postgres.ConnectionString(LocalPostgres.AppRole, LocalPostgres.DefaultDatabase);
        var round = Round.Plan(Slug, "Latihan Dua Instans", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 4), "Hotel Contoh",
            new Letter { Government = "PEMERINTAH PROVINSI CONTOH", Office = "PANITIA SELEKSI", City = "Kota Contoh", Addressee = "Gubernur Contoh" }, isSample: true);
        var interview = round.AddComponent("Wawancara", 100, ComponentSource.Panel, Scale.Percent);
        foreach (var name in new[] { "Kerja Sama", "Integritas", "Komunikasi", "Pengambilan Keputusan" }) round.AddAspect(interview.Id, name, 25, $"{name}?", []);
        await using (var services = Accounts.Services(app))
        await using (var scope = services.CreateAsyncScope())
            for (var i = 0; i < panelists; i++)
            {
                var account = new Account { Id = Guid.CreateVersion7(), UserName = NameOf(i), Email = NameOf(i), DisplayName = $"Panelis Latihan {i + 1}" };
                await Accounts.AddAsync(scope.ServiceProvider, account, Password, [Roles.Panelist]);
                round.Seat(account.Id, new PersonName(account.DisplayName), "Panelis", isInternal: false);
            }

        round.AppointChair(round.Panel[0].Id);
        await using var db = Database.Context(app);
        for (var n = 1; n <= officials; n++)
        {
            var opd = Opd.Register($"Dinas Latihan {n}", OpdKind.Dinas, n);
            var post = Post.Establish(opd.Id, $"Kepala Dinas Latihan {n}", Echelon.IIa);
            var official = Official.Register(EmployeeNumber.Parse($"19700101199503{1}{n:000}"), new PersonName($"Pejabat Latihan {n}"), Rank.IVc, post.Id, new DateOnly(2023, 1, 2));
            db.AddRange(opd, post, official);
            round.Invite(official.Id, new ParticipantProfile(official.Name, official.EmployeeNumber, official.Rank, post.Title, opd.Name, official.InPostSince));
        }

        db.Add(round);
        var sheets = round.OpenScoring().ToList();
        db.AddRange(sheets);
        await db.SaveChangesAsync();
        return new DrillOffice(folder, postgres, round, sheets);
    }

    public Guid SheetOf(int panelist, int official) => _sheets.Single(s => s.PanelistId == _round.Panel[panelist].Id && s.ParticipantId == _round.Participants[official].Id).Id.Value;

    public string PathOf(int official) => $"/nilai/{Slug}/{_round.Participants[official].Number}";

    /// <summary>Marks and their events, all versions.</summary>
    public async Task<(long Marks, long Events)> CountAsync()
    {
        await using var source = NpgsqlDataSource.Create(Acting.AsMachine(App));
        await using var count = source.CreateCommand("SELECT (SELECT count(*) FROM mark_versions), (SELECT count(*) FROM round_events WHERE kind = 'MarkEntered')");
        await using var row = await count.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0), row.GetInt64(1));
    }

    /// <summary>The operations that are stored, which give marks their ids.</summary>
    public async Task<HashSet<Guid>> StoredAsync()
    {
        await using var source = NpgsqlDataSource.Create(Acting.AsMachine(App));
        await using var marks = source.CreateCommand("SELECT id FROM mark_versions");
        await using var rows = await marks.ExecuteReaderAsync();
        var stored = new HashSet<Guid>();
        while (await rows.ReadAsync()) stored.Add(rows.GetGuid(0));
        return stored;
    }

    public async Task<int> VersionAsync(Guid sheet, Guid aspect)
    {
        await using var source = NpgsqlDataSource.Create(Acting.AsMachine(App));
        await using var newest = source.CreateCommand("SELECT coalesce(max(version), 0) FROM mark_versions WHERE sheet_id = $1 AND aspect_id = $2");
        newest.Parameters.AddWithValue(sheet);
        newest.Parameters.AddWithValue(aspect);
        return (int)(await newest.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _postgres.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
