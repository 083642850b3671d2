using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Reports;
using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>The invitations of everybody who has a turn, or of one participant, as a PDF with one page each.</summary>
public sealed class InvitationPdf(UseCaseParts parts) : Query<InvitationPdf.Input, byte[]>(parts)
{
    /// <param name="Number">Null for everybody.</param>
    public sealed record Input(string Slug, int? Number);

    protected override Policy Policy => Policies.ServeRounds;

    protected override async Task<byte[]> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input.Slug, cancel) ?? throw new NotVisible();
        var turns = round.Timetable.Slots.Where(s => input.Number is null || s.Participant.Number == input.Number).Select(s => RoundPapers.Turn(round, s)).ToList();
        if (turns.Count == 0) throw new NotVisible();
        return Pdf.Render(Invitation.Compose(new(RoundPapers.Paper(round, reading.Now), turns, round.Letter.LegalBases, RoundPapers.Chair(round))
        {
            Number = round.Letter.Number,
            Date = round.Letter.Date,
        }));
    }
}
