using System.Globalization;

namespace UjiKompetensi.Bench.Drills;

internal enum LedgerOutcome { Acked, Refused, Unknown }

/// <summary>
/// The witness outside of app and database: a file of its own, with one line for each operation, written out only after the
/// answer was there. What never got an answer stands in it as unknown.
/// </summary>
internal sealed class KillLedger(string path) : IDisposable
{
    private readonly StreamWriter _file = new(path) { AutoFlush = true };
    private readonly Lock _gate = new();
    private long _acked;

    public string Path => path;
    public long Acked => Interlocked.Read(ref _acked);

    /// <summary>When something was acknowledged last; a recovery ends with the first of them.</summary>
    public long LastAck { get; private set; }

    public void Write(Guid operation, Guid sheet, Guid aspect, decimal value, LedgerOutcome outcome)
    {
        lock (_gate)
        {
            _file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{operation}\t{sheet}\t{aspect}\t{value}\t{outcome}"));
            if (outcome != LedgerOutcome.Acked) return;
            LastAck = System.Diagnostics.Stopwatch.GetTimestamp();
            Interlocked.Increment(ref _acked);
        }
    }

    public void Dispose() => _file.Dispose();
}
