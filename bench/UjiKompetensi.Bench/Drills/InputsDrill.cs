using System.Text;
using UjiKompetensi.Bench.Load;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Bench.Drills;

/// <summary>
/// Everything that comes in, spoilt: texts to the score parser, files to the importer, bodies to the save endpoint, messages
/// to the circuit hub, while other panelists go on saving. Nothing may be unhandled, stored, or disturb them.
/// </summary>
internal static class InputsDrill
{
    private static readonly string[] Types = ["application/json", "application/json; charset=utf-8", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml", ""];

    /// <summary>How the log marks what nobody handled.</summary>
    private static readonly string[] Marks = [" ERR]", " FTL]", "Unhandled exception"];

    public static async IAsyncEnumerable<Figure> RunAsync(DrillOptions options)
    {
        var (texts, rest) = options.Full ? (1_000_000, 10_000) : (50_000, 300);
        var parsed = ParserInputs.Run(texts, options.Seed, options.Sabotage == "parser" ? ParserInputs.Lenient : ParserInputs.Strict);
        yield return new Figure("inputs.parser.unhandled", parsed.Unhandled, $"of-{texts}-texts", 0);
        yield return new Figure("inputs.parser.wrong", parsed.Wrong, $"of-{texts}-texts", 0);
        yield return Figure.AtLeast("inputs.parser.values", parsed.Values, "texts-that-are-scores", 1);

        await using var stage = await LoadStage.OpenAsync("masukan", 27);
        await using (var services = Accounts.Services(stage.App))
        {
            var before = await RegistersAsync(stage);
            var files = await FileInputs.RunAsync(services, rest, options.Seed);
            yield return new Figure("inputs.files.unhandled", files.Unhandled, $"of-{rest}-files", 0);
            yield return new Figure("inputs.files.rows-written", await RegistersAsync(stage) - before, "rows", 0);
            yield return new Figure("inputs.files.slowest", files.Slowest, "s", 5);
            yield return Figure.AtLeast("inputs.files.read", files.Read, "files-read-to-the-end", 1);
        }

        await foreach (var figure in ServerAsync(stage, rest, options)) yield return figure;
    }

    private static async IAsyncEnumerable<Figure> ServerAsync(LoadStage stage, int count, DrillOptions options)
    {
        var round = stage.Rounds[0];
        var tablets = await Tablet.SignedInAsync(stage.Server.Address, round.SignInNames);
        var attacker = tablets[0];
        var others = MarkWriter.Of(round, tablets, options.Seed).Skip(1).ToList();
        foreach (var other in others) await other.SaveFormAsync();
        if (options.Sabotage == "server") await stage.ExecuteAsync("ALTER TABLE sheets RENAME TO hidden");
        var (said, memory, random) = (stage.Server.Said.Count, stage.Server.WorkingSet, new Random(options.Seed));

        using var done = new CancellationTokenSource();
        var saving = Task.WhenAll(others.Select(other => Task.Run(async () =>
        {
            for (; !done.IsCancellationRequested; await Task.Delay(20)) await other.SaveAsync();
        })));
        var statuses = new Dictionary<int, int>();
        for (var n = 0; n < count; n++)
        {
            var status = await PostAsync(attacker, Body(round, random), Types[random.Next(3) == 0 ? random.Next(Types.Length) : 0]);
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
        }

        var hub = await HubInputs.RunAsync(stage.Server.Address, attacker, count, random);
        await done.CancelAsync();
        await saving;
        // What the server has to say of the last of them.
        await Task.Delay(500);

        var (log, errors) = (stage.Server.Said.Skip(said).ToList(), new List<string>());
        foreach (var (i, line) in log.Index())
            // With the exception, which stands on the next line.
            if (Marks.Any(mark => line.Contains(mark, StringComparison.Ordinal))) errors.Add($"{line[(line.IndexOf(']', StringComparison.Ordinal) + 1)..]} {log.ElementAtOrDefault(i + 1)}");
        foreach (var line in errors.Distinct().Take(5)) await Console.Error.WriteLineAsync(line);
        var strange = statuses.Where(s => s.Key is < 400 or >= 500).Sum(s => s.Value);
        yield return new Figure("inputs.bodies.not-refused", strange, $"of-{count}-bodies ({string.Join(' ', statuses.OrderBy(s => s.Key).Select(s => $"{s.Key}:{s.Value}"))})", 0);
        yield return Figure.AtLeast("inputs.hub.messages", hub.Sent, $"over-{hub.Sockets}-sockets", count);
        yield return new Figure("inputs.server.unhandled", errors.Count, "lines-in-the-log", 0);
        yield return new Figure("inputs.attacker.rows-written", await stage.ExecuteAsync($"""
            SELECT (SELECT count(*) FROM mark_versions m JOIN {(options.Sabotage == "server" ? "hidden" : "sheets")} s ON s.id = m.sheet_id WHERE s.panelist_id = '{round.Round.Panel[0].Id.Value}') + (SELECT count(*) FROM note_versions)
            """), "rows", 0);
        yield return new Figure("inputs.others.disturbed", others.Sum(o => o.Errors.Count), $"of-{others.Sum(o => o.Saved)}-saves", 0);
        yield return new Figure("inputs.server.memory-growth", stage.Server.WorkingSet - memory, "MB", 100);
    }

    /// <summary>1 byte to 64 KB: noise, spoilt JSON, JSON of the wrong shape; where it is whole, for a sheet of somebody else.</summary>
    private static byte[] Body(LoadRound round, Random random)
    {
        var foreign = round.Sheets[1 + random.Next(LoadRound.Panelists - 1)][random.Next(27)];
        var whole = $$"""{"operationId":"{{Guid.CreateVersion7()}}","sheet":"{{foreign}}","field":"{{round.AspectIds[random.Next(9)]}}","text":"87,5","baseVersion":{{random.Next(3)}}}""";
        return random.Next(8) switch
        {
            0 => HubInputs.Noise(random),
            1 => Encoding.UTF8.GetBytes(whole),
            2 => Encoding.UTF8.GetBytes(whole.Replace("87,5", new string('9', random.Next(60_000)), StringComparison.Ordinal)),
            3 => Encoding.UTF8.GetBytes(new string(random.Next(2) == 0 ? '[' : '{', random.Next(1, 60_000))),
            4 => Encoding.UTF8.GetBytes(whole.Replace("\"baseVersion\":", "\"baseVersion\":-9" + new string('9', random.Next(40)), StringComparison.Ordinal)),
            5 => Encoding.UTF8.GetBytes(whole.Replace("\"87,5\"", random.Next(3) switch { 0 => "null", 1 => "{\"a\":[]}", _ => "87.5" }, StringComparison.Ordinal)),
            _ => FileInputs.Spoilt(Encoding.UTF8.GetBytes(whole), random),
        };
    }

    private static async Task<int> PostAsync(Tablet attacker, byte[] body, string type)
    {
        try
        {
            return (await attacker.PostAsync(body, type)).Status;
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            // The server hung up on a body that is too long: a refusal.
            return 413;
        }
    }

    private static Task<long> RegistersAsync(LoadStage stage) =>
        stage.ExecuteAsync("SELECT (SELECT count(*) FROM officials) + (SELECT count(*) FROM opds) + (SELECT count(*) FROM posts) + (SELECT count(*) FROM imports) + (SELECT count(*) FROM register_changes)");
}
