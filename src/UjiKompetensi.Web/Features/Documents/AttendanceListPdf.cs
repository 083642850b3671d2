using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Reports;
using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>The attendance list of a round's sessions as a PDF.</summary>
public sealed class AttendanceListPdf(UseCaseParts parts) : Query<string, byte[]>(parts)
{
    protected override Policy Policy => Policies.ServeRounds;

    protected override async Task<byte[]> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        if (round.Participants.Count == 0) throw new NotVisible();
        return Pdf.Render(AttendanceList.Compose(new(RoundPapers.Paper(round, reading.Now), RoundPapers.Sessions(round), RoundPapers.Chair(round))));
    }
}
