using Microsoft.AspNetCore.Identity;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.UseCases;

/// <summary>
/// A signature inside the product: whoever signs proves once more who he is. A wrong proof is an answer and not a
/// refusal, because it must be counted and stored.
/// </summary>
/// <param name="Refusal">Why it does not hold; empty when it does.</param>
internal sealed record Signature(ProofKind Kind, string Refusal)
{
    public bool Holds => Refusal.Length == 0;

    /// <param name="deed">What is signed, for the chain: <c>conclude 03</c>.</param>
    public static async Task<Signature> ProveAsync(Work work, Round round, string? typed, string deed, LockoutOptions lockout, CancellationToken cancel)
    {
        var kind = await IdentityProof.OwnAsync(work.Db, work.User.Id, cancel);
        // Nothing typed is no wrong guess: it is neither counted nor recorded.
        if (string.IsNullOrEmpty(typed)) return new(kind, "Isi kata sandi atau PIN Anda sebagai tanda tangan.");
        if (await IdentityProof.HoldsAsync(work, round, kind, typed, lockout, cancel)) return new(kind, "");
        await work.RecordAsync(round, EventKind.SignatureRefused, PlenaryFacts.SignatureRefused(deed, kind.ToString()), cancel);
        return new(kind, IdentityProof.Refusal(kind));
    }
}

/// <summary>What a signed command answers.</summary>
/// <param name="Sentence">Why the signature did not hold; empty when it did.</param>
public sealed record Signed(string Sentence)
{
    public bool Holds => Sentence.Length == 0;
}
