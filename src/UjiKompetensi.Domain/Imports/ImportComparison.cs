using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;

namespace UjiKompetensi.Domain.Imports;

public enum RowState { New, Changed, Same, Wrong }

/// <param name="Column">Code of the column; empty when the whole row is meant.</param>
public sealed record CellFault(string Column, string Written, string Sentence);

/// <summary>What one column of a row says now and would say.</summary>
public sealed record CellChange(string Column, string Before, string After);

/// <summary>One row of a file and what would come of it.</summary>
public sealed record ImportRow(int Number, RowState State, IReadOnlyDictionary<string, string> Written, IReadOnlyList<CellChange> Changes, IReadOnlyList<CellFault> Faults);

/// <param name="Stored">The register's row it names; null when new or wrong.</param>
/// <param name="Fresh">The row as the file wants it; null when wrong.</param>
public sealed record ComparedRow<T>(ImportRow Row, T? Stored, T? Fresh) where T : class;

/// <summary>A text typed over one cell while looking at the preview.</summary>
public sealed record CellCorrection(int Row, string Column, string Text);

/// <summary>Compares a file with a register, row by row. A column the file does not have keeps what is stored; an empty cell empties it.</summary>
public static class ImportComparison
{
    public static IReadOnlyList<ComparedRow<T>> Of<T>(
        ImportedRegister<T> register, IReadOnlyList<ImportColumn> columns, IReadOnlyDictionary<string, int> places, IEnumerable<RawRow> rows,
        IReadOnlyList<CellCorrection> corrections, ImportReferences references, IEnumerable<T> stored, Action<int>? progress = null) where T : class
    {
        var key = ImportColumns.Key(register.Kind);
        var existing = new Dictionary<string, (T Row, IReadOnlyDictionary<string, string> Facts)>();
        foreach (var row in stored)
        {
            var facts = Read(register.FactsOf(row, references));
            existing.TryAdd(KeyOf(key, facts)!, (row, facts));
        }

        var typed = corrections.GroupBy(c => (c.Row, c.Column)).ToDictionary(g => g.Key, g => g.Last().Text);
        var mapped = columns.Where(c => !c.IsNote && places.ContainsKey(c.Code)).ToList();
        var note = columns.FirstOrDefault(c => c.IsNote && places.ContainsKey(c.Code));
        var reading = rows.Select(r => Cells(r)).ToList();
        var twice = reading.Where(r => r.Key is not null).GroupBy(r => r.Key!).Where(g => g.Count() > 1).ToDictionary(g => g.Key, g => g.Select(r => r.Number).ToList());
        var done = 0;
        return reading.Select(r =>
        {
            progress?.Invoke(++done);
            if (r.Key is not null && twice.TryGetValue(r.Key, out var numbers))
                r.Faults.Add(new CellFault(key[0], r.Written.GetValueOrDefault(key[0], ""), $"{Name(columns, key)} yang sama juga ada di baris {string.Join(", ", numbers.Where(n => n != r.Number).Take(10))}. Sisakan satu."));
            return Compared(r);
        }).ToList();

        RawCell Typed(RawRow row, ImportColumn column) => typed.TryGetValue((row.Number, column.Code), out var text) ? new RawCell(text) : row[places[column.Code]];

        // Rows shifted against each other are the classic harm: every number is somebody's, only not this one's. Either cell may be the wrong one.
        void CheckName(ImportColumn note, string name, string nip, Dictionary<string, string> written, List<CellFault> faults)
        {
            written[note.Code] = name;
            if (references.NameOf(nip) is not { } owner || NameMatch.IsSame(owner, name)) return;
            faults.Add(new("nip", written["nip"], $"NIP ini milik {owner.Full}, bukan {name}. Periksa apakah barisnya bergeser, lalu betulkan NIP-nya."));
            faults.Add(new(note.Code, name, $"Atau, bila NIP-nya benar dan hanya namanya salah tulis: tulis {owner.Bare}, atau kosongkan."));
        }

        Reading Cells(RawRow row)
        {
            var (read, written, faults) = (new Dictionary<string, string>(), new Dictionary<string, string>(), new List<CellFault>());
            foreach (var column in mapped)
            {
                var cell = Typed(row, column);
                written[column.Code] = cell.Form is CellForm.Date or CellForm.Number ? column.Show(cell.Text) : cell.Text;
                if (Refusal(() => read[column.Code] = cell.IsEmpty ? "" : column.Read(cell)) is { } refused) faults.Add(new(column.Code, written[column.Code], refused.Message));
                else if (column.Required && cell.IsEmpty) faults.Add(new(column.Code, "", $"{column.Heading} belum diisi."));
            }

            if (note is not null && Typed(row, note) is { IsEmpty: false } name) CheckName(note, name.Text.Trim(), read.GetValueOrDefault("nip", ""), written, faults);
            return new Reading(row.Number, read, written, faults, KeyOf(key, read));
        }

        ComparedRow<T> Compared(Reading row)
        {
            var before = row.Key is not null && existing.TryGetValue(row.Key, out var found) ? found : default;
            var facts = new Dictionary<string, string>(before.Facts ?? new Dictionary<string, string>());
            foreach (var (code, text) in row.Read) facts[code] = text;
            // An office not named goes with the post it was written for, not with another one.
            if (row.Read.TryGetValue("jabatan", out var title) && !row.Read.ContainsKey("opd") && before.Facts?.GetValueOrDefault("jabatan") != title) facts.Remove("opd");
            T? fresh = null;
            if (row.Faults.Count == 0)
            {
                var draft = new FactRow(facts);
                if (Refusal(() => fresh = register.Build(draft, references)) is { } refused) row.Faults.Add(FaultOf(row, draft.Reading.Length > 0 ? draft.Reading : register.ColumnOf(refused.Code), refused.Message));
            }

            if (fresh is null || row.Faults.Count > 0) return new(new ImportRow(row.Number, RowState.Wrong, row.Written, [], row.Faults), null, null);
            var after = Read(register.FactsOf(fresh, references));
            var changes = after.Where(f => before.Facts?.GetValueOrDefault(f.Key, "") != f.Value && (before.Facts is not null || f.Value.Length > 0))
                .Select(f => new CellChange(f.Key, before.Facts?.GetValueOrDefault(f.Key, "") ?? "", f.Value)).ToList();
            var state = before.Row is null ? RowState.New : changes.Count > 0 ? RowState.Changed : RowState.Same;
            return new(new ImportRow(row.Number, state, row.Written, changes, []), before.Row, fresh);
        }
    }

