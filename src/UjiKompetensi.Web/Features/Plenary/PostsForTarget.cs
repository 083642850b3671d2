using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Plenary;

/// <summary>Posts a move could lead to, found by words of their title or their OPD, with who holds them now.</summary>
public sealed class PostsForTarget(UseCaseParts parts) : Query<PostsForTarget.Input, IReadOnlyList<PostsForTarget.Row>>(parts)
{
    public const int Most = 5;

    public sealed record Input(string Search);

    /// <param name="Holder">Null when the post is vacant.</param>
    public sealed record Row(Guid Id, string Title, string Opd, string? Holder);

    protected override Policy Policy => Policies.WriteRecommendations;

    protected override async Task<IReadOnlyList<Row>> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var (db, found) = (reading.Db, reading.Db.Posts.Join(reading.Db.Opds, p => p.OpdId, o => o.Id, (p, o) => new { Post = p, Opd = o }));
        foreach (var word in input.Search.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(6))
        {
            var pattern = $"%{word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
            found = found.Where(f => EF.Functions.ILike(f.Post.Title, pattern) || EF.Functions.ILike(f.Opd.Name, pattern));
        }

        var rows = await found.OrderBy(f => f.Post.Title).ThenBy(f => f.Opd.Name).Take(Most)
            .Select(f => new { f.Post.Id, f.Post.Title, Opd = f.Opd.Name, Holder = db.Officials.Where(o => o.PostId == f.Post.Id).Select(o => o.Name.Bare).FirstOrDefault() })
            .ToListAsync(cancel);
        return [.. rows.Select(r => new Row(r.Id.Value, r.Title, r.Opd, r.Holder))];
    }
}
