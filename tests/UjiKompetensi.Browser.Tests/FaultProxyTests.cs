using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace UjiKompetensi.Browser.Tests;

/// <summary>Each fault really happens, on a connection that was open before it too; otherwise the journeys prove nothing.</summary>
public sealed class FaultProxyTests : IAsyncLifetime
{
    private readonly TcpListener _echo = new(IPAddress.Loopback, 0);
    private readonly List<string> _arrived = [];
    private FaultProxy _proxy = null!;
    private TcpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _echo.Start();
        _ = EchoAsync();
        _proxy = new FaultProxy(new Uri($"http://127.0.0.1:{((IPEndPoint)_echo.LocalEndpoint).Port}"));
        _client = await ConnectAsync();
        (await AskAsync("a")).ShouldBe("a", "an open connection to begin with");
    }

    [Fact]
    public async Task Delay_holds_every_chunk_back()
    {
        _proxy.Weather = new Weather(Delay: TimeSpan.FromMilliseconds(200));
        var watch = Stopwatch.StartNew();
        (await AskAsync("b")).ShouldBe("b");
        watch.ElapsedMilliseconds.ShouldBeInRange(380, 2000);
    }

    [Fact]
    public async Task Throttle_lets_so_many_bytes_through_in_a_second()
    {
        _proxy.Weather = new Weather(BytesPerSecond: 2000);
        var watch = Stopwatch.StartNew();
        (await AskAsync(new string('c', 1000)))!.Length.ShouldBe(1000);
        watch.ElapsedMilliseconds.ShouldBeInRange(450, 4000);
    }

    [Fact]
    public async Task Black_hole_swallows_and_tells_nobody_and_stays_for_what_fell_in()
    {
        var hole = _proxy.HoleAsync(TimeSpan.FromMilliseconds(400), TestContext.Current.CancellationToken);
        (await AskAsync("d", 200)).ShouldBeNull();
        await hole;
        (await AskAsync("e", 300)).ShouldBeNull("the old connection is dead, and not told so");
        _client.Connected.ShouldBeTrue();
        lock (_arrived) _arrived.ShouldBe(["a"]);
        using var fresh = await ConnectAsync();
        (await AskAsync("f", on: fresh)).ShouldBe("f");
    }

    [Fact]
    public async Task Connection_made_inside_the_hole_gets_nothing_either()
    {
        _proxy.Weather = Weather.Hole;
        using var inside = await ConnectAsync();
        _proxy.Weather = Weather.Fair;
        (await AskAsync("g", 300, inside)).ShouldBeNull();
    }

    [Fact]
    public async Task One_way_loss_lets_the_question_arrive_and_swallows_the_answer()
    {
        _proxy.Weather = new Weather(LosesAnswers: true);
        (await AskAsync("h", 300)).ShouldBeNull();
        lock (_arrived) _arrived.ShouldBe(["a", "h"]);
    }

    [Fact]
    public async Task Other_way_loss_lets_nothing_arrive()
    {
        _proxy.Weather = new Weather(LosesRequests: true);
        (await AskAsync("i", 300)).ShouldBeNull();
        lock (_arrived) _arrived.ShouldBe(["a"]);
    }

    [Fact]
    public async Task Reset_breaks_the_open_connection_with_an_error()
    {
        _proxy.Reset();
        var broken = await Should.ThrowAsync<IOException>(() => AskAsync("j"));
        broken.InnerException.ShouldBeOfType<SocketException>().SocketErrorCode.ShouldBeOneOf(SocketError.ConnectionReset, SocketError.Shutdown, SocketError.ConnectionAborted);
    }

    [Fact]
    public async Task Cut_after_so_many_bytes_gives_exactly_those_and_a_reset()
    {
        _proxy.CutAnswersAfter(5);
        var got = new StringBuilder();
        await Should.ThrowAsync<IOException>(async () =>
        {
            await _client.GetStream().WriteAsync("0123456789"u8.ToArray());
            while (true)
            {
                var part = await ReadAsync(_client, 2000);
                if (part is null or "") throw new IOException("closed");
                got.Append(part);
            }
        });
        got.ToString().ShouldBeOneOf("01234", ""); // an RST may overtake what was sent just before it
        lock (_arrived) _arrived.ShouldBe(["a", "0123456789"]);
        using var fresh = await ConnectAsync();
        (await AskAsync("once only", on: fresh)).ShouldBe("once only");
    }

    [Fact]
    public void Same_seed_gives_the_same_faults()
    {
        var (least, most) = (TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(4));
        string Some(int seed)
        {
            var proxy = new FaultProxy(new Uri("http://127.0.0.1:9"), seed);
            return string.Join(' ', Enumerable.Range(0, 5).Select(_ => proxy.Some(least, most)));
        }

        Some(7).ShouldBe(Some(7));
        Some(7).ShouldNotBe(Some(8));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _proxy.DisposeAsync();
        _echo.Dispose();
    }

    private async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(_proxy.Address).Port);
        return client;
    }

    private async Task<string?> AskAsync(string text, int patience = 5000, TcpClient? on = null)
    {
        var client = on ?? _client;
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));
        var got = new StringBuilder();
        while (got.Length < text.Length)
        {
            if (await ReadAsync(client, patience) is not { Length: > 0 } part) return null;
            got.Append(part);
        }

        return got.ToString();
    }

    private static async Task<string?> ReadAsync(TcpClient client, int patience)
    {
        var buffer = new byte[4096];
        using var late = new CancellationTokenSource(patience);
        try
        {
            return Encoding.ASCII.GetString(buffer, 0, await client.GetStream().ReadAsync(buffer, late.Token));
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task EchoAsync()
    {
        try
        {
            while (true) _ = AnswerAsync(await _echo.AcceptTcpClientAsync());
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        var buffer = new byte[4096];
        try
        {
            while (await client.GetStream().ReadAsync(buffer) is > 0 and var read)
            {
                lock (_arrived) _arrived.Add(Encoding.ASCII.GetString(buffer, 0, read));
                await client.GetStream().WriteAsync(buffer.AsMemory(0, read));
            }
        }
        catch (IOException)
        {
            // Reset on purpose.
        }
    }
}
