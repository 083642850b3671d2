using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Results;

/// <summary>Collects what a result depends on from a round's own aggregates.</summary>
public static class Inputs
{
    public static ResultInput Of(Round round, IEnumerable<ScoreSheet> sheets, IEnumerable<AssessmentResult> results)
    {
        var ties = round.Rules.TieOrder.Select(text => TieKey.Parse(text).Kind).ToHashSet();
        return new(
            round.Slug,
            round.Name,
            round.Rules,
            round.Components.Select(c => new InputComponent(c.Code, c.Name, c.Weight, c.Source, c.Scale,
                c.Aspects.Select(a => new InputAspect(a.Code, a.Title, a.Weight)).ToList(), c.Stage, c.AspectWeighing)).ToList(),
            round.Panel.Select(p => new InputPanelist(p.Code, p.Name.Full, p.IsChair)).ToList(),
            round.Participants.Select(p => Official(p, ties)).ToList(),
            sheets.SelectMany(s => Marks(round, s)).OrderBy(m => m.Official, StringComparer.Ordinal).ThenBy(m => m.Panelist, StringComparer.Ordinal).ToList(),
            results.Select(r => new InputResult(round.ParticipantOf(r.ParticipantId).Code, round.ComponentOf(r.ComponentId).Code,
                r.Value, r.Scale, r.Provider, r.TakenOn, r.Reason)).OrderBy(r => r.Official, StringComparer.Ordinal).ThenBy(r => r.Component, StringComparer.Ordinal).ToList());
    }

    // What decides no tie is not given: a bundle tells no more of a person than its result depends on. The birth date stands in the NIP.
    private static InputOfficial Official(Participant person, HashSet<TieKind> ties) => new(
        person.Code, person.Name.Full, person.EmployeeNumber.Digits,
        ties.Contains(TieKind.Tenure) ? person.InPostSince : null, ties.Contains(TieKind.Grade) ? person.Rank : null);

    private static IEnumerable<InputMark> Marks(Round round, ScoreSheet sheet)
    {
        var (panelist, official) = (round.PanelistOf(sheet.PanelistId).Code, round.ParticipantOf(sheet.ParticipantId).Code);
        // A conflict counts whatever the sheet says: it may have been found after the sheet was filled.
        var conflict = round.ReasonNotToJudge(sheet.PanelistId, sheet.ParticipantId) is { } reason ? Mark.Recused(reason) : null;
        return from aspect in sheet.AspectsOf(round)
               let component = round.ComponentOf(aspect.ComponentId)
               let mark = conflict ?? sheet.MarkOf(aspect.Id)
               where mark.Kind != MarkKind.Blank
               select new InputMark(panelist, official, component.Code, aspect.Code, mark);
    }
}
