using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Assessments;

/// <summary>
/// Job person match (JPM) in percent: levels reached / levels the post asks for × 100, as an assessment report states
/// it (Peraturan BKN 26/2019). More than 100 is possible and occurs; whether it counts is the round's own cap
/// (<see cref="RoundRules.JpmCap"/>), of which no regulation says anything.
/// </summary>
public static class JobPersonMatch
{
    /// <summary>Unrounded and uncapped, at least 0.</summary>
    /// <exception cref="RuleViolation"><c>jpm-standard</c>, <c>jpm-reached</c>: nothing was asked for, or less than nothing was reached.</exception>
    public static decimal Of(decimal reached, decimal standard)
    {
        RuleViolation.ThrowIf(standard <= 0, "jpm-standard", "Jumlah level standar untuk JPM harus lebih dari 0.");
        RuleViolation.ThrowIf(reached < 0, "jpm-reached", "Jumlah level yang dicapai untuk JPM tidak boleh di bawah 0.");
        return reached * 100m / standard;
    }

    public static decimal Capped(decimal percent, decimal? cap) => cap is { } most && percent > most ? most : percent;

    /// <summary>As a round records it when it is carried over: capped, then two decimals, half away from zero.</summary>
    public static decimal Recorded(decimal percent, decimal? cap) =>
        decimal.Round(RoundRules.Settle(Capped(percent, cap)), 2, MidpointRounding.AwayFromZero);
}
