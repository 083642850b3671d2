using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Imports;
using UjiKompetensi.Web.UseCases;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Web.Tests.TwoWorlds;

/// <summary>What actions are made of: everything both worlds name alike, own and foreign, and some nonsense.</summary>
internal sealed class Pool
{
    private readonly Dictionary<Type, object[]> _ids = [];
    private readonly Dictionary<string, string[]> _words = [];

    /// <summary>Every id of the database, by the type of the key.</summary>
    public IReadOnlyDictionary<Type, object[]> Ids => _ids;

    public IReadOnlyList<byte[]> Files { get; private set; } = [];

    /// <summary>Texts that an input of this name would get; null when nothing particular is known of it.</summary>
    public string[]? Words(string name) => _words.GetValueOrDefault(name);

    public static async Task<Pool> ReadAsync(string app, string uploadToken, CancellationToken cancel)
    {
        var pool = new Pool();
        await using var db = Database.Context(app);
        foreach (var entity in db.Model.GetEntityTypes().Where(e => e.FindPrimaryKey()?.Properties is [{ ClrType: var key }] && (key.Name.EndsWith("Id", StringComparison.Ordinal) || key == typeof(Guid))))
            pool.Add(entity.FindPrimaryKey()!.Properties[0].ClrType, await KeysAsync(db, entity, cancel));
        var scoring = await db.Rounds.Whole().SingleAsync(r => r.Slug == SmallOffice.Scoring, cancel);
        var sheets = await db.Sheets.Where(s => s.RoundId == scoring.Id).Whole().ToListAsync(cancel);
        var released = await db.Rounds.Whole().SingleAsync(r => r.Slug == SmallOffice.Released, cancel);
        var code = DocumentCode.Of(released, await db.RoundEvents.Where(e => e.RoundId == released.Id).ToListAsync(cancel));
        pool.Name("slug", SmallOffice.Scoring, SmallOffice.Scoring, SmallOffice.Scoring, SmallOffice.Draft, SmallOffice.Released, SmallOffice.Released, "tidak-ada", "'--");
        pool.Name("token", uploadToken, uploadToken, "tidak-ada");
        pool.Name("code", [code, code, "AAAA-BBBB", "01", "02", "03", .. scoring.Components.Select(c => c.Code)]);
        pool.Name("component", [.. scoring.Components.Select(c => c.Code).Distinct(), "tidak-ada"]);
        pool.Name("text", "80", "87,5", "3", "4", "60.25", "101", "abc", "", "-1", "1e3", new string('9', 400));
        pool.Name("reason", "Alasan yang cukup.", "Atasan langsung.", "", new string('x', 600));
        // A seal of another's sheet is no secret worth keeping from a test: that it fits nothing must show nothing.
        pool.Name("shown", [.. sheets.Select(s => s.Seal(scoring)), "AAAA-BBBB-CCCC-DDDD", ""]);
        pool.Name("panelist", "P1", "P2", "P3", "P4", "P9", "");
        pool.Name("search", "", "a", "dinas", "80", "%", "'", "Kepala");
        pool.Name("filename", "impor.csv", "impor.xlsx");
        pool.Name("", "", "1", "Contoh", "nilai", "80", "turun", "matriks", "opd", "pejabat", "jabatan", "semua", new string('z', 300));
        await using var services = new ServiceCollection().AddLogging().AddData(app).AddUseCases().AddSingleton(new InstanceMode(IsSample: true)).BuildServiceProvider();
        var template = await services.GetRequiredService<ImportTemplate>().RunAsync(CurrentUser.Machine, new(ImportKind.Opd), cancel);
        pool.Files = ["OPD;Jenis\nDinas Baru;Dinas\n"u8.ToArray(), template.Value!.Bytes, MakeFile.Pdf(), [], [0xFF, 0x00]];
        return pool;
    }

    private void Name(string name, params string[] words) => _words[name] = words;

    private void Add(Type key, object[] values) => _ids[key] = _ids.TryGetValue(key, out var before) ? [.. before, .. values] : values;

    private static async Task<object[]> KeysAsync(AppDbContext db, Microsoft.EntityFrameworkCore.Metadata.IEntityType entity, CancellationToken cancel)
    {
        var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity.ClrType).Invoke(db, null)!;
        var key = entity.FindPrimaryKey()!.Properties[0].PropertyInfo!;
        return [.. (await set.AsNoTracking().ToListAsync(cancel)).Select(row => key.GetValue(row)!).OrderBy(k => k.ToString(), StringComparer.Ordinal)];
    }
}
