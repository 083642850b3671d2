namespace UjiKompetensi.Bench.Report;

/// <summary>One line of the table of what this product promises: the goal in words, and the figures that say whether it is reached.</summary>
/// <param name="Part">The bench or drill that measures it; several separated by a blank.</param>
/// <param name="Figures">Beginnings of the names of its figures; every one that a run gave has to be kept, and there has to be one.</param>
internal sealed record GoalRow(string What, string Goal, string Part, params IReadOnlyList<string> Figures)
{
    public static readonly IReadOnlyList<GoalRow> All =
    [
        new("acknowledged saves through kill -9 of app, backend and postmaster", "1,000,000 over 1,200 kills (full), 50 kills (ci); 0 lost, 0 doubled, 0 half", "kill", "kill.acknowledged", "kill.kills", "kill.lost", "kill.doubled", "kill.half", "kill.refused-but-stored", "kill.broken-chains"),
        new("one form of 9 aspects against the floor transaction", "p50 alone at most 2.0x; at 20 writers at least 0.35x", "save", "save.form.to-upsert9", "save.20.form-to-upsert9"),
        new("one form against a PHP + MariaDB peer", "at most 1.2 ms; at least 2,800/s", "save", "save.form.p50", "save.20.forms"),
        new("score sheet page with 9 stored values", "p50 at most 1.2 ms; at least 2,100/s at 20", "pages", "pages.sheet.p50", "pages.20.sheets"),
        new("recap of 27 with weighted totals", "p50 at most 1.3 ms; at most 8.4 kB of HTML", "pages", "pages.recap.27.query.p50", "pages.recap.27.html"),
        new("growth 27 to 2,700 to 27,000 officials", "recap and search at most 0.15; save 0.05; export 1.02", "growth save", "growth.recap.slope", "growth.search.slope", "growth.export.slope", "save.growth"),
        new("save with 200 active panelists", "p99 below 200 ms; 0 errors", "save", "save.200-active"),
        new("500 idle circuits", "below 500 MiB above an idle server", "circuits", "circuits."),
        new("live board, 50 viewers, 20 saves/s", "every viewer within 1 s (p95)", "board", "board.seen.p95", "board.unseen"),
        new("cold serve on a built tree to the first page", "below 5 s", "start", "start.serve.to-page"),
        new("tampering campaign", "500 of 500 found and located (full)", "tamper", "tamper."),
        new("recovery", "app killed: serving in 3 s; PostgreSQL: 5 s after it is back, without restart", "start kill", "start.killed.to-page", "kill.recovery."),
        new("restore drill", "50 of 50 (full), spoilt ones refused", "restore", "restore."),
        new("inputs", "1,000,000 texts, 10,000 files, 10,000 messages (full): 0 unhandled, 0 wrong rows, others undisturbed", "inputs", "inputs."),
        new("ASVS 5.0", "each applicable L1 and L2 item with a named test, 40 of L3", "asvs", "asvs."),
        new("vulnerable packages", "0; Data Protection at least 10.0.7", "packages", "packages."),
        new("upgrade from every earlier schema with live data", "all rows and results the same; killed on the way", "upgrade", "upgrade."),
    ];

    /// <summary>The parts it stands on.</summary>
    public IReadOnlyList<string> Parts => Part.Split(' ');

    /// <returns>The word for the table, and the figures it stands on.</returns>
    public (string Verdict, IReadOnlyList<Figure> Shown) Judge(IReadOnlyDictionary<string, PartResult> done)
    {
        var shown = Parts.Where(done.ContainsKey).SelectMany(p => done[p].Figures).Where(f => Figures.Any(name => f.Name.StartsWith(name, StringComparison.Ordinal))).ToList();
        if (Parts.Where(done.ContainsKey).FirstOrDefault(p => done[p].Failure.Length > 0) is { } failed) return ($"**missed**: {failed} broke off", shown);
        if (Parts.Where(p => !done.ContainsKey(p)).ToList() is { Count: > 0 } missing) return ($"not run: {string.Join(", ", missing)}", shown);
        if (shown.Count == 0 || Figures.Any(name => !shown.Any(f => f.Name.StartsWith(name, StringComparison.Ordinal)))) return ("**missed**: not all figures were given", shown);
        return (shown.All(f => f.Kept) ? "reached" : "**missed**", shown);
    }
}

/// <summary>What one bench or drill gave.</summary>
/// <param name="Load">Of the machine when it began.</param>
/// <param name="Failure">Why it broke off; empty when it came to its end.</param>
internal sealed record PartResult(string Load, IReadOnlyList<Figure> Figures, string Failure, TimeSpan Length);
