using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>What every paper of a round carries: head, round, place, and how far it is to be trusted and kept.</summary>
public sealed record PaperFacts(LetterheadFacts Letterhead, RoundFacts Round, string Place, bool IsSample, DateTimeOffset CreatedAt)
{
    public Paper Paper { get; init; } = Paper.F4;

    /// <summary>Null leaves each document its own margins.</summary>
    public MarginFacts? Margins { get; init; }

    /// <summary>Points of the body text, as far as a document has no size of its own.</summary>
    public float TextSize { get; init; } = 11;

    /// <summary>Printed across every page: DRAF. Final papers carry a number and none of it.</summary>
    public bool IsDraft { get; init; }

    /// <summary>RAHASIA, for example; empty prints nothing.</summary>
    public string Classification { get; init; } = "";

    /// <summary>Null when copies are not counted.</summary>
    public CopyFacts? Copy { get; init; }

    /// <summary>Printed at the foot of every page; empty prints what the document says by itself.</summary>
    public string Code { get; init; } = "";

    /// <summary>What the QR code contains, the address of the check page; empty prints no code.</summary>
    public string QrText { get; init; } = "";

    internal string Mark => (IsSample, IsDraft) switch
    {
        (true, true) => "CONTOH DRAF",
        (true, false) => "CONTOH",
        (false, true) => "DRAF",
        _ => "",
    };
}

/// <summary>Millimetres.</summary>
public sealed record MarginFacts(float Top, float Right, float Bottom, float Left);

/// <summary>Copies of a secret paper are numbered, one for each recipient.</summary>
public sealed record CopyFacts(int Number, int Of);

/// <summary>How a list of results is shown to its reader.</summary>
/// <param name="WithScores">Without them no mark, total or rank is printed; category and recommendation are.</param>
/// <param name="IsAlphabetical">By bare name with running numbers, so that the order tells nothing of the result.</param>
public sealed record ListingFacts(bool WithScores = true, bool IsAlphabetical = false)
{
    public static ListingFacts Full { get; } = new();
}
