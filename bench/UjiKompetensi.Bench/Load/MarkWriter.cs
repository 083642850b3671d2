namespace UjiKompetensi.Bench.Load;

/// <summary>One device that fills its own sheets, mark after mark and round after round, every mark another value than the last.</summary>
/// <param name="sheets">Nobody else writes on these.</param>
internal sealed class MarkWriter(Tablet tablet, IReadOnlyList<Guid> sheets, IReadOnlyList<Guid> aspects, Random random)
{
    private readonly int[] _versions = new int[sheets.Count * aspects.Count];
    private readonly int[] _values = new int[sheets.Count * aspects.Count];
    private int _next;

    public int Saved { get; private set; }
    public List<string> Errors { get; } = [];

    /// <summary>Devices for one round: each panelist's sheets are dealt out to as many devices as he has.</summary>
    public static IReadOnlyList<MarkWriter> Of(LoadRound round, IReadOnlyList<Tablet> tablets, int seed)
    {
        var devices = tablets.Count / LoadRound.Panelists;
        return [.. tablets.Select((tablet, i) => new MarkWriter(tablet, [.. round.Sheets[i % LoadRound.Panelists].Where((_, s) => s % devices == i / LoadRound.Panelists)], round.AspectIds, new Random(seed + i)))];
    }

    public async Task SaveAsync()
    {
        var place = _next++ % _versions.Length;
        var value = (_values[place] + 1 + random.Next(10_000)) % 10_001;
        var answer = await tablet.SaveAsync(Guid.CreateVersion7(), sheets[place / aspects.Count], aspects[place % aspects.Count], (value / 100m).ToString("0.00", Indonesian), _versions[place]);
        if (answer.Status == 200)
        {
            (_versions[place], _values[place]) = (answer.Version, value);
            Saved++;
        }
        else
        {
            Errors.Add($"{answer.Status} {answer.Text}");
        }
    }

    /// <summary>All nine of one sheet in one post.</summary>
    public async Task SaveFormAsync()
    {
        var first = _next - (_next % aspects.Count);
        _next = first + aspects.Count;
        var places = Enumerable.Range(first, aspects.Count).Select(n => n % _versions.Length).ToList();
        var values = places.Select(p => (_values[p] + 1 + random.Next(10_000)) % 10_001).ToList();
        var answers = await tablet.SaveFormAsync(sheets[places[0] / aspects.Count], [.. places.Select((p, i) => (Guid.CreateVersion7(), aspects[p % aspects.Count], (values[i] / 100m).ToString("0.00", Indonesian), _versions[p]))]);
        foreach (var (i, answer) in answers.Index())
        {
            if (answer.Status != 200)
            {
                Errors.Add($"{answer.Status} {answer.Text}");
                continue;
            }

            (_versions[places[i]], _values[places[i]]) = (answer.Version, values[i]);
            Saved++;
        }
    }

    private static readonly System.Globalization.CultureInfo Indonesian = System.Globalization.CultureInfo.GetCultureInfo("id-ID");
}
