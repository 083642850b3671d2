using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Text;
using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench.Drills;

/// <summary>A signed-in person's own socket to the circuit hub, with messages that no browser sends: noise, and calls of real names with wrong arguments.</summary>
internal static class HubInputs
{
    private const int PerSocket = 20;
    private static readonly string[] Calls =
    [
        "StartCircuit", "ConnectCircuit", "BeginInvokeDotNetFromJS", "EndInvokeJSFromDotNet", "ReceiveByteArray", "ReceiveJSDataChunk", "SendDotNetStreamToJS", "OnRenderCompleted",
        "OnLocationChanged", "OnLocationChanging", "UpdateRootComponents", "ResumeCircuit", "PauseCircuit", "Hapus", "",
    ];

    /// <returns>How many messages were sent, and over how many sockets.</returns>
    public static async Task<(int Sent, int Sockets)> RunAsync(string address, Tablet tablet, int count, Random random)
    {
        var (sent, sockets) = (0, 0);
        while (sent < count)
        {
            using var socket = new ClientWebSocket();
            socket.Options.SetRequestHeader("Cookie", tablet.Cookies);
            socket.Options.SetRequestHeader("X-Forwarded-Proto", "https");
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            try
            {
                await socket.ConnectAsync(new Uri(address.Replace("http:", "ws:", StringComparison.Ordinal) + "/_blazor"), patience.Token);
                sockets++;
                if (random.Next(8) != 0) await socket.SendAsync(BlazorPack.Handshake, WebSocketMessageType.Text, true, patience.Token);
                for (var i = 0; i < PerSocket && sent < count && socket.State == WebSocketState.Open; i++, sent++)
                    await socket.SendAsync(Message(random), random.Next(10) == 0 ? WebSocketMessageType.Text : WebSocketMessageType.Binary, random.Next(20) != 0, patience.Token);
            }
            catch (Exception closed) when (closed is WebSocketException or OperationCanceledException or IOException)
            {
                // Closed by the server: what a nonsense message deserves. It was sent all the same.
                sent++;
            }
        }

        return (sent, sockets);
    }

    private static byte[] Message(Random random)
    {
        if (random.Next(3) == 0) return Noise(random);
        var body = new List<byte> { 0x96, (byte)random.Next(1, 9), 0x80 };
        if (random.Next(2) == 0) body.Add(0xc0); else Text(body, random.Next(1_000).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Text(body, Calls[random.Next(Calls.Length)]);
        var arguments = random.Next(7);
        body.Add((byte)(0x90 | arguments));
        for (var i = 0; i < arguments; i++) Argument(body, random);
        body.Add(0x90);
        // Now and then its length is a lie.
        return BlazorPack.Framed(body, random.Next(30) == 0 ? random.Next(-3, 1_000) : 0);
    }

    private static void Argument(List<byte> body, Random random)
    {
        switch (random.Next(6))
        {
            case 0: body.Add(0xc0); break;
            case 1: body.Add((byte)random.Next(128)); break;
            case 2: body.AddRange([0xcf, .. Noise(random, 8)]); break;
            case 3: Text(body, "[{\"type\":\"server\",\"descriptor\":\"" + new string('A', random.Next(200)) + "\"}]"); break;
            case 4: Text(body, Encoding.Latin1.GetString(Noise(random, random.Next(40)))); break;
            default: body.Add(random.Next(2) == 0 ? (byte)0xc3 : (byte)0xc2); break;
        }
    }

    private static void Text(List<byte> body, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)bytes.Length);
        body.AddRange([0xda, .. length, .. bytes]);
    }

    /// <summary>1 byte to 64 KB, small ones more often.</summary>
    public static byte[] Noise(Random random) => Noise(random, 1 + (int)(65_535 * Math.Pow(random.NextDouble(), 6)));

    private static byte[] Noise(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
