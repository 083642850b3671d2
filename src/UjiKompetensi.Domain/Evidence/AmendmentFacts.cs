using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>
/// What the chain says of changes after the freeze: <see cref="EventKind.AmendmentProposed"/>,
/// <see cref="EventKind.AmendmentApproved"/>, <see cref="EventKind.AmendmentApplied"/> with the seals before and after,
/// <see cref="EventKind.AmendmentDropped"/>, and one <see cref="EventKind.SheetConfirmed"/> per sheet confirmed again.
/// </summary>
public static class AmendmentFacts
{
    public const string Id = "amendment";
    public const string Number = "number";
    public const string Before = "instrument-before-sha256";

    /// <summary>One sentence a line.</summary>
    public const string Differences = "differences";

    /// <summary>The <see cref="Round.InstrumentVersion"/> that holds from here on.</summary>
    public const string Version = "instrument-version";

    /// <summary>For every step of one amendment.</summary>
    public static Facts Of(Round round, Amendment amendment)
    {
        var facts = new Facts().Add(Id, amendment.Id.Value).Add(Number, amendment.Number).Add(MarkFacts.Kind, amendment.Kind.ToString()).Add(MarkFacts.Reason, amendment.Reason);
        if (amendment.SubjectAccountId is { } account) facts.Add("subject", account);
        if (amendment.PanelistId is { } panelist) facts.Add(MarkFacts.Panelist, round.PanelistOf(panelist).Code);
        if (amendment.ParticipantId is { } participant) facts.Add(MarkFacts.Participant, round.ParticipantOf(participant).Code);
        return facts;
    }

    /// <summary>The same with what a proposal on the instrument would change.</summary>
    public static Facts Proposed(Round round, Amendment amendment) => amendment.Instrument is not { } draft ? Of(round, amendment)
        : Of(round, amendment).Add(Differences, string.Join('\n', draft.Differences(round)));

    /// <summary>For <see cref="EventKind.AmendmentApplied"/> of the instrument, made when it has been applied.</summary>
    public static Facts Applied(Round round, Amendment amendment, string before, IEnumerable<string> differences) => Of(round, amendment)
        .Add(Before, before).Add(RoundFacts.Instrument, InstrumentSeal.Of(round)).Add(Version, round.InstrumentVersion).Add(Differences, string.Join('\n', differences));

    /// <summary>For <see cref="EventKind.SheetConfirmed"/>.</summary>
    public static Facts Confirmed(Round round, ScoreSheet sheet) =>
        MarkFacts.Locked(round, sheet).Add(Version, sheet.ConfirmedVersion).Add(RoundFacts.Instrument, InstrumentSeal.Of(round));
}
