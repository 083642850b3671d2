using System.Security.Cryptography;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Evidence;

public sealed class SignedChainTests
{
    private static readonly RoundId Round = new(new Guid("00000000-0000-0000-0002-000000000001"));
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static readonly EventKind[] Kinds = [EventKind.RoundPlanned, EventKind.ScoringOpened, EventKind.MarkEntered, EventKind.SheetLocked, EventKind.PlenaryOpened, EventKind.Released];

    [Fact]
    public void Whole_chain_with_all_its_signatures_is_right()
    {
        var chain = Chain();
        SignedChain.FirstWrong(chain, Signed(chain), Key).ShouldBeNull();
        SignedChain.FirstWrong([], [], Key).ShouldBeNull();
        SignedChain.FirstWrong(chain[..1], [], Key).ShouldBeNull("nothing yet that people rely on");
    }

    [Fact]
    public void Chain_rewritten_with_computed_hashes_is_found_though_it_is_whole_in_itself()
    {
        var signatures = Signed(Chain());
        var rewritten = Chain(actor: 9);
        EventChain.FirstBroken(rewritten).ShouldBeNull();
        SignedChain.FirstWrong(rewritten, signatures, Key).ShouldBe("Jejak ditulis ulang: entri 2 bukan yang ditandatangani.");
    }

    [Fact]
    public void Signature_made_with_another_key_is_found()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var chain = Chain(actor: 9);
        SignedChain.FirstWrong(chain, Signed(chain, other), Key).ShouldBe("Tanda tangan pada entri 2 bukan dari kunci instansi ini.");
    }

    [Theory]
    [InlineData(0, "Tanda tangan sebelum entri 4 hilang")]
    [InlineData(1, "Tanda tangan sebelum entri 5 hilang")]
    [InlineData(3, "Entri 6 (Hasil diserahkan kepada PPK) seharusnya ditandatangani")]
    public void Signature_taken_away_is_missed(int index, string sentence)
    {
        var chain = Chain();
        SignedChain.FirstWrong(chain, Signed(chain).Where((_, i) => i != index), Key).ShouldNotBeNull().ShouldStartWith(sentence);
    }

    [Fact]
    public void All_signatures_taken_away_are_missed() =>
        SignedChain.FirstWrong(Chain(), [], Key).ShouldBe("Entri 6 (Hasil diserahkan kepada PPK) seharusnya ditandatangani, tetapi tanda tangannya tidak ada.");

    [Fact]
    public void End_cut_off_behind_a_signature_is_found()
    {
        var chain = Chain();
        SignedChain.FirstWrong(chain[..5], Signed(chain), Key).ShouldBe("Entri 6 sudah ditandatangani, tetapi tidak ada lagi dalam jejak.");
    }

    [Theory]
    [InlineData(nameof(ChainSignature.Head))]
    [InlineData(nameof(ChainSignature.SignedAt))]
    [InlineData(nameof(ChainSignature.Signature))]
    [InlineData(nameof(ChainSignature.KeyId))]
    public void Whatever_is_changed_of_a_signature_is_found(string property)
    {
        var chain = Chain();
        var signatures = Signed(chain);
        object value = property switch { nameof(ChainSignature.SignedAt) => Make.Noon.AddSeconds(1), nameof(ChainSignature.Signature) => "AAAA", _ => new string('f', 64) };
        typeof(ChainSignature).GetProperty(property)!.SetValue(signatures[1], value);
        SignedChain.FirstWrong(chain, signatures, Key).ShouldNotBeNull().ShouldContain("entri 4");
    }

    private static List<RoundEvent> Chain(int actor = 1)
    {
        var chain = new List<RoundEvent>();
        foreach (var (kind, i) in Kinds.Select((k, i) => (k, i))) chain.Add(RoundEvent.Append(chain.LastOrDefault(), Round, kind, Make.Account(actor), Make.Noon.AddMinutes(i), new Facts().Add("n", i)));
        return chain;
    }

    private static List<ChainSignature> Signed(List<RoundEvent> chain, ECDsa? key = null)
    {
        var signatures = new List<ChainSignature>();
        foreach (var link in chain.Where(l => ChainSignature.Moments.Contains(l.Kind))) signatures.Add(ChainSignature.Of(link, signatures.LastOrDefault()?.Sequence ?? 0, link.At, key ?? Key));
        return signatures;
    }
}
