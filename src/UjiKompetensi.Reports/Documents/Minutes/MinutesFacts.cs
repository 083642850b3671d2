namespace UjiKompetensi.Reports.Documents;

/// <summary>What minutes of one stage and the final minutes have in common.</summary>
public sealed record MinutesFacts
{
    public required PaperFacts Paper { get; init; }

    /// <summary>Empty while the office has given no number.</summary>
    public string Number { get; init; } = "";

    public required DateOnly Date { get; init; }

    /// <summary>Where it happened, with the room.</summary>
    public required string Venue { get; init; }

    /// <summary>The decree that appoints the panel, in words; empty while there is none.</summary>
    public string Decree { get; init; } = "";

    public IReadOnlyList<string> LegalBases { get; init; } = [];

    /// <summary>Everybody on the panel, and whether he was there.</summary>
    public IReadOnlyList<AttendanceFacts> Panel { get; init; } = [];

    /// <summary>Chair first; usually every member who was there.</summary>
    public IReadOnlyList<PanelMemberFacts> Signers { get; init; } = [];

    /// <summary>What else is to be recorded, one paragraph each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>Whether somebody was there.</summary>
/// <param name="Remark">Why not, or how; empty when there is nothing to say.</param>
public sealed record AttendanceFacts(string Name, string Position, bool WasThere, string Remark = "");

/// <summary>Facts of the minutes of one stage.</summary>
/// <param name="Stage">For example "Wawancara".</param>
/// <param name="Happened">What was done, one sentence each.</param>
/// <param name="Officials">The officials who were expected.</param>
public sealed record StageMinutesFacts(MinutesFacts Minutes, string Stage, IReadOnlyList<string> Happened, IReadOnlyList<AttendanceFacts> Officials);

/// <summary>Facts of the final minutes.</summary>
public sealed record FinalMinutesFacts
{
    public required MinutesFacts Minutes { get; init; }

    /// <summary>Stages with their days, one sentence each.</summary>
    public IReadOnlyList<string> Stages { get; init; } = [];

    public IReadOnlyList<AttendanceFacts> Officials { get; init; } = [];
    public IReadOnlyList<ComponentFacts> Components { get; init; } = [];

    /// <summary>The result and the panel's advice for everybody, printed as an annex.</summary>
    public IReadOnlyList<ScoreRecapRowFacts> Results { get; init; } = [];

    /// <summary>Differing opinions of members, which stay beside what the panel decided.</summary>
    public IReadOnlyList<DissentFacts> Dissents { get; init; } = [];

    /// <summary>Who agreed in the application, and when; empty prints nothing.</summary>
    public IReadOnlyList<AgreementFacts> Agreements { get; init; } = [];

    /// <summary>The chair's conclusion; empty prints nothing.</summary>
    public string Conclusion { get; init; } = "";

    public bool ShowRank { get; init; }
    public ListingFacts Listing { get; init; } = ListingFacts.Full;
}

/// <param name="About">The official it is about; empty for the whole.</param>
public sealed record DissentFacts(string Member, string About, string Text);

/// <param name="When">The moment in words.</param>
public sealed record AgreementFacts(string Member, string When);
