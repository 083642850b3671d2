using System.Security.Cryptography;
using System.Text;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

public sealed class LotDrawTests
{
    private static readonly string Zero = new('0', 64);

    // Worked out apart from the product, from the sentences of its documentation alone (Python, hashlib).
    [Fact]
    public void Drawing_is_repeated_from_its_seed_by_anybody() =>
        string.Join(' ', LotDraw.Permute(Zero, Enumerable.Range(1, 10))).ShouldBe("5 3 1 7 8 4 10 9 2 6");

    [Fact]
    public void Every_item_is_there_once_whatever_their_number()
    {
        for (var n = 0; n <= 100; n++) LotDraw.Permute(Seed(n), Enumerable.Range(0, n)).Order().ShouldBe(Enumerable.Range(0, n));
    }

    [Fact]
    public void No_order_is_favoured()
    {
        // Six orders of three, 3000 drawings: chi-square with five degrees of freedom stays below its 0.1 % point.
        var counts = Enumerable.Range(0, 3000).Select(i => string.Concat(LotDraw.Permute(Seed(i), "abc"))).CountBy(o => o).ToList();
        counts.Count.ShouldBe(6);
        counts.Sum(c => Math.Pow(c.Value - 500, 2) / 500).ShouldBeLessThan(20.5);
    }

    [Fact]
    public void Every_place_comes_to_everybody_alike()
    {
        var first = Enumerable.Range(0, 2700).Select(i => LotDraw.Permute(Seed(i), Enumerable.Range(0, 27))[0]).CountBy(p => p).ToList();
        first.Sum(c => Math.Pow(c.Value - 100, 2) / 100).ShouldBeLessThan(54.1);
    }

    private static string Seed(int number) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"uji {number}")));
}
