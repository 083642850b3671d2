using System.Globalization;
using Npgsql;

namespace UjiKompetensi.Web.Hosting;

/// <summary>One thing that must hold before scores are entrusted to this machine.</summary>
/// <param name="IsAdvice">Where it does not hold, a warning is enough.</param>
internal sealed record Check(string Name, bool Holds, string Sentence, bool IsAdvice = false);

/// <summary>What <c>doctor</c> reports and what <c>serve</c> refuses to start without.</summary>
internal static class Checks
{
    private static readonly Version OldestRuntime = new(10, 0, 11);
    private static readonly string[] Durability = ["fsync", "synchronous_commit", "full_page_writes"];

    public static async Task<IReadOnlyList<Check>> RunAsync(Database database, CancellationToken cancel = default)
    {
        var checks = new List<Check> { Runtime(Environment.Version), Culture(), TimeZone() };
        await using var connection = new NpgsqlConnection(database.App);
        await connection.OpenAsync(cancel);
        checks.Add(new Check("postgresql", connection.PostgreSqlVersion.Major >= 15, $"PostgreSQL {connection.PostgreSqlVersion} (perlu 15 atau lebih baru)"));
        foreach (var setting in Durability)
        {
            await using var show = new NpgsqlCommand($"SHOW {setting}", connection);
            var value = (string?)await show.ExecuteScalarAsync(cancel);
            checks.Add(new Check(setting, value is not ("off" or "local"), value is "off" or "local"
                ? $"PostgreSQL berjalan dengan {setting}={value}: nilai yang sudah tersimpan dapat hilang saat listrik padam. Setel {setting}=on."
                : $"{setting}={value}"));
        }

        var pending = await database.PendingMigrationsAsync(cancel);
        var newer = await database.UnknownMigrationsAsync(cancel);
        checks.Add(new Check("skema", pending.Count + newer.Count == 0, newer.Count > 0 ? Database.Newer(newer)
            : pending.Count == 0 ? "skema terbaru" : $"Skema basis data tertinggal {pending.Count} migrasi. Jalankan: ./uji migrate"));
        checks.Add(ChainKeyFile.Check(UseCases.ChainKey.DefaultPath));
        return checks;
    }

    /// <summary>Before the runtime of SDK 10.0.400 a page that came back after a long break looked alive and was dead (dotnet/aspnetcore#64607).</summary>
    internal static Check Runtime(Version version) => new("runtime", version >= OldestRuntime, version >= OldestRuntime
        ? $".NET {version}" : $".NET {version} terlalu lama: halaman dapat mati setelah sambungan putus. Pasang .NET {OldestRuntime} atau lebih baru.");

    private static Check Culture()
    {
        var separator = CultureInfo.GetCultureInfo("id-ID").NumberFormat.NumberDecimalSeparator;
        return new Check("id-ID", separator == ",", separator == ","
            ? "budaya id-ID tersedia" : "Data budaya id-ID tidak ada pada sistem ini. Pasang paket ICU (libicu) dan matikan mode globalisasi invarian.");
    }

    private static Check TimeZone()
    {
        var found = TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Jakarta", out _);
        return new Check("Asia/Jakarta", found, found ? "zona waktu Asia/Jakarta tersedia" : "Zona waktu Asia/Jakarta tidak ada. Pasang paket tzdata.");
    }
}
