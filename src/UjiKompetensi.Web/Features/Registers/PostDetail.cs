using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>One post: its office, who holds it, what it asks for, and what changed.</summary>
public sealed class PostDetail(UseCaseParts parts) : Query<PostId, PostDetail.View>(parts)
{
    public sealed record View(PostId Id, int Version, string Title, OpdId OpdId, string Opd, Echelon Echelon, int? Class, DateOnly? VacantSince,
        IReadOnlyList<PostList.Holder> Holders, CompetencyStandard Standard, IReadOnlyList<ChangeRow> Changes, bool MayChange);

    protected override Policy Policy => Policies.SeeRegisters;

    protected override async Task<View> LoadAsync(Reading reading, PostId input, CancellationToken cancel)
    {
        var db = reading.Db;
        var post = await db.Posts.FirstOrDefaultAsync(p => p.Id == input, cancel) ?? throw new NotVisible();
        var opd = await db.Opds.FirstAsync(o => o.Id == post.OpdId, cancel);
        var holders = await db.Officials.Where(o => o.PostId == input).OrderBy(o => o.InPostSince).ToListAsync(cancel);
        var changes = await db.ChangesAsync(c => c.Subject == RegisterSubject.Post && c.SubjectId == input.Value, cancel);
        return new View(post.Id, post.Version, post.Title, opd.Id, opd.Name, post.Echelon, post.Class, post.VacantSince,
            holders.Select(o => new PostList.Holder(o.Id, o.Name.Full, o.InPostSince)).ToList(), post.Standard, changes, Policies.KeepRegisters.Allows(reading.User));
    }
}
