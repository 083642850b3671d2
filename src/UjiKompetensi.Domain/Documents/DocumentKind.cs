using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Documents;

/// <summary>The papers a round makes. Names are stored; never rename one that was released.</summary>
public enum DocumentKind
{
    PanelDecreeAnnex, PlanLetter, Invitation, Timetable, AttendanceList, PaperSheet, IntegrityPledge, StageMinutes,
    FilledSheet, ScoreRecap, FinalMinutes, Report, IndividualSheet, FeedbackLetter, CoverLetter, AuthorityCoverLetter,
    DecisionList,
}

/// <summary>Which register numbers a kind of paper.</summary>
public enum NumberUse { None, Office, Panel }

/// <summary>What the product knows of each kind of paper.</summary>
public static class DocumentKinds
{
    /// <summary>As pages and papers name it.</summary>
    public static string Title(this DocumentKind kind) => Facts(kind).Title;

    /// <summary>As addresses name it.</summary>
    public static string Address(this DocumentKind kind) => Facts(kind).Address;

    /// <summary>The first phase in which it can be looked at. From the plenary on it may tell results.</summary>
    public static RoundPhase ShownFrom(this DocumentKind kind) => Facts(kind).ShownFrom;

    /// <summary>The first phase in which it can be made final; null for forms that are only printed.</summary>
    public static RoundPhase? FinalFrom(this DocumentKind kind) => Facts(kind).FinalFrom;

    /// <summary>Tells of marks or advice, so that only those who see the round's results see it.</summary>
    public static bool TellsResults(this DocumentKind kind) => kind.ShownFrom() >= RoundPhase.Plenary && kind is not (DocumentKind.CoverLetter or DocumentKind.AuthorityCoverLetter);

    /// <summary>Tells what the PPK decided, so that only those who follow the cases see it.</summary>
    public static bool TellsDecisions(this DocumentKind kind) => kind == DocumentKind.DecisionList;

    /// <summary>Goes to the approving authority of that day, directly or through somebody: each letter may name its own.</summary>
    public static bool GoesToAuthority(this DocumentKind kind) => kind is DocumentKind.PlanLetter or DocumentKind.AuthorityCoverLetter;

    public static NumberUse Numbered(this DocumentKind kind) => Facts(kind).Number;

    /// <summary>One paper for each official.</summary>
    public static bool IsPersonal(this DocumentKind kind) => kind is DocumentKind.IndividualSheet or DocumentKind.FeedbackLetter;

    /// <summary>Papers that go to the approving authority beside the letter.</summary>
    public static readonly IReadOnlyList<DocumentKind> ForAuthority = [DocumentKind.FinalMinutes, DocumentKind.Report, DocumentKind.IndividualSheet, DocumentKind.DecisionList, DocumentKind.AuthorityCoverLetter];

    /// <summary>Can be shown without scores or by alphabet.</summary>
    public static bool HasListings(this DocumentKind kind) => kind is DocumentKind.ScoreRecap or DocumentKind.FinalMinutes or DocumentKind.Report or DocumentKind.IndividualSheet or DocumentKind.FeedbackLetter;

    /// <summary>Signed by one person of the office; the others are signed by the panel.</summary>
    public static bool IsSignedByOffice(this DocumentKind kind) => kind is DocumentKind.PanelDecreeAnnex or DocumentKind.PlanLetter or DocumentKind.Invitation
        or DocumentKind.FeedbackLetter or DocumentKind.CoverLetter or DocumentKind.AuthorityCoverLetter or DocumentKind.DecisionList;

    /// <summary>Null for an address that names no kind.</summary>
    public static DocumentKind? Of(string address) => Enum.GetValues<DocumentKind>().Cast<DocumentKind?>().FirstOrDefault(kind => kind!.Value.Address() == address);

    private static (string Title, string Address, RoundPhase ShownFrom, RoundPhase? FinalFrom, NumberUse Number) Facts(DocumentKind kind) => kind switch
    {
        DocumentKind.PanelDecreeAnnex => ("Lampiran SK panitia seleksi", "lampiran-sk", RoundPhase.Draft, RoundPhase.Draft, NumberUse.None),
        DocumentKind.PlanLetter => ("Surat rencana uji kompetensi", "rencana", RoundPhase.Draft, RoundPhase.Draft, NumberUse.Office),
        DocumentKind.Invitation => ("Undangan peserta", "undangan", RoundPhase.Draft, RoundPhase.Draft, NumberUse.Office),
        DocumentKind.Timetable => ("Jadwal pelaksanaan", "jadwal", RoundPhase.Draft, RoundPhase.Draft, NumberUse.None),
        DocumentKind.AttendanceList => ("Daftar hadir peserta", "daftar-hadir", RoundPhase.Draft, null, NumberUse.None),
        DocumentKind.PaperSheet => ("Lembar penilaian kosong", "lembar-kosong", RoundPhase.Draft, null, NumberUse.None),
        DocumentKind.IntegrityPledge => ("Pakta integritas", "pakta", RoundPhase.Draft, RoundPhase.Draft, NumberUse.None),
        DocumentKind.StageMinutes => ("Berita acara tahap", "berita-acara-tahap", RoundPhase.Draft, RoundPhase.Scoring, NumberUse.Panel),
        DocumentKind.FilledSheet => ("Lembar penilaian terisi", "lembar-terisi", RoundPhase.Plenary, RoundPhase.Plenary, NumberUse.None),
        DocumentKind.ScoreRecap => ("Rekapitulasi nilai", "rekapitulasi", RoundPhase.Plenary, RoundPhase.Plenary, NumberUse.None),
        DocumentKind.FinalMinutes => ("Berita acara pleno", "berita-acara", RoundPhase.Plenary, RoundPhase.Plenary, NumberUse.Panel),
        DocumentKind.Report => ("Laporan dan rekomendasi kepada PPK", "laporan", RoundPhase.Plenary, RoundPhase.Released, NumberUse.Panel),
        DocumentKind.IndividualSheet => ("Lembar hasil perorangan", "lembar-hasil", RoundPhase.Plenary, RoundPhase.Released, NumberUse.None),
        DocumentKind.FeedbackLetter => ("Surat umpan balik", "umpan-balik", RoundPhase.Plenary, RoundPhase.Released, NumberUse.Office),
        DocumentKind.CoverLetter => ("Surat pengantar kepada PPK", "pengantar-ppk", RoundPhase.Plenary, RoundPhase.Released, NumberUse.Panel),
        DocumentKind.AuthorityCoverLetter => ("Surat pengantar kepada instansi pemberi persetujuan", "pengantar-persetujuan", RoundPhase.Plenary, RoundPhase.Released, NumberUse.Office),
        DocumentKind.DecisionList => ("Daftar putusan PPK", "putusan-ppk", RoundPhase.Released, RoundPhase.Decided, NumberUse.Office),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
    };
}
