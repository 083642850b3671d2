namespace UjiKompetensi.Web.Access;

/// <summary>Whether somebody may do a kind of thing at all. To which rows is the matter of <see cref="VisibleTo"/>.</summary>
public sealed record Policy(string Name, Func<CurrentUser, bool> Allows);

/// <summary>Every policy of the product. Pages name them in <c>[Authorize]</c> as courtesy; use cases enforce them.</summary>
public static class Policies
{
    public const string SeeRoundsName = "lihat-kegiatan";
    public const string PrepareRoundsName = "siapkan-kegiatan";
    public const string SeePreparationName = "lihat-persiapan";
    public const string SeeRegistersName = "lihat-data-induk";
    public const string KeepRegistersName = "kelola-data-induk";
    public const string ScoreName = "menilai";
    public const string SeeResultsName = "lihat-hasil";
    public const string WriteRecommendationsName = "tulis-rekomendasi";
    public const string LeadPanelName = "pimpin-panel";
    public const string ReadDocumentsName = "baca-dokumen";
    public const string SeeConflictsName = "lihat-konflik";
    public const string AmendRoundsName = "usulkan-perubahan";
    public const string VerifyEvidenceName = "periksa-jejak";

    public const string ServeRoundsName = "layani-kegiatan";
    public const string DecideUnlocksName = "putuskan-buka-kunci";
    public const string SeeLiveBoardName = "lihat-papan";
    public const string SeeDocumentsName = "lihat-naskah";
    public const string SettleStyleName = "atur-naskah";
    public const string SeeNumbersName = "lihat-nomor";
    public const string ReadFilesName = "baca-berkas";
    public const string KeepAccountsName = "kelola-akun";
    public const string SeePlenaryName = "lihat-pleno";
    public const string ReviewRecommendationsName = "tinjau-rekomendasi";
    public const string DecideName = "putuskan";
    public const string SeeFollowUpName = "lihat-tindak-lanjut";
    public const string SeePlacementName = "lihat-penataan";
    public const string ReviewPlacementName = "tinjau-penataan";
    public const string SeeOwnCaseName = "lihat-milik-sendiri";
    public const string AnswerObjectionsName = "jawab-sanggahan";
    public const string SeeObjectionsName = "lihat-sanggahan";

    public const string SeeTrailName = "lihat-jejak";
    public const string SeeLooksName = "lihat-jejak-akses";

    /// <summary>For whoever holds a personal link: the link itself is what is checked.</summary>
    public static readonly Policy UploadByLink = new("unggah-lewat-tautan", _ => true);

    /// <summary>For everybody, signed in or not: says nothing about people or scores.</summary>
    public static readonly Policy CheckDocuments = new("periksa-dokumen", _ => true);

    /// <summary>For whoever holds a code and a PIN: they are what is checked.</summary>
    public static readonly Policy EnterAsGuest = new("masuk-tamu", _ => true);

    public static readonly Policy SeeRounds = new(SeeRoundsName, u => u.Roles.Count > 0);
    public static readonly Policy PrepareRounds = new(PrepareRoundsName, u => u.Is(Roles.Operator));
    public static readonly Policy SeePreparation = new(SeePreparationName, u => u.Is(Roles.Operator, Roles.Secretariat, Roles.Sekda, Roles.Auditor));
    public static readonly Policy SeeRegisters = new(SeeRegistersName, u => u.Is(Roles.Operator, Roles.Secretariat, Roles.Sekda, Roles.Auditor));
    public static readonly Policy KeepRegisters = new(KeepRegistersName, u => u.Is(Roles.Operator));
    public static readonly Policy Score = new(ScoreName, u => u.Is(Roles.Panelist));
    public static readonly Policy SeeResults = new(SeeResultsName, u => u.Is(Roles.Panelist, Roles.Operator, Roles.Sekda, Roles.Auditor));
    public static readonly Policy WriteRecommendations = new(WriteRecommendationsName, u => u.Is(Roles.Panelist, Roles.Operator));
    public static readonly Policy LeadPanel = new(LeadPanelName, u => u.Is(Roles.Panelist));
    public static readonly Policy ReadDocuments = new(ReadDocumentsName, u => u.Is(Roles.Panelist, Roles.Operator, Roles.Sekda, Roles.Auditor, Roles.AppointingAuthority));

