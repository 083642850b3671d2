using System.Buffers.Binary;
using System.Text;

namespace UjiKompetensi.Bench.Load;

/// <summary>Reads from a batch what a browser would write on the screen anew: the texts among its frames.</summary>
internal static class RenderBatch
{
    private const int FrameSize = 20;
    private const int TextFrame = 2;

    public static IEnumerable<string> Texts(byte[] batch)
    {
        // The last twenty bytes say where its five parts begin.
        var (frames, strings) = (At(batch, batch.Length - 16), At(batch, batch.Length - 4));
        for (var i = 0; i < At(batch, frames); i++)
        {
            var frame = frames + 4 + (FrameSize * i);
            if (At(batch, frame) == TextFrame && At(batch, frame + 4) is >= 0 and var text) yield return Text(batch, At(batch, strings + (4 * text)));
        }
    }

    private static string Text(byte[] batch, int at)
    {
        var (length, shift) = (0, 0);
        for (var more = true; more; shift += 7)
        {
            more = (batch[at] & 128) != 0;
            length |= (batch[at++] & 127) << shift;
        }

        return Encoding.UTF8.GetString(batch, at, length);
    }

    private static int At(byte[] batch, int place) => BinaryPrimitives.ReadInt32LittleEndian(batch.AsSpan(place));
}
