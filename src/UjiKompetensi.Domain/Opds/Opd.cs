namespace UjiKompetensi.Domain.Opds;

public readonly record struct OpdId(Guid Value);

/// <summary>Kind of a regional office (perangkat daerah), in the order offices list them.</summary>
public enum OpdKind { Sekretariat, SekretariatDprd, Inspektorat, Dinas, Badan, SatuanPolisi, RumahSakit, StafAhli }

public static class OpdKindNames
{
    public static string Title(this OpdKind kind) => kind switch
    {
        OpdKind.Sekretariat => "Sekretariat Daerah",
        OpdKind.SekretariatDprd => "Sekretariat DPRD",
        OpdKind.SatuanPolisi => "Satuan Polisi Pamong Praja",
        OpdKind.RumahSakit => "Rumah Sakit",
        OpdKind.StafAhli => "Staf Ahli",
        _ => kind.ToString(),
    };
}

/// <summary>A regional office (organisasi perangkat daerah) whose head is an echelon II official.</summary>
public sealed class Opd
{
    public const int NameMaxLength = 200;
    public const int OrderMaximum = 9999;

    private Opd() { }

    public OpdId Id { get; private init; }
    public string Name { get; private set; } = "";
    public OpdKind Kind { get; private set; }

    /// <summary>Position in the government's own protocol order, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Grows by one with each revision, so that two people cannot overwrite each other unseen.</summary>
    public int Version { get; private set; }

    /// <exception cref="RuleViolation">The name is empty or too long, or the order is not within 1 to 9999.</exception>
    public static Opd Register(string name, OpdKind kind, int order)
    {
        var opd = new Opd { Id = new OpdId(Guid.CreateVersion7()) };
        opd.Revise(name, kind, order, 0);
        return opd;
    }

    /// <exception cref="RuleViolation"><c>row-stale</c> when somebody else revised it meanwhile; otherwise as <see cref="Register"/>.</exception>
    public void Revise(string name, OpdKind kind, int order, int basedOn)
    {
        RuleViolation.Stale(basedOn, Version);
        RuleViolation.ThrowIf(order is < 1 or > OrderMaximum, "opd-order", $"Nomor urut OPD antara 1 dan {OrderMaximum}.");
        (Name, Kind, Order) = (RuleViolation.Text(name, NameMaxLength, "nama OPD"), kind, order);
        Version++;
    }
}
