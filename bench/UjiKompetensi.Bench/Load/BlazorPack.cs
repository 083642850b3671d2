using System.Buffers.Binary;
using System.Text;

namespace UjiKompetensi.Bench.Load;

/// <summary>The few shapes of MessagePack that the circuit hub speaks, and its framing: each message says its length first, seven bits a byte.</summary>
internal static class BlazorPack
{
    private const int Invocation = 1;

    public static readonly byte[] Handshake = Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e");
    public static readonly byte[] Ping = [2, 0x91, 6];

    /// <summary>A call of the hub.</summary>
    /// <param name="id">Asks for an answer; null for none.</param>
    /// <param name="arguments">Texts, numbers, truths and nothing.</param>
    public static byte[] Call(string? id, string method, params ReadOnlySpan<object?> arguments)
    {
        var body = new List<byte> { 0x96, Invocation, 0x80 };
        Write(body, id);
        Write(body, method);
        body.Add((byte)(0x90 | arguments.Length));
        foreach (var argument in arguments) Write(body, argument);
        body.Add(0x90);
        return Framed(body);
    }

    public static byte[] Framed(List<byte> body, int lie = 0)
    {
        var framed = new List<byte>();
        var length = body.Count + lie;
        for (; length > 127; length >>= 7) framed.Add((byte)(length | 0x80));
        framed.Add((byte)length);
        return [.. framed, .. body];
    }

    public static void Write(List<byte> body, object? value)
    {
        switch (value)
        {
            case null: body.Add(0xc0); break;
            case bool truth: body.Add(truth ? (byte)0xc3 : (byte)0xc2); break;
            case long number: body.Add(0xd3); Big(body, number, 8); break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                body.Add(0xdb);
                Big(body, bytes.Length, 4);
                body.AddRange(bytes);
                break;
            default: throw new ArgumentException(value.GetType().Name, nameof(value));
        }
    }

    /// <summary>Takes the next whole message from what has arrived.</summary>
    /// <returns>How many bytes it took; nothing when it is not whole yet.</returns>
    public static int Take(ReadOnlySpan<byte> arrived, out ReadOnlySpan<byte> message)
    {
        message = default;
        var (length, shift, at) = (0, 0, 0);
        do
        {
            if (at == arrived.Length) return 0;
            length |= (arrived[at] & 127) << shift;
            shift += 7;
        }
        while ((arrived[at++] & 128) != 0);
        if (arrived.Length - at < length) return 0;
        message = arrived.Slice(at, length);
        return at + length;
    }

    /// <summary>Reads one value: texts, numbers, truths, nothing, bytes, lists; a map as a list of its keys and values.</summary>
    public static object? Read(ReadOnlySpan<byte> from, ref int at)
    {
        var kind = from[at++];
        return kind switch
        {
            < 0x80 => (long)kind,
            < 0x90 => List(from, 2 * (kind & 15), ref at),
            < 0xa0 => List(from, kind & 15, ref at),
            < 0xc0 => Text(from, kind & 31, ref at),
            0xc0 => null,
            0xc2 or 0xc3 => kind == 0xc3,
            0xc4 or 0xc5 or 0xc6 => Bytes(from, (int)Big(from, 1 << (kind - 0xc4), ref at), ref at).ToArray(),
            0xcc or 0xcd or 0xce or 0xcf => (long)Big(from, 1 << (kind - 0xcc), ref at),
            0xd0 => (long)(sbyte)from[at++],
            0xd1 => (long)(short)Big(from, 2, ref at),
            0xd2 => (long)(int)Big(from, 4, ref at),
            0xd3 => (long)Big(from, 8, ref at),
            0xd9 or 0xda or 0xdb => Text(from, (int)Big(from, 1 << (kind - 0xd9), ref at), ref at),
            0xdc or 0xdd => List(from, (int)Big(from, 2 << (kind - 0xdc), ref at), ref at),
            0xde or 0xdf => List(from, 2 * (int)Big(from, 2 << (kind - 0xde), ref at), ref at),
            >= 0xe0 => (long)(sbyte)kind,
            _ => throw new InvalidDataException($"MessagePack 0x{kind:x2}"),
        };
    }

    private static object?[] List(ReadOnlySpan<byte> from, int count, ref int at)
    {
        var list = new object?[count];
        for (var i = 0; i < count; i++) list[i] = Read(from, ref at);
        return list;
    }

    private static string Text(ReadOnlySpan<byte> from, int length, ref int at) => Encoding.UTF8.GetString(Bytes(from, length, ref at));

    private static ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> from, int length, ref int at) => from.Slice((at += length) - length, length);

    private static ulong Big(ReadOnlySpan<byte> from, int size, ref int at)
    {
        Span<byte> whole = stackalloc byte[8];
        whole.Clear();
        Bytes(from, size, ref at).CopyTo(whole[(8 - size)..]);
        return BinaryPrimitives.ReadUInt64BigEndian(whole);
    }

    private static void Big(List<byte> body, long number, int size)
    {
        for (var i = size - 1; i >= 0; i--) body.Add((byte)(number >> (8 * i)));
    }
}
