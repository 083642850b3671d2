using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Merit;

/// <summary>How many of how many.</summary>
public sealed record Share(int Have, int Of)
{
    public bool IsWhole => Of > 0 && Have >= Of;
    public bool IsNone => Have == 0;

    public override string ToString() => FormattableString.Invariant($"{Have} dari {Of}");
}

/// <summary>
/// What one round's records hold that a criterion of the merit system can lean on: counts and settings, never a score,
/// never a name. What the plenary decided is null before the release.
/// </summary>
public sealed record MeritFacts
{
    public RoundPhase Phase { get; init; }

    /// <summary>Participants whose post has a competency standard in the registers.</summary>
    public Share PostsWithStandard { get; init; } = new(0, 0);

    /// <summary>Participants with an assessment that was valid on the round's days.</summary>
    public Share Assessed { get; init; } = new(0, 0);
    public int VacantPosts { get; init; }

    /// <summary>Participants whose day of retirement the round knows.</summary>
    public Share WithRetirement { get; init; } = new(0, 0);
    public bool HasPlanLetter { get; init; }
    public string DecreeNumber { get; init; } = "";

    /// <summary>Of the panel's members those from outside of the office.</summary>
    public Share External { get; init; } = new(0, 0);

    /// <summary>Instrument and weights were fixed before the first mark.</summary>
    public bool IsFrozen { get; init; }
    public bool DrewLots { get; init; }
    public bool HasTalentMap { get; init; }

    /// <summary>Recommendations written and concluded; null before the release.</summary>
    public Share? Recommended { get; init; }

    /// <summary>Of those whose advice is to develop, or who stay below their post's standard, those with a development plan; null before the release.</summary>
    public Share? WithPlan { get; init; }

    /// <summary>Participants whose performance rating was read for the round.</summary>
    public Share Rated { get; init; } = new(0, 0);

    /// <summary>Participants for whom the register of penalties was read.</summary>
    public Share DisciplineRead { get; init; } = new(0, 0);
    public bool HasBands { get; init; }
    public bool AsksPledge { get; init; }
    public Share Pledged { get; init; } = new(0, 0);
    public int Conflicts { get; init; }
    public int Amendments { get; init; }
    public int Events { get; init; }
    public ParticipantRules Rules { get; init; } = new();

    /// <summary>Participants with an account of their own.</summary>
    public Share WithAccount { get; init; } = new(0, 0);
    public int Objections { get; init; }
    public int ObjectionsAnswered { get; init; }
}
