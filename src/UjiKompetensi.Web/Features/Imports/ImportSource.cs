using System.Security.Cryptography;
using System.Text;
using UjiKompetensi.Domain.Imports;

namespace UjiKompetensi.Web.Features.Imports;

/// <summary>A file with all that was said about it: what it is, which column is which, and what was typed over its cells.</summary>
/// <param name="Round">Slug, with <paramref name="Component"/> its component's code; only for results.</param>
/// <param name="Places">Column code to place in the row; null to guess from the headings.</param>
/// <param name="LeftOut">Numbers of rows that whoever looked at the preview leaves out.</param>
/// <param name="Progress">Told how many of how many rows are done, from any thread.</param>
public sealed record ImportSource(ImportKind Kind, string FileName, byte[] Content, string Round = "", string Component = "",
    IReadOnlyDictionary<string, int>? Places = null, IReadOnlyList<CellCorrection>? Corrections = null,
    IReadOnlyList<int>? LeftOut = null, Action<int, int>? Progress = null);

/// <summary>What would come of an import. <see cref="Fingerprint"/> names exactly this outcome.</summary>
/// <param name="Headings">Of the file, by place.</param>
/// <param name="Missing">Headings of columns that must be there and are not; with any, no row is compared.</param>
public sealed record ImportPreview(ImportKind Kind, IReadOnlyList<string> Headings, IReadOnlyDictionary<string, int> Places,
    IReadOnlyList<ImportColumn> Columns, IReadOnlyList<string> Missing, IReadOnlyList<ImportRow> Rows, string Fingerprint)
{
    /// <summary>It changes recorded values of a round that is being scored: one reason for the file is wanted.</summary>
    public bool AsksReason { get; init; }

    /// <summary>Full names of the officials in the rows, by the digits of their NIP; only for kinds whose files need not say the name.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Who or what a row is about: as written, or the official its NIP belongs to; may be empty.</summary>
    public string NameOf(ImportRow row) => row.Written.GetValueOrDefault("nama") is { Length: > 0 } written ? written : Names.GetValueOrDefault(DigitsOf(row), "");

    /// <summary>Headings and values a row brings besides its name and number: what was found first, then the first few others.</summary>
    public IReadOnlyList<string> Brings(ImportRow row) =>
        [.. Columns.Where(c => c.Code is not ("nip" or "nama")).OrderByDescending(c => c.Code is "nilai" or "jpm")
        .Join(row.Changes.Where(c => c.After.Length > 0), c => c.Code, c => c.Column, (column, change) => $"{column.Heading}: {column.Show(change.After)}").Take(4)];

    public int Count(RowState state) => Rows.Count(r => r.State == state);

    /// <summary><c>54 baris: 52 baru, 2 salah</c>; what there is none of goes unsaid.</summary>
    public string Summary => $"{Number(Rows.Count)} baris: " + string.Join(", ",
        new[] { (RowState.New, "baru"), (RowState.Changed, "berubah"), (RowState.Same, "sama"), (RowState.Wrong, "salah") }.Where(s => Count(s.Item1) > 0).Select(s => $"{Number(Count(s.Item1))} {s.Item2}"));

    public bool CanApply => Missing.Count == 0 && Rows.Count > 0 && Count(RowState.Wrong) == 0 && Count(RowState.New) + Count(RowState.Changed) > 0;

    private static string Number(int number) => number.ToString("N0", Components.Words.Indonesian);

    internal static string DigitsOf(ImportRow row) => string.Concat(row.Written.GetValueOrDefault("nip", "").Where(char.IsAsciiDigit));

    internal static string FingerprintOf(ImportSource source, IEnumerable<ImportRow> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add($"{source.Kind}\n{source.Round}\n{source.Component}\n");
        foreach (var row in rows)
        {
            Add($"{row.Number} {row.State}\n");
            foreach (var change in row.Changes) Add($"{change.Column}\t{change.Before}\t{change.After}\n");
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