    /// <summary>Propose and decide changes of a frozen round; which of them, and that it takes two, is the matter of <c>Amendment</c>.</summary>
    public static readonly Policy AmendRounds = new(AmendRoundsName, u => u.Is(Roles.Operator, Roles.Panelist));
    public static readonly Policy VerifyEvidence = new(VerifyEvidenceName, u => u.Is(Roles.Operator, Roles.Sekda, Roles.Auditor, Roles.Admin));

    public static readonly Policy ServeRounds = new(ServeRoundsName, u => u.Is(Roles.Operator, Roles.Secretariat));

    /// <summary>Those who serve or watch a round, and of the panel whoever leads it: the use case tells which panelist that is.</summary>
    public static readonly Policy SeeLiveBoard = new(SeeLiveBoardName, u => u.Is(Roles.Operator, Roles.Secretariat, Roles.Sekda, Roles.Auditor, Roles.Panelist));
    public static readonly Policy ReadFiles = new(ReadFilesName, u => u.Is(Roles.Operator, Roles.Secretariat, Roles.Panelist, Roles.Sekda, Roles.Auditor));

    /// <summary>The papers of a round; which of them is the matter of the use case and of <see cref="VisibleTo"/>.</summary>
    public static readonly Policy SeeDocuments = new(SeeDocumentsName, u => u.Is(Roles.Operator, Roles.Secretariat, Roles.Panelist, Roles.Sekda, Roles.Auditor, Roles.AppointingAuthority));

    /// <summary>Make papers final and record what becomes of them: the operator, and of the panel whoever leads it, as the use case tells.</summary>
    public static readonly Policy FinaliseDocuments = new("finalkan-naskah", u => u.Is(Roles.Operator, Roles.Panelist));

    /// <summary>The numbers the office's papers carry, without their content.</summary>
    public static readonly Policy SeeNumbers = new(SeeNumbersName, u => u.Is(Roles.Operator, Roles.Secretariat, Roles.Sekda, Roles.Auditor, Roles.Admin));

    /// <summary>How the office's papers look, and its numbers and signers.</summary>
    public static readonly Policy SettleStyle = new(SettleStyleName, u => u.Is(Roles.Operator, Roles.Admin));
    public static readonly Policy PrintSheets = new("cetak-lembar", u => u.Is(Roles.Operator, Roles.Secretariat, Roles.Panelist));

    /// <summary>See and decide requests to open a locked sheet; which of them, and for which side, is the matter of <c>UnlockRequest</c>.</summary>
    public static readonly Policy DecideUnlocks = new(DecideUnlocksName, u => u.Is(Roles.Operator, Roles.Secretariat, Roles.Panelist));

    /// <summary>The plenary itself, with its notes and stances: the panel and those who serve or oversee it, never the PPK.</summary>
    public static readonly Policy SeePlenary = new(SeePlenaryName, u => u.Is(Roles.Panelist, Roles.Operator, Roles.Sekda, Roles.Auditor));

    /// <summary>The arithmetic of who could hold which post: those who steer the talk. Of the panel whoever leads it, as the use case tells; never the PPK.</summary>
    public static readonly Policy SeePlacement = new(SeePlacementName, u => u.Is(Roles.Panelist, Roles.Operator, Roles.Sekda, Roles.Auditor));

    /// <summary>Those of them who need not lead a panel for it.</summary>
    public static readonly Policy ReviewPlacement = new(ReviewPlacementName, u => u.Is(Roles.Operator, Roles.Sekda, Roles.Auditor));

