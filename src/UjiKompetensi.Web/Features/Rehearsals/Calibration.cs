using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Rehearsals;

/// <summary>
/// How the panelists differ on the fictitious people of a rehearsal, person by person, once everybody has locked. In a
/// real round this does not exist.
/// </summary>
public sealed class Calibration(UseCaseParts parts) : Query<string, Calibration.View>(parts)
{
    public sealed record View(string Slug, string Name, IReadOnlyList<string> Panel, IReadOnlyList<Person> People);

    /// <param name="Waiting">How many sheets are still open; the rows are empty until it is none.</param>
    public sealed record Person(string Code, string Name, int Waiting, IReadOnlyList<Row> Rows);

    /// <param name="Marks">In the order of the panel, as shown.</param>
    /// <param name="Spread">Highest less lowest in percent of the scale; null with fewer than two values.</param>
    public sealed record Row(string Component, string Aspect, string Scale, IReadOnlyList<string> Marks, string Lowest, string Highest, decimal? Spread)
    {
        /// <summary>From here on the panel should talk about what it means by a value. A rule of thumb, not a verdict.</summary>
        public bool IsWide => Spread >= 20;
    }

    protected override Policy Policy => Policies.SeeResults;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Where(r => r.RehearsalOf != null).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var sheets = await reading.Db.Sheets.Where(s => s.RoundId == round.Id).Whole().ToListAsync(cancel);
        return new View(round.Slug, round.Name, [.. round.Panel.Select(p => p.Name.Full)], [.. round.Participants.Select(p => Compare(round, p, sheets))]);
    }

    private static Person Compare(Round round, Participant participant, List<ScoreSheet> sheets)
    {
        var his = sheets.Where(s => s.ParticipantId == participant.Id).ToList();
        return new Person(participant.Code, participant.Name.Full, his.Count(s => !s.IsLocked), !round.MayCompare(participant.Id, sheets) ? []
            : [.. from component in round.Components from aspect in component.Aspects select Compare(round, component, aspect, his)]);
    }

    private static Row Compare(Round round, Component component, Aspect aspect, List<ScoreSheet> sheets)
    {
        var marks = round.Panel.Select(p => MarkOf(p, aspect, component, sheets)).ToList();
        var values = marks.Select(m => m.Value).OfType<decimal>().ToList();
        decimal? spread = values.Count < 2 ? null : component.Scale.Normalise(values.Max()) - component.Scale.Normalise(values.Min());
        return new Row(component.Name, aspect.Title, component.Scale.ToString(), [.. marks.Select(m => m.ToString())],
            values.Count == 0 ? "" : ScoreText.Format(values.Min()), values.Count == 0 ? "" : ScoreText.Format(values.Max()), spread);
    }

    private static Mark MarkOf(Panelist panelist, Aspect aspect, Component component, List<ScoreSheet> sheets) =>
        sheets.First(s => s.PanelistId == panelist.Id && s.ComponentId == (component.IsAnonymous ? component.Id : null)).MarkOf(aspect.Id);
}
