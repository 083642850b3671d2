using System.Security.Cryptography;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>Compares a chain with what was signed of it.</summary>
public static class SignedChain
{
    /// <summary>
    /// The first signature that is missing or does not fit, in a sentence; null when all hold and the newest moment that
    /// asks for one is covered. A chain without any such moment needs none.
    /// </summary>
    /// <param name="chain">In order of sequence.</param>
    /// <param name="key">The office's public key; with another one every signature is wrong.</param>
    public static string? FirstWrong(IReadOnlyList<RoundEvent> chain, IEnumerable<ChainSignature> signatures, ECDsa key)
    {
        var (bySequence, last) = (chain.GroupBy(e => e.Sequence).ToDictionary(g => g.Key, g => g.First()), 0);
        foreach (var signature in signatures.OrderBy(s => s.Sequence))
        {
            if (signature.Previous != last) return $"Tanda tangan sebelum entri {signature.Sequence} hilang: seharusnya menyambung pada entri {signature.Previous}.";
            if (signature.KeyId != ChainSignature.IdOf(key)) return $"Tanda tangan pada entri {signature.Sequence} bukan dari kunci instansi ini.";
            if (!signature.IsOf(key)) return $"Tanda tangan pada entri {signature.Sequence} tidak sah: isinya berubah setelah ditandatangani.";
            if (!bySequence.TryGetValue(signature.Sequence, out var link)) return $"Entri {signature.Sequence} sudah ditandatangani, tetapi tidak ada lagi dalam jejak.";
            if (link.Hash != signature.Head) return $"Jejak ditulis ulang: entri {signature.Sequence} bukan yang ditandatangani.";
            last = signature.Sequence;
        }

        return chain.LastOrDefault(e => ChainSignature.Moments.Contains(e.Kind)) is { } moment && moment.Sequence > last
            ? $"Entri {moment.Sequence} ({moment.Kind.Title()}) seharusnya ditandatangani, tetapi tanda tangannya tidak ada." : null;
    }
}
