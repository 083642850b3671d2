using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace UjiKompetensi.Browser.Tests;

/// <summary>What the network does to every connection that passes, old and new, while it is set.</summary>
/// <param name="Delay">Before each chunk is passed on.</param>
/// <param name="BytesPerSecond">0 for no limit.</param>
/// <param name="LosesRequests">What the browser sends never arrives; it is not told.</param>
/// <param name="LosesAnswers">What the server sends never arrives; it is not told.</param>
internal sealed record Weather(TimeSpan Delay = default, int BytesPerSecond = 0, bool LosesRequests = false, bool LosesAnswers = false)
{
    public static readonly Weather Fair = new();

    /// <summary>A black hole: both directions swallowed, nobody told, and a connection that fell in never comes back.</summary>
    public static readonly Weather Hole = new(LosesRequests: true, LosesAnswers: true);
}

/// <summary>
/// A TCP proxy between the browser and the app that breaks what Playwright's offline switch leaves whole: sockets
/// that are already open. Whatever is random comes from the seed.
/// </summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<int, Line> _lines = new();
    private readonly string _host;
    private readonly int _port;
    private readonly Random _random;
    private int _opened;
    private long _carried;
    private long _cutAfter = long.MaxValue;
    private volatile Weather _weather = Weather.Fair;

    public FaultProxy(Uri target, int seed = 0)
    {
        (_host, _port, _random) = (target.Host, target.Port, new Random(seed));
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"http://localhost:{Port}";
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;
    public int Opened => _opened;
    public int Open => _lines.Count;

    /// <summary>Bytes in both directions, as they came off the wire.</summary>
    public long Carried => Interlocked.Read(ref _carried);

    /// <summary>From now on, for open connections too.</summary>
    public Weather Weather
    {
        get => _weather;
        set
        {
            _weather = value;
            if (value is { LosesRequests: true, LosesAnswers: true }) foreach (var line in _lines.Values) line.IsLost = true;
        }
    }

    /// <summary>Black hole for a while; the connections of that time stay dead, as after a change of access point.</summary>
    public async Task HoleAsync(TimeSpan duration, CancellationToken cancel = default)
    {
        Weather = Weather.Hole;
        await Task.Delay(duration, cancel);
        Weather = Weather.Fair;
    }

    /// <summary>A random length between the two, in whole milliseconds; the same for the same seed.</summary>
    public TimeSpan Some(TimeSpan least, TimeSpan most) => TimeSpan.FromMilliseconds(_random.Next((int)least.TotalMilliseconds, (int)most.TotalMilliseconds + 1));

    /// <summary>RST on every open connection.</summary>
    public void Reset()
    {
        foreach (var line in _lines.Values) line.Reset();
    }

    /// <summary>The next answers get through up to this many bytes together; then their connection is reset, once.</summary>
    public void CutAnswersAfter(long bytes) => Interlocked.Exchange(ref _cutAfter, bytes);

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var browser = await _listener.AcceptSocketAsync(_end.Token);
                var number = Interlocked.Increment(ref _opened);
                _ = CarryAsync(number, browser);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The proxy is closed.
        }
    }

    private async Task CarryAsync(int number, Socket browser)
    {
        using var line = new Line(browser, new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true });
        browser.NoDelay = true;
        _lines[number] = line;
        if (_weather is { LosesRequests: true, LosesAnswers: true }) line.IsLost = true;
        try
        {
            await line.Server.ConnectAsync(_host, _port, _end.Token);
            await Task.WhenAny(PassAsync(line, browser, line.Server, isAnswer: false), PassAsync(line, line.Server, browser, isAnswer: true));
            // A connection in a hole is not told that the other side has hung up.
            while (line.IsLost && !_end.IsCancellationRequested && browser.Connected && !(browser.Poll(0, SelectMode.SelectRead) && browser.Available == 0)) await Task.Delay(100, _end.Token);
        }
        catch (Exception broken) when (broken is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The app is away: the browser is refused as by a machine without a listener.
            if (!line.IsLost) line.Reset();
        }
        finally
        {
            _lines.TryRemove(number, out _);
        }
    }

    private async Task PassAsync(Line line, Socket from, Socket to, bool isAnswer)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                var weather = _weather;
                var most = weather.BytesPerSecond > 0 ? Math.Clamp(weather.BytesPerSecond / 20, 1, buffer.Length) : buffer.Length;
                var read = await from.ReceiveAsync(buffer.AsMemory(0, most), _end.Token);
                if (read == 0) return;
                Interlocked.Add(ref _carried, read);
                weather = _weather; // it may have changed while nothing came
                if (weather.Delay > TimeSpan.Zero) await Task.Delay(weather.Delay, _end.Token);
                if (weather.BytesPerSecond > 0) await Task.Delay(TimeSpan.FromSeconds((double)read / weather.BytesPerSecond), _end.Token);
                weather = _weather;
                if (line.IsLost || (isAnswer ? weather.LosesAnswers : weather.LosesRequests)) continue;
                if (isAnswer && Interlocked.Read(ref _cutAfter) != long.MaxValue)
                {
                    var left = Interlocked.Add(ref _cutAfter, -read);
                    if (left <= 0)
                    {
                        Interlocked.Exchange(ref _cutAfter, long.MaxValue);
                        if (read + left > 0) await to.SendAsync(buffer.AsMemory(0, (int)(read + left)), _end.Token);
                        line.Reset();
                        return;
                    }
                }

                await to.SendAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
        catch (Exception ended) when (ended is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Either side is gone; the other is closed with it.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        foreach (var line in _lines.Values) line.Dispose();
        _end.Dispose();
    }

    private sealed class Line(Socket browser, Socket server) : IDisposable
    {
        public Socket Server => server;

        /// <summary>It fell into a black hole: for good.</summary>
        public bool IsLost { get; set; }

        public void Reset()
        {
            // Lingering for no time turns the close into an RST.
            foreach (var socket in new[] { browser, server })
            {
                try
                {
                    socket.LingerState = new LingerOption(true, 0);
                }
                catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
                {
                    continue;
                }

                socket.Close();
            }
        }

        public void Dispose()
        {
            browser.Dispose();
            server.Dispose();
        }
    }
}
