using System.Globalization;
using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench.Drills;

/// <summary>
/// One panelist who goes on whatever happens: an answer that did not come is asked for again with the same operation, as
/// the sheet's outbox does, until there is one. Each value of a place is entered once and never again.
/// </summary>
internal sealed class KillWriter(Tablet tablet, Guid[] sheets, IReadOnlyList<Guid> aspects, KillLedger ledger)
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private readonly int[] _versions = new int[sheets.Length * aspects.Count];

    /// <summary>Answers that no writer should get who is alone on his sheets.</summary>
    public List<string> Surprises { get; } = [];
    public int Retries { get; private set; }

    /// <param name="enough">No new operation after it.</param>
    /// <param name="givesUp">After it what is unknown stays unknown.</param>
    public async Task RunAsync(CancellationToken enough, CancellationToken givesUp)
    {
        for (var n = 0; !enough.IsCancellationRequested; n++)
        {
            var place = n % _versions.Length;
            // One value in fifty is off the scale: what is refused must not be there either.
            var isWrong = n % 50 == 49;
            var value = isWrong ? 100.01m + (n % 800) : (_versions[place] + 1) % 10_001 / 100m;
            await EnterAsync(place, value, givesUp);
        }
    }

    private async Task EnterAsync(int place, decimal value, CancellationToken givesUp)
    {
        var (operation, sheet, aspect) = (Guid.CreateVersion7(), sheets[place / aspects.Count], aspects[place % aspects.Count]);
        while (true)
        {
            var answer = await tablet.SaveAsync(operation, sheet, aspect, value.ToString("0.00", Indonesian), _versions[place]);
            switch (answer.Status)
            {
                case 200:
                    ledger.Write(operation, sheet, aspect, value, LedgerOutcome.Acked);
                    _versions[place] = answer.Version;
                    return;
                case 422:
                    ledger.Write(operation, sheet, aspect, value, LedgerOutcome.Refused);
                    return;
                case 409:
                    ledger.Write(operation, sheet, aspect, value, LedgerOutcome.Refused);
                    _versions[place] = answer.Version;
                    Note($"409 {answer.Text}");
                    return;
                // No answer, a broken one, or a server that says it cannot: it may have been stored or not.
                case 0 or >= 500:
                    break;
                default:
                    Note($"{answer.Status} {answer.Text}");
                    break;
            }

            if (givesUp.IsCancellationRequested)
            {
                ledger.Write(operation, sheet, aspect, value, LedgerOutcome.Unknown);
                return;
            }

            Retries++;
            // Sooner than the sheet does, which waits a second and more.
            await Task.Delay(100 + Random.Shared.Next(200), CancellationToken.None);
        }
    }

    private void Note(string surprise)
    {
        if (Surprises.Count < 100) Surprises.Add(surprise);
    }
}
