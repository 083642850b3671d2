using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>
/// Everything the report to the appointing authority says. Plain values, already computed and rounded by the rules of
/// the round: nothing is calculated while a document is written.
/// </summary>
public sealed record RecommendationReportFacts
{
    public required LetterheadFacts Letterhead { get; init; }

    /// <summary>Empty while the office has given no number: the report is then marked as a draft.</summary>
    public string Number { get; init; } = "";

    public required string Place { get; init; }
    public required DateOnly Date { get; init; }
    public string Classification { get; init; } = "RAHASIA";
    public string Attachment { get; init; } = "–";
    public required string Subject { get; init; }

    /// <summary>Line by line, beginning with "Yth.".</summary>
    public required IReadOnlyList<string> Addressee { get; init; }

    /// <summary>Replaces the standard opening sentence when the office has its own.</summary>
    public IReadOnlyList<string> OpeningParagraphs { get; init; } = [];

    /// <summary>Printed as given, in the given order.</summary>
    public IReadOnlyList<string> LegalBases { get; init; } = [];

    public required RoundFacts Round { get; init; }
    public IReadOnlyList<PanelMemberFacts> Panel { get; init; } = [];
    public IReadOnlyList<ParticipantFacts> Participants { get; init; } = [];
    public IReadOnlyList<string> MethodParagraphs { get; init; } = [];
    public IReadOnlyList<ComponentFacts> Components { get; init; } = [];

    /// <summary>Aggregation, rounding, ties, bands and what happens to missing marks, one sentence each.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Without it the recapitulation keeps the given order and has no rank column.</summary>
    public bool ShowRank { get; init; }

    public IReadOnlyList<RecapRowFacts> Recap { get; init; } = [];
    public IReadOnlyList<OfficialSheetFacts> Sheets { get; init; } = [];

    /// <summary>Replaces the standard closing sentence when the office has its own.</summary>
    public IReadOnlyList<string> ClosingParagraphs { get; init; } = [];

    /// <summary>Chair first; usually everybody in <see cref="Panel"/>.</summary>
    public IReadOnlyList<PanelMemberFacts> Signers { get; init; } = [];

    public IReadOnlyList<string> CopyRecipients { get; init; } = [];
    public required string DocumentCode { get; init; }

    /// <summary>What the QR code contains, usually the address of the check page; empty prints no code.</summary>
    public string QrText { get; init; } = "";

    /// <summary>The optional annex "Bagaimana nilai dihitung".</summary>
    public IReadOnlyList<CalculationTraceFacts> Traces { get; init; } = [];

    /// <summary>Sheets that were opened again after they had been locked; their annex is there only with one.</summary>
    public IReadOnlyList<UnlockedSheetFacts> UnlockedSheets { get; init; } = [];

    /// <summary>Sheets whose marks come from paper; their annex is there only with one.</summary>
    public IReadOnlyList<PaperCopyFacts> PaperCopies { get; init; } = [];

    public bool IsSample { get; init; }
    public bool IsDraft { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public Paper Paper { get; init; } = Paper.F4;

    /// <summary>Null takes the office's usual margins.</summary>
    public MarginFacts? Margins { get; init; }

    /// <summary>Points of the body text.</summary>
    public float TextSize { get; init; } = 11;

    /// <summary>Null when copies are not counted.</summary>
    public CopyFacts? Copy { get; init; }

    public ListingFacts Listing { get; init; } = ListingFacts.Full;
}
