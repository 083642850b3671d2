using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace UjiKompetensi.Domain.Rounds;

/// <summary>
/// Draws lots so that anybody can repeat the drawing from its seed:
/// <list type="number">
/// <item>Write the seed as 64 lower-case hexadecimal digits. Begin with the participants sorted by number, the list
/// positions counted from 0, and a counter at 0.</item>
/// <item>For each position i from the last one down to 1, take a number j from 0 to i and swap positions i and j
/// (Fisher–Yates).</item>
/// <item>To take a number below n: SHA-256 of the text <c>seed|counter</c> (counter in decimal, UTF-8), add 1 to the
/// counter, read the first 8 bytes as a big-endian unsigned number x. If x is not below the largest multiple of n
/// that 2^64 holds, take the next one instead; otherwise the answer is the remainder of x divided by n.</item>
/// </list>
/// </summary>
public static class LotDraw
{
    public const int SeedBytes = 32;

    /// <param name="seed">64 lower-case hexadecimal digits.</param>
    public static IReadOnlyList<T> Permute<T>(string seed, IEnumerable<T> items)
    {
        var (list, counter) = (items.ToList(), 0);
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = (int)Below((ulong)i + 1, seed, ref counter);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }

    private static ulong Below(ulong n, string seed, ref int counter)
    {
        // 2^64 mod n, computed without leaving 64 bits.
        var rest = (ulong.MaxValue % n + 1) % n;
        while (true)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{seed}|{counter++}");
            var number = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            if (rest == 0 || number < 0 - rest) return number % n;
        }
    }
}