    /// <summary>Record who is there and call officials; which panelist may is the matter of the use case.</summary>
    public static readonly Policy ServePlenary = new("layani-pleno", u => u.Is(Roles.Panelist, Roles.Operator, Roles.Secretariat));

    /// <summary>The Sekda as authorised official (PyB).</summary>
    public static readonly Policy ReviewRecommendations = new(ReviewRecommendationsName, u => u.Is(Roles.Sekda));

    /// <summary>The PPK alone.</summary>
    public static readonly Policy Decide = new(DecideName, u => u.Is(Roles.AppointingAuthority));

    /// <summary>What the PPK decided and what followed: he himself, who records it, and the Sekda.</summary>
    public static readonly Policy SeeFollowUp = new(SeeFollowUpName, u => u.Is(Roles.Operator, Roles.Sekda, Roles.AppointingAuthority));

    /// <summary>Record letters, answers and inaugurations, and take the papers away for the approving authority.</summary>
    public static readonly Policy FollowUp = new("catat-tindak-lanjut", u => u.Is(Roles.Operator));

    /// <summary>See and end one's own sessions; whose else's is the matter of <see cref="VisibleTo"/>.</summary>
    public static readonly Policy OwnAccount = new("akun-sendiri", u => u.Roles.Count > 0);

    /// <summary>Close accounts and end their sessions. It gives no right to any round.</summary>
    public static readonly Policy KeepAccounts = new(KeepAccountsName, u => u.Is(Roles.Admin));

    /// <summary>Those who prepare, and of the panel whoever leads it: the use case tells which panelist that is.</summary>
    public static readonly Policy SeeConflicts = new(SeeConflictsName, u => u.Is(Roles.Operator, Roles.Secretariat, Roles.Sekda, Roles.Auditor, Roles.Panelist));

    /// <summary>
    /// What concerns oneself: one's own part in a round as an official who is tested, and one's notices. Whatever his
    /// roles, everybody may ask; which rows are his is the matter of <see cref="VisibleTo.ParticipationsOf"/>.
    /// </summary>
    public static readonly Policy SeeOwnCase = new(SeeOwnCaseName, u => u.Roles.Count > 0);

    /// <summary>Objections may name scores, so they are for those who see them.</summary>
    public static readonly Policy SeeObjections = new(SeeObjectionsName, u => u.Is(Roles.Operator, Roles.Sekda, Roles.Auditor));
    public static readonly Policy AnswerObjections = new(AnswerObjectionsName, u => u.Is(Roles.Operator));

    /// <summary>What happened in a round, in sentences: those who serve or watch it, and of the panel whoever leads it, as the use case tells. How much of it is the matter of <c>TrailVeil</c>.</summary>
    public static readonly Policy SeeTrail = new(SeeTrailName, u => u.Is(Roles.Operator, Roles.Secretariat, Roles.Sekda, Roles.Auditor, Roles.Panelist));

    /// <summary>Who looked at what, and the report of it that a data protection incident asks for.</summary>
    public static readonly Policy SeeLooks = new(SeeLooksName, u => u.Is(Roles.Operator, Roles.Sekda, Roles.Auditor));

    public static IReadOnlyList<Policy> All { get; } =
    [
        SeeRounds, PrepareRounds, SeePreparation, SeeRegisters, KeepRegisters, Score, SeeResults, WriteRecommendations, LeadPanel, ReadDocuments,
        VerifyEvidence, ServeRounds, ReadFiles, PrintSheets, SeeConflicts, AmendRounds, DecideUnlocks, SeeLiveBoard, SeeDocuments, FinaliseDocuments, SettleStyle, SeeNumbers,
        SeePlenary, ServePlenary, ReviewRecommendations, Decide, SeeFollowUp, FollowUp, OwnAccount, KeepAccounts, SeePlacement, ReviewPlacement, SeeOwnCase, SeeObjections, AnswerObjections,
        SeeTrail, SeeLooks,
    ];
}
