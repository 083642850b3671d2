using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Files;

/// <summary>Makes a personal link useless at once.</summary>
public sealed class RevokeUploadLink(UseCaseParts parts) : Command<RevokeUploadLink.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, UploadLinkId Link);

    protected override Policy Policy => Policies.ServeRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var link = await work.Db.UploadLinks.FirstOrDefaultAsync(l => l.Id == input.Link && l.RoundId == round.Id, cancel) ?? throw new NotVisible();
        link.Revoke(work.User.Id, work.Now);
        await work.RecordAsync(round, EventKind.UploadLinkRevoked, ScheduleFacts.Link(round, link), cancel);
        return default;
    }
}
