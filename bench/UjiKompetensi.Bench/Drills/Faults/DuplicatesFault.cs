using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench.Drills.Faults;

/// <summary>Recipe F10: every save sent twenty times at once, as double taps, two tabs and impatient proxies do. One row, one event, one answer.</summary>
internal static class DuplicatesFault
{
    private const int Copies = 20;

    public static async IAsyncEnumerable<Figure> RunAsync(DrillOptions options)
    {
        await using var stage = await LoadStage.OpenAsync("kembar", 27);
        var round = stage.Rounds[0];
        var tablets = await Tablet.SignedInAsync(stage.Server.Address, round.SignInNames);
        var (operations, differing, failed) = (options.Full ? 1_000 : 60, 0, 0);
        var places = Enumerable.Range(0, operations).Select(n => (Panelist: n % LoadRound.Panelists, Sheet: n / LoadRound.Panelists % 27, Aspect: n / LoadRound.Panelists / 27)).ToList();
        foreach (var (panelist, sheet, aspect) in places)
        {
            var operation = Guid.CreateVersion7();
            var answers = await Task.WhenAll(Enumerable.Range(0, Copies).Select(_ => tablets[panelist].SaveAsync(operation, round.Sheets[panelist][sheet], round.AspectIds[aspect], "77,50", 0)));
            failed += answers.Count(a => a.Status != 200);
            if (answers.Where(a => a.Status == 200).Distinct().Count() > 1) differing++;
        }

        yield return new Figure("not-answered", failed, $"of-{operations * Copies}-requests", 0);
        yield return new Figure("answers-differ", differing, $"of-{operations}-saves", 0);
        yield return new Figure("rows-too-many", await stage.ExecuteAsync("SELECT count(*) FROM mark_versions") - operations, $"of-{operations}-saves", 0);
        yield return new Figure("events-too-many", await stage.ExecuteAsync("SELECT count(*) FROM round_events WHERE kind = 'MarkEntered'") - operations, $"of-{operations}-saves", 0);
    }
}
