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
        Band? below = null;
        foreach (var band in bands)
        {
            RuleViolation.ThrowIf(string.IsNullOrWhiteSpace(band.Name), "bands-name", "Setiap kategori perlu nama.");
            RuleViolation.ThrowIf(band.From > 100, "bands-range", "Batas kategori paling tinggi 100.");
            RuleViolation.ThrowIf(below is not null && band.From <= below.From, "bands-order",
                $"Batas kategori harus naik; \"{band.Name}\" tidak lebih tinggi daripada \"{below?.Name}\".");
            below = band;
        }
    }

    /// <summary>The band a total falls into, or null when the round has no bands.</summary>
    public static Band? Of(decimal total, IReadOnlyList<Band> bands) => bands.LastOrDefault(band => total >= band.From);
}
