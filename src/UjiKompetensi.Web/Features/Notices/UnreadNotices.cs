using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Notices;

/// <summary>How many notices this person has not read yet. It counts what he was told, and nothing else changes it.</summary>
public sealed class UnreadNotices(UseCaseParts parts) : Query<Nothing, int>(parts)
{
    protected override Policy Policy => Policies.SeeOwnCase;

    protected override Task<int> LoadAsync(Reading reading, Nothing input, CancellationToken cancel) =>
        reading.Db.Notices.CountAsync(n => n.AccountId == reading.User.Id && n.ReadAt == null, cancel);
}
