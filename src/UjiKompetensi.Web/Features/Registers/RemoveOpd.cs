using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Removes an office that has no posts.</summary>
public sealed class RemoveOpd(UseCaseParts parts) : Command<RemoveOpd.Input, Nothing>(parts)
{
    public sealed record Input(OpdId Id);

    protected override Policy Policy => Policies.KeepRegisters;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var opd = await work.OpdAsync(input.Id, cancel);
        var posts = await work.Db.Posts.CountAsync(p => p.OpdId == input.Id, cancel);
        if (posts > 0) throw new RuleViolation("opd-has-posts", $"{opd.Name} masih punya {posts} jabatan. Pindahkan atau hapus jabatannya lebih dahulu.");
        work.Db.Opds.Remove(opd);
        work.Note(RegisterSubject.Opd, opd.Id.Value, RegisterFacts.Of(opd), null);
        return default;
    }
}
