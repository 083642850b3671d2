using System.Globalization;
using Npgsql;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Browser.Tests;

/// <summary>
/// The witness outside: writes to a file of its own what a page showed as saved, when it showed it. It knows nothing
/// of the app's code, and <see cref="CheckAsync"/> compares in plain SQL.
/// </summary>
internal sealed class Ledger(string path) : IDisposable
{
    private readonly StreamWriter _file = new(path, append: true) { AutoFlush = true };
    private readonly List<Line> _lines = [];
    private readonly Lock _gate = new();

    /// <param name="Outcome"><c>acked</c> when the page said "Tersimpan", <c>refused</c> when it said "Ditolak".</param>
    public sealed record Line(Guid Sheet, Guid Aspect, string Text, string Outcome);

    public int Acknowledged => Count("acked");

    public void Saw(Guid sheet, Guid aspect, string text, string outcome)
    {
        lock (_gate)
        {
            _lines.Add(new Line(sheet, aspect, text, outcome));
            _file.WriteLine($"{DateTimeOffset.UtcNow:O}\t{sheet}\t{aspect}\t{text}\t{outcome}");
        }
    }

    /// <summary>What the database says against what was seen, in words; empty when they agree.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync(string connection, Guid round)
    {
        var stored = new List<(Guid Id, Guid Sheet, Guid Aspect, int Version, decimal? Value)>();
        var events = new List<(string Operation, string Value)>();
        await using var source = NpgsqlDataSource.Create(Acting.AsMachine(connection));
        await using (var marks = source.CreateCommand("SELECT m.id, m.sheet_id, m.aspect_id, m.version, m.value FROM mark_versions m JOIN sheets s ON s.id = m.sheet_id WHERE s.round_id = $1"))
        {
            marks.Parameters.AddWithValue(round);
            await using var rows = await marks.ExecuteReaderAsync();
            while (await rows.ReadAsync()) stored.Add((rows.GetGuid(0), rows.GetGuid(1), rows.GetGuid(2), rows.GetInt32(3), rows.IsDBNull(4) ? null : rows.GetDecimal(4)));
        }

        await using (var entered = source.CreateCommand("SELECT facts::json ->> 'operation', facts::json ->> 'value' FROM round_events WHERE round_id = $1 AND kind = 'MarkEntered'"))
        {
            entered.Parameters.AddWithValue(round);
            await using var rows = await entered.ExecuteReaderAsync();
            while (await rows.ReadAsync()) events.Add((rows.GetString(0), rows.GetString(1)));
        }

        var wrong = new List<string>();
        List<Line> seen;
        lock (_gate) seen = [.. _lines];
        foreach (var place in seen.Where(l => l.Outcome == "acked").GroupBy(l => (l.Sheet, l.Aspect)))
        {
            // Each value was typed once more only where it had changed, so the last one seen is the one that counts.
            var (last, versions) = (Number(place.Last().Text), stored.Where(m => m.Sheet == place.Key.Sheet && m.Aspect == place.Key.Aspect).OrderBy(m => m.Version).ToList());
            if (versions.Count == 0) wrong.Add($"lost: {place.Last()}");
            else if (versions[^1].Value != last) wrong.Add($"not equal: {place.Last()} is {versions[^1].Value}");
            foreach (var value in place.Select(l => Number(l.Text)).Distinct())
                if (versions.Count(v => v.Value == value) != 1) wrong.Add($"{versions.Count(v => v.Value == value)} times {value}: {place.Key}");
            if (versions.Select(v => v.Version).Where((v, i) => v != i + 1).Any()) wrong.Add($"versions with a gap: {place.Key}");
        }

        wrong.AddRange(seen.Where(l => l.Outcome == "refused" && stored.Any(m => m.Sheet == l.Sheet && m.Aspect == l.Aspect && decimal.TryParse(l.Text.Replace(',', '.'), CultureInfo.InvariantCulture, out var v) && m.Value == v)).Select(l => $"stored though refused: {l}"));
        foreach (var mark in stored)
            if (events.Count(e => e.Operation == mark.Id.ToString()) is var times && times != 1) wrong.Add($"{times} events for mark {mark.Id}");
        if (events.Count != stored.Count) wrong.Add($"{stored.Count} marks, {events.Count} events");
        return wrong;
    }

    /// <summary>Marks and events of a round as they are stored, all versions.</summary>
    public static async Task<(long Marks, long Events)> CountAsync(string connection, Guid round)
    {
        await using var source = NpgsqlDataSource.Create(Acting.AsMachine(connection));
        await using var count = source.CreateCommand("SELECT (SELECT count(*) FROM mark_versions m JOIN sheets s ON s.id = m.sheet_id WHERE s.round_id = $1), (SELECT count(*) FROM round_events WHERE round_id = $1 AND kind = 'MarkEntered')");
        count.Parameters.AddWithValue(round);
        await using var row = await count.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0), row.GetInt64(1));
    }

    public void Dispose() => _file.Dispose();

    private int Count(string outcome)
    {
        lock (_gate) return _lines.Where(l => l.Outcome == outcome).Select(l => (l.Sheet, l.Aspect, l.Text)).Distinct().Count();
    }

    private static decimal Number(string text) => decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);
}
