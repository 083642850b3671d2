namespace UjiKompetensi.Domain.Rounds;

/// <summary>
/// A category of totals. Bands are half-open: each runs from <see cref="From"/> up to, but not including, the next
/// one's lower end, and the last one includes 100; so a list of lower ends can have neither gap nor overlap.
/// </summary>
public sealed record Band(decimal From, string Name)
{
    /// <exception cref="RuleViolation">The list does not begin at 0, does not rise, or leaves 0–100.</exception>
    public static void Check(IReadOnlyList<Band> bands)
    {
        if (bands.Count == 0) return;
        RuleViolation.ThrowIf(bands[0].From != 0, "bands-start", "Kategori terendah harus mulai dari 0.");
        for (var i = 0; i < bands.Count; i++)
        {
            RuleViolation.ThrowIf(string.IsNullOrWhiteSpace(bands[i].Name), "bands-name", "Setiap kategori perlu nama.");
            RuleViolation.ThrowIf(bands[i].From > 100, "bands-range", "Batas kategori paling tinggi 100.");
            // The sentence is built before the check, so it must not look for a band below the lowest one.
            var lower = bands[Math.Max(i - 1, 0)];
            RuleViolation.ThrowIf(i > 0 && bands[i].From <= lower.From, "bands-order",
                $"Batas kategori harus naik; \"{bands[i].Name}\" tidak lebih tinggi daripada \"{lower.Name}\".");
        }
    }

    /// <summary>The band a total falls into, or null when the round has no bands.</summary>
    public static Band? Of(decimal total, IReadOnlyList<Band> bands) => bands.LastOrDefault(band => total >= band.From);
}
