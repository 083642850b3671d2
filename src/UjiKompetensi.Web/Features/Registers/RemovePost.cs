using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Removes a post that nobody holds and no recommendation names.</summary>
public sealed class RemovePost(UseCaseParts parts) : Command<RemovePost.Input, Nothing>(parts)
{
    public sealed record Input(PostId Id);

    protected override Policy Policy => Policies.KeepRegisters;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var post = await work.PostAsync(input.Id, cancel);
        var holder = await work.Db.Officials.Where(o => o.PostId == input.Id).FirstOrDefaultAsync(cancel);
        if (holder is not null) throw new RuleViolation("post-held", $"{post.Title} dijabat {holder.Name.Full}. Pindahkan pejabatnya lebih dahulu.");
        // Second and third choices are kept beside the first and hold no key of their own.
        var targets = await work.Db.Recommendations.AsNoTracking().Where(r => r.TargetPostId != null).ToListAsync(cancel);
        if (targets.SelectMany(r => r.Targets).Any(t => t.Id == input.Id))
            throw new RuleViolation("post-used", $"{post.Title} menjadi jabatan tujuan pada rekomendasi, jadi tidak dapat dihapus.");
        var opd = (await work.ChosenOpdAsync(post.OpdId, cancel)).Name;
        work.Db.Posts.Remove(post);
        work.Note(RegisterSubject.Post, post.Id.Value, RegisterFacts.Of(post, opd), null);
        return default;
    }
}
