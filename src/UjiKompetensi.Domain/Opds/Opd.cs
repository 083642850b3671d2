namespace UjiKompetensi.Domain.Opds;

public readonly record struct OpdId(Guid Value);

/// <summary>Kind of a regional office (perangkat daerah), in the order offices list them.</summary>
public enum OpdKind { Sekretariat, SekretariatDprd, Inspektorat, Dinas, Badan, SatuanPolisi, RumahSakit, StafAhli }

/// <summary>A regional office (organisasi perangkat daerah) whose head is an echelon II official.</summary>
public sealed class Opd
{
    public const int NameMaxLength = 200;

    private Opd() { }

    public OpdId Id { get; private init; }
    public string Name { get; private set; } = "";
    public OpdKind Kind { get; private set; }

    /// <summary>Position in the government's own protocol order, from 1.</summary>
    public int Order { get; private set; }

    /// <exception cref="RuleViolation">The name is empty or too long.</exception>
    public static Opd Register(string name, OpdKind kind, int order) => new()
    {
        Id = new OpdId(Guid.CreateVersion7()),
        Name = RuleViolation.Text(name, NameMaxLength, "nama OPD"),
        Kind = kind,
        Order = order,
    };
}
