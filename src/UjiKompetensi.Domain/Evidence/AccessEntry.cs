using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Evidence;

public readonly record struct AccessEntryId(Guid Value);

/// <summary>What of a named official's result or papers somebody looked at. Names are stored; add only.</summary>
public enum AccessKind { Recap, Profile, Comparison, Recommendation, Plenary, Review, Report, Workbook, Bundle, Document, Analysis, File, Decision, Trail }

/// <summary>
/// Somebody looked at what is known of an official in a round: who, when, and what kind of thing; never a value of it.
/// Only ever added. The same person looking at the same thing again within <see cref="SameLook"/> is one look.
/// It is no link of the evidence chain: reading changes nothing that the result depends on.
/// </summary>
public sealed class AccessEntry
{
    public const int RolesMaxLength = 200;
    public static readonly TimeSpan SameLook = TimeSpan.FromMinutes(10);

    private AccessEntry() { }

    public AccessEntryId Id { get; private init; }
    public RoundId RoundId { get; private init; }

    /// <summary>Null when what he looked at tells of every participant of the round.</summary>
    public ParticipantId? ParticipantId { get; private init; }
    public AccessKind Kind { get; private init; }

    /// <summary>Empty for the command line.</summary>
    public Guid By { get; private init; }
    public string ByName { get; private init; } = "";

    /// <summary>What he was then, in words.</summary>
    public string ByRoles { get; private init; } = "";
    public DateTimeOffset At { get; private init; }
}

public static class AccessWords
{
    public static string Title(this AccessKind kind) => kind switch
    {
        AccessKind.Recap => "Rekapitulasi nilai",
        AccessKind.Profile => "Profil dan bukti",
        AccessKind.Comparison => "Perbandingan dua pejabat",
        AccessKind.Recommendation => "Rekomendasi",
        AccessKind.Plenary => "Halaman pleno",
        AccessKind.Review => "Tinjauan Sekda",
        AccessKind.Report => "Laporan kepada PPK",
        AccessKind.Workbook => "Rekapitulasi Excel",
        AccessKind.Bundle => "Bundel hitung",
        AccessKind.Document => "Naskah",
        AccessKind.Decision => "Keputusan dan tindak lanjut",
        AccessKind.Analysis => "Analisis panel dan urutan",
        AccessKind.File => "Berkas peserta",
        AccessKind.Trail => "Jejak kegiatan",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
    };
}
