using UjiKompetensi.Domain.Evidence;

namespace UjiKompetensi.Domain.Imports;

/// <summary>One file brought in, whole: who, when, how much came of it, and whether it was taken back. The rows are in the <see cref="RegisterChange"/>s.</summary>
public sealed class Import
{
    public const int FileNameMaxLength = 200;

    private Import() { }

    public ImportId Id { get; private init; }
    public ImportKind Kind { get; private init; }
    public string FileName { get; private init; } = "";
    public string Sha256 { get; private init; } = "";

    /// <summary>The round and component of imported results; empty for registers.</summary>
    public string RoundSlug { get; private init; } = "";
    public string ComponentCode { get; private init; } = "";
    public Guid ActorId { get; private init; }
    public DateTimeOffset At { get; private init; }
    public int Created { get; private init; }
    public int Changed { get; private init; }
    public int Same { get; private init; }
    public DateTimeOffset? UndoneAt { get; private set; }
    public Guid? UndoneBy { get; private set; }

    public static Import Of(ImportKind kind, string fileName, string sha256, string round, string component, Guid actor, DateTimeOffset at, IReadOnlyCollection<ImportRow> rows)
    {
        RuleViolation.ThrowIf(rows.Any(r => r.State == RowState.Wrong), "import-wrong", "Masih ada baris yang salah. Perbaiki atau hapus baris itu; tidak ada yang diterapkan.");
        RuleViolation.ThrowIf(rows.All(r => r.State == RowState.Same), "import-nothing", "Semua baris sudah sama dengan data yang ada. Tidak ada yang perlu diterapkan.");
        return new Import
        {
            Id = new ImportId(Guid.CreateVersion7()),
            Kind = kind,
            FileName = fileName.Length > FileNameMaxLength ? fileName[..FileNameMaxLength] : fileName,
            Sha256 = sha256,
            RoundSlug = round,
            ComponentCode = component,
            ActorId = actor,
            At = at,
            Created = rows.Count(r => r.State == RowState.New),
            Changed = rows.Count(r => r.State == RowState.Changed),
            Same = rows.Count(r => r.State == RowState.Same),
        };
    }

    /// <exception cref="RuleViolation"><c>import-undone</c>: once only.</exception>
    public void Undo(Guid actor, DateTimeOffset at)
    {
        RuleViolation.ThrowIf(UndoneAt is not null, "import-undone", "Impor ini sudah dibatalkan.");
        (UndoneAt, UndoneBy) = (at, actor);
    }
}

/// <summary>That a heading (<see cref="HeadingGuess.Normal"/>) meant a column in this office's files before.</summary>
public sealed class RememberedHeading
{
    public const int HeadingMaxLength = 200;

    private RememberedHeading() { }

    public ImportKind Kind { get; private init; }
    public string Heading { get; private init; } = "";
    public string Column { get; private set; } = "";

    public static RememberedHeading Of(ImportKind kind, string heading, string column) => new() { Kind = kind, Heading = heading, Column = column };

    public void Means(string column) => Column = column;
}
