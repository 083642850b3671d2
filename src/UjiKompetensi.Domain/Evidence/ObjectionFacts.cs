using UjiKompetensi.Domain.Objections;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>What the chain says of objections and of what a round opens to its participants; of texts only the hash.</summary>
public static class ObjectionFacts
{
    public const string Objection = "objection";
    public const string Move = "move";
    public const string Verdict = "verdict";

    /// <summary>For <see cref="EventKind.ObjectionFiled"/>.</summary>
    public static Facts Of(Round round, Objection objection) => new Facts().Add(PlenaryFacts.Id, objection.Id.Value)
        .Add(MarkFacts.Participant, round.ParticipantOf(objection.ParticipantId).Code).Add(PlenaryFacts.Number, objection.Number)
        .Add(MarkFacts.TextHash, MarkFacts.Hash(objection.Text)).Add(PlenaryFacts.By, objection.By).Add(PlenaryFacts.ByName, objection.ByName);

    /// <summary>For <see cref="EventKind.ObjectionMoved"/>.</summary>
    public static Facts Of(Round round, Objection objection, ObjectionStep step) => new Facts().Add(PlenaryFacts.Id, step.Id.Value)
        .Add(MarkFacts.Participant, round.ParticipantOf(objection.ParticipantId).Code).Add(Objection, objection.Number).Add(PlenaryFacts.Number, step.Number)
        .Add(Move, step.Move.ToString()).Add(Verdict, step.Verdict?.ToString() ?? "").Add(MarkFacts.TextHash, MarkFacts.Hash(step.Text)).Add(PlenaryFacts.By, step.By).Add(PlenaryFacts.ByName, step.ByName);

    /// <summary>For <see cref="EventKind.ParticipantRulesSettled"/>.</summary>
    public static Facts Settled(ParticipantRules rules) => new Facts().Add(MarkFacts.Version, rules.Version)
        .Add("shows-result", rules.ShowsResult.ToString()).Add("shows-opinion", rules.ShowsOpinion.ToString()).Add("shows-plan", rules.ShowsPlan.ToString())
        .Add("objection-days", rules.ObjectionDays is { } days ? days.ToString(System.Globalization.CultureInfo.InvariantCulture) : "")
        .Add("required-files", string.Join(' ', rules.RequiredFiles));
}
