using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Reports;
using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>Empty score sheets to be filled in by hand. A panelist gets his own ones only, and never anything typed.</summary>
public sealed class PaperSheetPdf(UseCaseParts parts) : Query<PaperSheetPdf.Input, byte[]>(parts)
{
    /// <param name="Panelist">A seat such as <c>P1</c>; null for every one this person may print.</param>
    public sealed record Input(string Slug, string? Panelist, int? Number = null);

    protected override Policy Policy => Policies.PrintSheets;

    protected override async Task<byte[]> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input.Slug, cancel) ?? throw new NotVisible();
        var all = Policies.ServeRounds.Allows(reading.User);
        var panelists = round.Panel.Where(p => (all || p.AccountId == reading.User.Id) && (input.Panelist is null || p.Code == input.Panelist)).ToList();
        var people = round.Schedule.Ordered(round.Participants).Where(p => input.Number is null || p.Number == input.Number).ToList();
        if (panelists.Count == 0 || people.Count == 0) throw new NotVisible();
        var (timetable, seats) = (round.Timetable, panelists.Select(p => p.Id).ToList());
        // Who and for whom only: nothing of what stands on them is read.
        var codes = await reading.Db.Sheets.Where(s => s.RoundId == round.Id && seats.Contains(s.PanelistId))
            .Select(s => new { s.Id, s.PanelistId, s.ParticipantId, s.ComponentId }).ToDictionaryAsync(s => (s.PanelistId, s.ParticipantId, s.ComponentId), s => SheetCode.Of(s.Id), cancel);
        var pages = (from panelist in panelists
                    // One participant's sheets leave the papers out: beside his name a code would tell whose it is.
                    from scope in round.SheetScopes.Where(s => s is null || input.Number is null)
                    let components = RoundPapers.Components(round, scope)
                    where components.Count > 0
                    from person in InOrder(round, scope, people).Where(p => !round.HasConflict(panelist.Id, p.Id))
                    select new PaperPageFacts(codes.GetValueOrDefault((panelist.Id, person.Id, scope), ""), RoundPapers.Panelist(panelist), RoundPapers.Official(person, timetable.Of(person.Id)),
                        scope is { } component ? Paper(round.ComponentOf(component), person) : "", components)).ToList();
        if (pages.Count == 0) throw new NotVisible();
        return Pdf.Render(PaperSheet.Compose(new(RoundPapers.Paper(round, reading.Now), pages)));
    }

    // Anonymous papers lie in the order of their codes: the list's own order would tell whose they are.
    private static IEnumerable<Participant> InOrder(Round round, ComponentId? scope, List<Participant> people) =>
        scope is { } id && round.ComponentOf(id).Papers.Count > 0 ? people.OrderBy(p => round.ComponentOf(id).PaperCode(p.Id), StringComparer.Ordinal) : people;

    private static string Paper(Component component, Participant person) => component.Papers.Count > 0 ? component.PaperCode(person.Id) : "naskah ……";
}
