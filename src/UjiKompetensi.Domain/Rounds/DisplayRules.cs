namespace UjiKompetensi.Domain.Rounds;

/// <summary>
/// How a round's result may be looked at once its plenary is open (tampilan hasil): it changes no score. Settled in
/// draft and frozen with the instrument, so that nobody turns it to a result he has seen.
/// </summary>
public sealed record DisplayRules
{
    /// <summary>Points of 0–100; no source names one, so each round may choose.</summary>
    public const decimal UsualSpread = 15;

    /// <summary>Whether officials may be put in the order of their totals. An uji kompetensi is no contest: by default they are not.</summary>
    public bool ShowsRanking { get; init; }

    /// <summary>Panelists who differ by more than this (highest minus lowest, on 0–100) are pointed out; above 0, up to 100.</summary>
    public decimal SpreadLimit { get; init; } = UsualSpread;

    public TalentMap Map { get; init; } = TalentMap.Default;

    /// <exception cref="RuleViolation"><c>spread-limit</c>, or the map cannot be followed.</exception>
    internal DisplayRules Checked(IReadOnlyCollection<string> components)
    {
        RuleViolation.ThrowIf(SpreadLimit is <= 0 or > 100, "spread-limit", "Batas selisih antarpanelis lebih dari 0 dan paling tinggi 100.");
        return this with { Map = Map.Checked(components) };
    }
}
