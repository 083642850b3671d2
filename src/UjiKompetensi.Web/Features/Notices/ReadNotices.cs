using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Notices;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Notices;

/// <summary>Marks one of one's own notices as read, or all of them.</summary>
public sealed class ReadNotices(UseCaseParts parts) : Command<ReadNotices.Input, Nothing>(parts)
{
    /// <param name="Id">Null for all.</param>
    public sealed record Input(NoticeId? Id);

    protected override Policy Policy => Policies.SeeOwnCase;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var mine = await work.Db.Notices.Where(n => n.AccountId == work.User.Id && (input.Id == null ? n.ReadAt == null : n.Id == input.Id)).ToListAsync(cancel);
        if (input.Id is not null && mine.Count == 0) throw new NotVisible();
        foreach (var notice in mine) notice.Read(work.Now);
        return default;
    }
}
