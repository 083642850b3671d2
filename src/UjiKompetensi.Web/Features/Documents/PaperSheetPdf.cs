using Microsoft.EntityFrameworkCore;
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
        var seats = round.Panel.Where(p => (all || p.AccountId == reading.User.Id) && (input.Panelist is null || p.Code == input.Panelist)).ToList();
        var timetable = round.Timetable;
        var people = round.Schedule.Ordered(round.Participants).Where(p => input.Number is null || p.Number == input.Number).Select(p => RoundPapers.Official(p, timetable.Of(p.Id))).ToList();
        if (seats.Count == 0 || people.Count == 0) throw new NotVisible();
        // One participant's sheets leave the papers out: beside his name a code would tell whose it is.
        return Pdf.Render(PaperSheet.Compose(new(RoundPapers.Paper(round, reading.Now), [.. seats.Select(RoundPapers.Panelist)], people, RoundPapers.Components(round))
        {
            Papers = input.Number is null ? RoundPapers.Papers(round, seats) : [],
        }));
    }
}
