namespace UjiKompetensi.Domain.Results;

/// <summary>
/// SplitMix64 of Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014: a counter stepped by an odd
/// constant and mixed. Written out here because the sequence of a seeded System.Random is not promised across versions. For
/// statistics only, never for lots or secrets.
/// </summary>
internal sealed class SensitivityRandom(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        unchecked
        {
            var mixed = _state += 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>Uniform in [0, 1), the upper 53 bits.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));
}
