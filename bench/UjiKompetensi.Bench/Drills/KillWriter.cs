using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench.Drills;

/// <summary>
/// One panelist who goes on whatever happens, sheet after sheet: an answer that did not come is asked for again with the
/// same operation, as the sheet's outbox does, until there is one. Each value of a place is entered once and never again.
/// </summary>
internal sealed class KillWriter(Tablet tablet, Guid[] sheets, IReadOnlyList<Guid> aspects, KillLedger ledger)
{
    /// <summary>One value in so many is off the scale: what is refused must not be there either.</summary>
    private const int WrongEach = 50;

    private readonly int[] _versions = new int[sheets.Length * aspects.Count];
    private int _entered;

    /// <summary>Answers that no writer should get who is alone on his sheets.</summary>
    public List<string> Surprises { get; } = [];
    public int Retries { get; private set; }

    /// <summary>Between two sheets.</summary>
    public TimeSpan Pause { get; init; }

    /// <param name="enough">No new sheet after it.</param>
    /// <param name="givesUp">After it what is unknown stays unknown.</param>
    public async Task RunAsync(CancellationToken enough, CancellationToken givesUp)
    {
        for (var n = 0; !enough.IsCancellationRequested; n++)
        {
            var sheet = n % sheets.Length;
            await EnterAsync(sheets[sheet], [.. aspects.Select((aspect, a) => Entry((sheet * aspects.Count) + a, aspect))], givesUp);
            if (Pause > TimeSpan.Zero) await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private KillEntry Entry(int place, Guid aspect)
    {
        var value = ++_entered % WrongEach == 0 ? 100.01m + (_entered % 800) : (_versions[place] + 1) % 10_001 / 100m;
        return new KillEntry(place, Guid.CreateVersion7(), aspect, value, _versions[place]);
    }

    private async Task EnterAsync(Guid sheet, IReadOnlyList<KillEntry> open, CancellationToken givesUp)
    {
        while (true)
        {
            var answers = await KillPost.SendAsync(tablet, sheet, open);
            open = [.. open.Where((entry, i) => !Settled(sheet, entry, answers[i]))];
            if (open.Count == 0) return;
            if (givesUp.IsCancellationRequested)
            {
                foreach (var entry in open) ledger.Write(entry.Operation, sheet, entry.Aspect, entry.Value, LedgerOutcome.Unknown);
                return;
            }

            Retries++;
            // Sooner than the sheet does, which waits a second and more.
            await Task.Delay(50 + Random.Shared.Next(150), CancellationToken.None);
        }
    }

    private bool Settled(Guid sheet, KillEntry entry, SaveAnswer answer)
    {
        switch (answer.Status)
        {
            case 200:
                ledger.Write(entry.Operation, sheet, entry.Aspect, entry.Value, LedgerOutcome.Acked);
                _versions[entry.Place] = answer.Version;
                return true;
            case 422:
                ledger.Write(entry.Operation, sheet, entry.Aspect, entry.Value, LedgerOutcome.Refused);
                return true;
            case 409:
                ledger.Write(entry.Operation, sheet, entry.Aspect, entry.Value, LedgerOutcome.Refused);
                _versions[entry.Place] = answer.Version;
                Note($"409 {answer.Text}");
                return true;
            // No answer, a broken one, or a server that says it cannot: it may have been stored or not.
            case 0 or >= 500:
                return false;
            default:
                Note($"{answer.Status} {answer.Text}");
                return false;
        }
    }

    private void Note(string surprise)
    {
        if (Surprises.Count < 100) Surprises.Add(surprise);
    }
}
