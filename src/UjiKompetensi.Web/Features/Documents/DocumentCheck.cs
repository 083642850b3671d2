using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>
/// What anybody who holds a printed report may learn from its code: that it is ours and what kind of document it is.
/// No participant, no panelist, no score; a draft is not known here.
/// </summary>
public sealed class DocumentCheck(UseCaseParts parts) : Query<DocumentCheck.Input, DocumentCheck.Found>(parts)
{
    public sealed record Input(string Code);

    public sealed record Found(string Code, string Government, string Number, DateOnly? Date, DateTimeOffset ReleasedAt, bool IsSample);

    protected override Policy Policy => Policies.CheckDocuments;

    protected override async Task<Found> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var code = input.Code.Trim().ToUpperInvariant();
        var releases = await reading.Db.RoundEvents.Where(e => e.Kind == EventKind.Released)
            .Join(reading.Db.Rounds, e => e.RoundId, r => r.Id, (release, round) => new { release, round }).ToListAsync(cancel);
        var match = releases.FirstOrDefault(r => DocumentCode.Of(r.round, [r.release]) == code) ?? throw new NotVisible();
        var letter = match.round.Letter;
        return new Found(code, letter.Government, letter.Number, letter.Date, match.release.At, match.round.IsSample);
    }
}
