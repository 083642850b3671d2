using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>All offices and posts, in protocol order, to choose one from a list.</summary>
public sealed class Choices(UseCaseParts parts) : Query<Nothing, Choices.View>(parts)
{
    public sealed record View(IReadOnlyList<OpdChoice> Opds, IReadOnlyList<PostChoice> Posts);

    public sealed record OpdChoice(OpdId Id, string Name);

    public sealed record PostChoice(PostId Id, string Title, string Opd, bool IsHeld)
    {
        public string Text => Title + (Title.Contains(Opd, StringComparison.OrdinalIgnoreCase) ? "" : $", {Opd}") + (IsHeld ? " (terisi)" : " (kosong)");
    }

    protected override Policy Policy => Policies.SeeRegisters;

    protected override async Task<View> LoadAsync(Reading reading, Nothing input, CancellationToken cancel)
    {
        var db = reading.Db;
        var opds = await db.Opds.OrderBy(o => o.Order).ThenBy(o => o.Name).Select(o => new OpdChoice(o.Id, o.Name)).ToListAsync(cancel);
        var posts = await (
            from post in db.Posts
            join opd in db.Opds on post.OpdId equals opd.Id
            orderby opd.Order, opd.Name, post.Title
            select new PostChoice(post.Id, post.Title, opd.Name, db.Officials.Any(o => o.PostId == post.Id))).ToListAsync(cancel);
        return new View(opds, posts);
    }
}
