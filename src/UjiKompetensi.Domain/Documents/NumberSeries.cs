namespace UjiKompetensi.Domain.Documents;

public readonly record struct NumberSeriesId(Guid Value);

public readonly record struct DocumentNumberId(Guid Value);

/// <summary>
/// The running numbers of one pattern in one year. Whoever takes a number holds the row until the paper that carries
/// it is stored, so that numbers have neither gaps nor doubles.
/// </summary>
public sealed class NumberSeries
{
    private NumberSeries() { }

    public NumberSeriesId Id { get; private init; }
    public string Pattern { get; private init; } = "";
    public int Year { get; private init; }

    /// <summary>The last number given out; 0 before the first.</summary>
    public int Last { get; private set; }

    public static NumberSeries Begin(NumberPattern pattern, int year) => new() { Id = new NumberSeriesId(Guid.CreateVersion7()), Pattern = pattern.Text, Year = year };

    /// <summary>Running numbers up to the last that no paper of the series carries: those entered by hand, and otherwise none.</summary>
    public IReadOnlyList<int> Skipped(IEnumerable<int> taken) => [.. Enumerable.Range(1, Last).Except(taken)];

    /// <param name="isTaken">Whether somebody entered this very number by hand: then it is used up and the next one is taken.</param>
    public DocumentNumber Take(DateOnly day, string classification, string unit, Func<string, bool> isTaken, Guid by, DateTimeOffset now)
    {
        RuleViolation.ThrowIf(day.Year != Year, "series-year", $"Tanggal surat harus dalam tahun {Year}.");
        var pattern = NumberPattern.Parse(Pattern);
        string text;
        do text = pattern.Format(++Last, day, classification, unit);
        while (isTaken(text));
        return DocumentNumber.From(this, Last, text, by, now);
    }
}

/// <summary>One number of the register. It is never changed or given out again, also when its paper is void.</summary>
public sealed class DocumentNumber
{
    public const int TextMaxLength = 150;
    public const int ReasonMaxLength = 300;

    private DocumentNumber() { }

    public DocumentNumberId Id { get; private init; }

    /// <summary>Null for a number entered by hand.</summary>
    public NumberSeriesId? SeriesId { get; private init; }
    public int? Sequence { get; private init; }

    /// <summary>As printed; unique in the office.</summary>
    public string Text { get; private init; } = "";
    public Guid TakenBy { get; private init; }
    public DateTimeOffset TakenAt { get; private init; }

    /// <summary>Why it was entered by hand; empty for a running number.</summary>
    public string Reason { get; private init; } = "";

    internal static DocumentNumber From(NumberSeries series, int sequence, string text, Guid by, DateTimeOffset now) => new()
    {
        Id = new DocumentNumberId(Guid.CreateVersion7()), SeriesId = series.Id, Sequence = sequence,
        Text = RuleViolation.Text(text, TextMaxLength, "nomor"), TakenBy = by, TakenAt = now,
    };

    /// <summary>A number that comes from elsewhere, such as the general bureau's agenda.</summary>
    /// <exception cref="RuleViolation">Number or reason is missing or too long.</exception>
    public static DocumentNumber ByHand(string text, string reason, Guid by, DateTimeOffset now) => new()
    {
        Id = new DocumentNumberId(Guid.CreateVersion7()), Text = RuleViolation.Text(text, TextMaxLength, "nomor"),
        Reason = RuleViolation.Text(reason, ReasonMaxLength, "alasan memakai nomor sendiri"), TakenBy = by, TakenAt = now,
    };
}
