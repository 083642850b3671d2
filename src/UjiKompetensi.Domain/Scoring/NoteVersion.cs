namespace UjiKompetensi.Domain.Scoring;

/// <summary>One entry of a sheet's general note; added, never changed, like <see cref="MarkVersion"/>.</summary>
public sealed class NoteVersion
{
    private NoteVersion() { }

    public OperationId Id { get; private init; }
    public SheetId SheetId { get; private init; }
    public int Version { get; private init; }
    public string Text { get; private init; } = "";
    public DateTimeOffset SavedAt { get; private init; }

    internal static NoteVersion Next(OperationId operation, SheetId sheet, int version, string text, DateTimeOffset now) =>
        new() { Id = operation, SheetId = sheet, Version = version, Text = text, SavedAt = now };
}
