namespace UjiKompetensi.Domain.Officials;

public readonly record struct PenaltyId(Guid Value);

/// <summary>Level of a disciplinary penalty (hukuman disiplin), PP 94/2021.</summary>
public enum PenaltyLevel { Light, Medium, Heavy }

public static class PenaltyLevelNames
{
    public static string Title(this PenaltyLevel level) => level switch
    {
        PenaltyLevel.Light => "ringan",
        PenaltyLevel.Medium => "sedang",
        _ => "berat",
    };
}

/// <param name="Until">Last day it runs; null for a penalty without an end, such as a reprimand, which does not "run".</param>
public sealed record PenaltyTerms(PenaltyLevel Level, string Description, string DecreeNumber, DateOnly DecreedOn, DateOnly From, DateOnly? Until);

/// <summary>A disciplinary penalty of an official.</summary>
public sealed class Penalty
{
    public const int DescriptionMaxLength = 300;
    public const int DecreeMaxLength = 120;

    private Penalty() { }

    public PenaltyId Id { get; private init; }
    public OfficialId OfficialId { get; private init; }
    public PenaltyLevel Level { get; private set; }
    public string Description { get; private set; } = "";
    public string DecreeNumber { get; private set; } = "";
    public DateOnly DecreedOn { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? Until { get; private set; }
    public int Version { get; private set; }

    public static Penalty Record(OfficialId official, PenaltyTerms terms)
    {
        var penalty = new Penalty { Id = new PenaltyId(Guid.CreateVersion7()), OfficialId = official };
        penalty.Revise(terms, 0);
        return penalty;
    }

    /// <exception cref="RuleViolation"><c>row-stale</c>, <c>penalty-dates</c>, or a text out of bounds.</exception>
    public void Revise(PenaltyTerms terms, int basedOn)
    {
        RuleViolation.Stale(basedOn, Version);
        RuleViolation.ThrowIf(terms.Until < terms.From, "penalty-dates", "Hukuman tidak boleh berakhir sebelum dimulai.");
        (Level, DecreedOn, From, Until) = (terms.Level, terms.DecreedOn, terms.From, terms.Until);
        Description = RuleViolation.Text(terms.Description, DescriptionMaxLength, "jenis hukuman");
        DecreeNumber = RuleViolation.Text(terms.DecreeNumber, DecreeMaxLength, "nomor SK hukuman");
        Version++;
    }

    /// <summary>Both ends belong to it.</summary>
    public bool RunsOn(DateOnly day) => From <= day && day <= Until;
}
