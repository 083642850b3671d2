using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Scoring;

/// <summary>One entry of a sheet's note, general or on one aspect; added, never changed, like <see cref="MarkVersion"/>.</summary>
public sealed class NoteVersion
{
    private NoteVersion() { }

    public OperationId Id { get; private init; }
    public SheetId SheetId { get; private init; }

    /// <summary>Null for the general note.</summary>
    public AspectId? AspectId { get; private init; }

    /// <summary>From 1, without gaps, per sheet and aspect.</summary>
    public int Version { get; private init; }
    public string Text { get; private init; } = "";
    public DateTimeOffset SavedAt { get; private init; }

    /// <summary>An entry as it was stored; its parts were checked when it was made.</summary>
    public static NoteVersion Stored(OperationId operation, SheetId sheet, AspectId? aspect, int version, string text, DateTimeOffset at) =>
        Next(operation, sheet, aspect, version, text, at);

    internal static NoteVersion Next(OperationId operation, SheetId sheet, AspectId? aspect, int version, string text, DateTimeOffset now) =>
        new() { Id = operation, SheetId = sheet, AspectId = aspect, Version = version, Text = text, SavedAt = now };
}
