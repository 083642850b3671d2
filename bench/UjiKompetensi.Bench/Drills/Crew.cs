using System.Diagnostics;
using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench.Drills;

/// <summary>All panelists of a stage who save through the product, whatever is done to it, with the ledger of what they were answered.</summary>
internal sealed class Crew : IDisposable
{
    private readonly LoadStage _stage;
    private readonly List<KillWriter> _writers;
    private readonly CancellationTokenSource _enough = new(), _givesUp = new();

    private Crew(LoadStage stage, IReadOnlyList<Tablet> tablets, TimeSpan pause)
    {
        (_stage, Tablets, Ledger) = (stage, tablets, new KillLedger(stage.PathOf("ledger.tsv")));
        _writers = [.. stage.Rounds.SelectMany((r, i) => r.Sheets.Select((sheets, p) => new KillWriter(tablets[(i * LoadRound.Panelists) + p], sheets, r.AspectIds, Ledger) { Pause = pause }))];
        Writing = Task.WhenAll(_writers.Select(w => Task.Run(() => w.RunAsync(_enough.Token, _givesUp.Token))));
    }

    public KillLedger Ledger { get; }
    public IReadOnlyList<Tablet> Tablets { get; }
    public Task Writing { get; }

    /// <summary>Sent again for want of an answer.</summary>
    public int Retries => _writers.Sum(w => w.Retries);

    /// <param name="pause">Between two sheets of one panelist.</param>
    public static async Task<Crew> StartAsync(LoadStage stage, TimeSpan pause = default)
    {
        var crew = new Crew(stage, await Tablet.SignedInAsync(stage.Server.Address, [.. stage.Rounds.SelectMany(r => r.SignInNames)]), pause);
        // The first fault meets a server that has compiled what it needs.
        if (!await crew.GrowAsync(200, TimeSpan.FromMinutes(2))) throw new InvalidOperationException("Tidak ada yang tersimpan sebelum gangguan pertama.");
        return crew;
    }

    /// <returns>Whether so many more were acknowledged in that time.</returns>
    public async Task<bool> GrowAsync(long more, TimeSpan patience)
    {
        var (wanted, since) = (Ledger.Acked + more, Stopwatch.GetTimestamp());
        while (Ledger.Acked < wanted)
        {
            if (Writing.IsFaulted) await Writing;
            if (Stopwatch.GetElapsedTime(since) > patience) return false;
            await Task.Delay(5);
        }

        return true;
    }

    /// <summary>Seconds from a moment until the first save after now is acknowledged.</summary>
    public async Task<double> RecoveredAsync(long since, TimeSpan patience)
    {
        // Answers that were under way when it happened may still come in.
        await Task.Delay(50);
        return await GrowAsync(1, patience) ? Stopwatch.GetElapsedTime(since, Ledger.LastAck).TotalSeconds : patience.TotalSeconds;
    }

    /// <summary>Lets everybody finish, and lays the ledger beside the tables and the chains.</summary>
    public async Task<IReadOnlyList<Figure>> EndAsync(string name, long wantedSaves = 1)
    {
        await _enough.CancelAsync();
        _givesUp.CancelAfter(TimeSpan.FromSeconds(20));
        await Writing;
        var check = await KillCheck.RunAsync(_stage, Ledger.Path);
        var broken = 0;
        foreach (var round in _stage.Rounds)
        {
            var (exit, said) = await _stage.Server.VerbAsync("verify", "--round", round.Slug);
            if (exit == 0) continue;
            broken++;
            await Console.Error.WriteLineAsync(said.Length > 600 ? said[..600] : said);
        }

        var surprises = _writers.SelectMany(w => w.Surprises).ToList();
        foreach (var surprise in surprises.Distinct().Take(5)) await Console.Error.WriteLineAsync(surprise);
        return
        [
            Figure.AtLeast($"{name}.acknowledged", Ledger.Acked, "saves", wantedSaves),
            Figure.AtLeast($"{name}.retries", Retries, "retries", 0),
            new($"{name}.lost", check.Lost, $"of-{Ledger.Acked}-acknowledged", 0),
            new($"{name}.doubled", check.Doubled, $"of-{check.Marks}-marks", 0),
            new($"{name}.half", check.Half, $"of-{check.Marks}-marks", 0),
            new($"{name}.refused-but-stored", check.Refused, "saves", 0),
            new($"{name}.unknown", check.Unknown, $"saves-of-which-{check.UnknownStored}-stored", _writers.Count * LoadRound.Aspects),
            new($"{name}.surprises", surprises.Count, "answers", 0),
            new($"{name}.broken-chains", broken, $"of-{_stage.Rounds.Count}-rounds", 0),
        ];
    }

    public void Dispose()
    {
        Ledger.Dispose();
        foreach (var tablet in Tablets) tablet.Dispose();
        _enough.Dispose();
        _givesUp.Dispose();
    }
}
