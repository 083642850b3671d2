using System.Reflection;
using System.Security.Cryptography;
using UjiKompetensi.Domain.Evidence;

namespace UjiKompetensi.Domain.Tests.Evidence;

public sealed class ErasureTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 28, 1, 2, 3, TimeSpan.Zero);

    [Fact]
    public void Nothing_leaves_no_proof() => Should.Throw<ArgumentOutOfRangeException>(() => Erasure.After(null, "sesi", 90, At, 0, "x", At, null));

    [Theory]
    [InlineData(nameof(Erasure.Rule), "penolakan")]
    [InlineData(nameof(Erasure.Days), 1)]
    [InlineData(nameof(Erasure.Rows), 7L)]
    [InlineData(nameof(Erasure.ChainState), "y")]
    [InlineData(nameof(Erasure.PreviousHash), "z")]
    [InlineData(nameof(Erasure.Signature), "AAAA")]
    [InlineData(nameof(Erasure.Signature), null)]
    public void A_proof_that_says_something_else_is_found(string property, object? value)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var proofs = Three(key);
        Erasure.FirstBroken(proofs, key).ShouldBeNull();
        typeof(Erasure).GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.SetValue(proofs[1], value);
        Erasure.FirstBroken(proofs, key)!.Sequence.ShouldBe(2);
    }

    [Fact]
    public void A_proof_that_is_gone_is_found_and_a_foreign_key_proves_nothing()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var proofs = Three(key);
        Erasure.FirstBroken([proofs[0], proofs[2]], key)!.Sentence.ShouldBe("Bukti penghapusan 2 hilang.");
        Erasure.FirstBroken(proofs, other).ShouldBeNull();
        Erasure.FirstBroken(proofs, null).ShouldBeNull();
    }

    private static Erasure[] Three(ECDsa? key)
    {
        var first = Erasure.After(null, "sesi", 90, At.AddDays(-90), 3, "x", At, key);
        var second = Erasure.After(first, "notices", 365, At.AddDays(-365), 5, "x", At, key);
        return [first, second, Erasure.After(second, "sesi", 90, At, 1, "x", At.AddDays(1), key)];
    }
}
