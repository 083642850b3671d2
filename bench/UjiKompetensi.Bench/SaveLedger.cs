namespace UjiKompetensi.Bench;

/// <summary>The witness outside the product: which operations were acknowledged, and how long anybody waited for it.</summary>
internal sealed class SaveLedger
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly HashSet<Guid> _acknowledged = [];
    private readonly Lock _gate = new();
    private TimeSpan _longest;
    private int _refused, _repeated;

    public IReadOnlySet<Guid> Acknowledged { get { lock (_gate) return _acknowledged.ToHashSet(); } }

    /// <summary>Answers that are neither an acknowledgement nor a failure: signed out, conflict, locked.</summary>
    public int Refused => _refused;

    public int Repeated => _repeated;

    /// <summary>Seconds from the first try of a save to its acknowledgement, since it was last forgotten.</summary>
    public double LongestGap { get { lock (_gate) return _longest.TotalSeconds; } }

    public void ForgetGap() { lock (_gate) _longest = TimeSpan.Zero; }

    public void Acknowledge(Guid operation, TimeSpan after)
    {
        lock (_gate)
        {
            _acknowledged.Add(operation);
            if (after > _longest) _longest = after;
        }
    }

    public void Refuse() => Interlocked.Increment(ref _refused);

    public void Repeat() => Interlocked.Increment(ref _repeated);

    /// <summary>Waits until so many more were acknowledged.</summary>
    public async Task GrowAsync(int more)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (var goal = Acknowledged.Count + more; Acknowledged.Count < goal;) await Task.Delay(50, patience.Token);
    }
}
