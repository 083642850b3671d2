using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Posts in the protocol order of their offices, with who holds them, a page at a time.</summary>
public sealed class PostList(UseCaseParts parts) : Query<PostList.Input, PostList.View>(parts)
{
    public sealed record Input(string Search = "", OpdKind? Kind = null, bool VacantOnly = false, int Page = 1);

    public sealed record View(Paged<Row> Found, bool MayChange, bool HasOpds);

    public sealed record Row(PostId Id, string Title, string Opd, OpdKind Kind, Echelon Echelon, int? Class, DateOnly? VacantSince, IReadOnlyList<Holder> Holders);

    public sealed record Holder(OfficialId Id, string Name, DateOnly Since);

    protected override Policy Policy => Policies.SeeRegisters;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var db = reading.Db;
        var posts = from post in db.Posts join opd in db.Opds on post.OpdId equals opd.Id select new { Post = post, Opd = opd };
        if (input.Kind is { } kind) posts = posts.Where(p => p.Opd.Kind == kind);
        if (input.VacantOnly) posts = posts.Where(p => !db.Officials.Any(o => o.PostId == p.Post.Id));
        foreach (var word in SearchWords.Of(input.Search))
            posts = posts.Where(p => EF.Functions.ILike(p.Post.Title, word, SearchWords.Escape) || EF.Functions.ILike(p.Opd.Name, word, SearchWords.Escape)
                || db.Officials.Any(o => o.PostId == p.Post.Id && EF.Functions.ILike(o.Name.Bare, word, SearchWords.Escape)));
        var found = await posts.OrderBy(p => p.Opd.Order).ThenBy(p => p.Opd.Name).ThenBy(p => p.Post.Title).PageAsync(input.Page, cancel);
        var ids = found.Rows.Select(r => r.Post.Id).ToList();
        var holders = (await db.Officials.Where(o => ids.Contains(o.PostId)).ToListAsync(cancel)).ToLookup(o => o.PostId);
        var rows = found.Rows.Select(r => new Row(r.Post.Id, r.Post.Title, r.Opd.Name, r.Opd.Kind, r.Post.Echelon, r.Post.Class, r.Post.VacantSince,
            holders[r.Post.Id].OrderBy(o => o.InPostSince).Select(o => new Holder(o.Id, o.Name.Full, o.InPostSince)).ToList())).ToList();
        return new View(new Paged<Row>(rows, found.Page, found.Total), Policies.KeepRegisters.Allows(reading.User), await db.Opds.AnyAsync(cancel));
    }
}
