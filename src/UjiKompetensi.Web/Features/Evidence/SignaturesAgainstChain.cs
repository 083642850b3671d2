using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>Compares a round's chain with what the office's key signed of it. A rehearsal is never signed.</summary>
/// <param name="Until">Newest signed entry; null where nothing could be checked.</param>
/// <param name="Unproved">Why nothing could be checked; null when it was.</param>
internal sealed record SignaturesAgainstChain(int? Until, IReadOnlyList<string> Wrong, string? Unproved = null)
{
    public static async Task<SignaturesAgainstChain> OfAsync(Reading reading, string slug, IReadOnlyList<RoundEvent> chain, ChainKey key, CancellationToken cancel)
    {
        if (await reading.Db.RoundsVisibleTo(reading.User).AnyAsync(r => r.Slug == slug && r.RehearsalOf != null, cancel)) return new(null, []);
        var signatures = await reading.Db.ChainSignatures.Where(s => reading.Db.Rounds.Any(r => r.Id == s.RoundId && r.Slug == slug)).OrderBy(s => s.Sequence).ToListAsync(cancel);
        if (key.Own is not { } own) return new(null, [], signatures.Count == 0 ? null : "Jejak ini ditandatangani, tetapi kunci instansi tidak ada pada mesin ini: tanda tangannya tidak dapat diperiksa. Setel UJI_SIGNING_KEY.");
        return new(signatures is [.., var last] ? last.Sequence : 0, SignedChain.FirstWrong(chain, signatures, own) is { } wrong ? [wrong] : []);
    }
}