    /// <summary>Names of the columns a register needs and the file does not have.</summary>
    public static IReadOnlyList<ImportColumn> Missing(IReadOnlyList<ImportColumn> columns, IReadOnlyDictionary<string, int> places) =>
        columns.Where(c => c.Required && !places.ContainsKey(c.Code)).ToList();

    private static IReadOnlyDictionary<string, string> Read(Facts facts) => Facts.Read(facts.Canonical());

    private static string Name(IReadOnlyList<ImportColumn> columns, IReadOnlyList<string> key) => string.Join(" dan ", key.Select(k => columns.First(c => c.Code == k).Heading));

    private static string? KeyOf(IReadOnlyList<string> key, IReadOnlyDictionary<string, string> facts) =>
        key.All(k => facts.GetValueOrDefault(k, "").Length > 0) ? string.Join('\n', key.Select(k => facts[k].ToUpperInvariant())) : null;

    private static CellFault FaultOf(Reading row, string column, string sentence) => new(column, row.Written.GetValueOrDefault(column, ""), sentence);

    private static RuleViolation? Refusal(Action read)
    {
        try { read(); return null; }
        catch (RuleViolation refused) { return refused; }
    }

    private sealed record Reading(int Number, Dictionary<string, string> Read, Dictionary<string, string> Written, List<CellFault> Faults, string? Key);
}
