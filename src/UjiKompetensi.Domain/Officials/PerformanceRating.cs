namespace UjiKompetensi.Domain.Officials;

public readonly record struct PerformanceRatingId(Guid Value);

/// <summary>How results or behaviour compare with what was expected.</summary>
public enum Expectation { Below, Meets, Above }

/// <summary>Predikat kinerja, worst first.</summary>
public enum Predicate { VeryPoor, Poor, NeedsImprovement, Good, VeryGood }

public static class PerformanceNames
{
    public static string Title(this Expectation expectation) => expectation switch
    {
        Expectation.Below => "di bawah ekspektasi",
        Expectation.Meets => "sesuai ekspektasi",
        _ => "di atas ekspektasi",
    };

    public static string Title(this Predicate predicate) => predicate switch
    {
        Predicate.VeryPoor => "Sangat Kurang",
        Predicate.Poor => "Kurang/Misconduct",
        Predicate.NeedsImprovement => "Butuh Perbaikan",
        Predicate.Good => "Baik",
        _ => "Sangat Baik",
    };
}

/// <summary>
/// An official's rating for one year: results of work and behaviour. The predicate is read from the two (quadrants
/// of PermenPANRB 6/2022) and never stored.
/// </summary>
public sealed class PerformanceRating
{
    public const int YearMinimum = 2000;
    public const int YearMaximum = 2100;
    public const int RaterMaxLength = 200;

    private PerformanceRating() { }

    public PerformanceRatingId Id { get; private init; }
    public OfficialId OfficialId { get; private init; }
    public int Year { get; private init; }
    public Expectation Results { get; private set; }
    public Expectation Behaviour { get; private set; }

    /// <summary>Who rated (pejabat penilai); may be empty.</summary>
    public string Rater { get; private set; } = "";
    public int Version { get; private set; }
    public Predicate Predicate => PredicateOf(Results, Behaviour);

    /// <exception cref="RuleViolation">The year is not within 2000 to 2100.</exception>
    public static PerformanceRating Record(OfficialId official, int year, Expectation results, Expectation behaviour, string rater = "")
    {
        RuleViolation.ThrowIf(year is < YearMinimum or > YearMaximum, "rating-year", $"Tahun kinerja antara {YearMinimum} dan {YearMaximum}.");
        var rating = new PerformanceRating { Id = new PerformanceRatingId(Guid.CreateVersion7()), OfficialId = official, Year = year };
        rating.Revise(results, behaviour, rater, 0);
        return rating;
    }

    public void Revise(Expectation results, Expectation behaviour, string rater, int basedOn)
    {
        RuleViolation.Stale(basedOn, Version);
        (Results, Behaviour, Rater) = (results, behaviour, RuleViolation.Optional(rater, RaterMaxLength, "pejabat penilai"));
        Version++;
    }

    public static Predicate PredicateOf(Expectation results, Expectation behaviour) => (results, behaviour) switch
    {
        (Expectation.Below, Expectation.Below) => Predicate.VeryPoor,
        (_, Expectation.Below) => Predicate.Poor,
        (Expectation.Below, _) => Predicate.NeedsImprovement,
        (Expectation.Above, Expectation.Above) => Predicate.VeryGood,
        _ => Predicate.Good,
    };
}
