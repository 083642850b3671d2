using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Scoring;

/// <summary>The operation that the device named before it first tried to send; a repeat is recognised by it.</summary>
public readonly record struct OperationId(Guid Value);

/// <summary>How an entry came in: typed by the panelist, or copied by two people from the sheet he filled on paper.</summary>
public enum MarkOrigin { Screen, Paper }

/// <summary>One entry of a sheet for one aspect. Entries are only ever added: the highest version is the current one.</summary>
public sealed class MarkVersion
{
    private MarkVersion() { }

    public OperationId Id { get; private init; }
    public SheetId SheetId { get; private init; }
    public AspectId AspectId { get; private init; }

    /// <summary>From 1, without gaps, per sheet and aspect.</summary>
    public int Version { get; private init; }
    public MarkKind Kind { get; private init; }
    public decimal? Value { get; private init; }
    public string Reason { get; private init; } = "";
    public MarkOrigin Origin { get; private init; }
    public DateTimeOffset SavedAt { get; private init; }

    public Mark Mark => Mark.Stored(Kind, Value, Reason);

    /// <summary>An entry as it was stored; its parts were checked when it was made.</summary>
    public static MarkVersion Stored(OperationId operation, SheetId sheet, AspectId aspect, int version, Mark mark, MarkOrigin origin, DateTimeOffset at) =>
        Next(operation, sheet, aspect, version, mark, origin, at);

    internal static MarkVersion Next(OperationId operation, SheetId sheet, AspectId aspect, int version, Mark mark, MarkOrigin origin, DateTimeOffset now) => new()
    {
        Id = operation,
        SheetId = sheet,
        AspectId = aspect,
        Version = version,
        Kind = mark.Kind,
        Value = mark.Value,
        Reason = mark.Reason,
        Origin = origin,
        SavedAt = now,
    };
}
