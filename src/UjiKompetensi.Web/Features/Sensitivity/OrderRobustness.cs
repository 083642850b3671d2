using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Sensitivity;

/// <summary>
/// How far the order of an opened round rests on its weights, on the chance of its panel and on who judged whom. An
/// order is told only where the round shows one, to whoever sees its results.
/// </summary>
public sealed class OrderRobustness(UseCaseParts parts) : Query<OrderRobustness.Input, OrderRobustness.View>(parts)
{
    /// <param name="Progress">Told the percent of the weightings drawn.</param>
    public sealed record Input(string Slug, int Draws = OrderRobustness.UsualDraws, ulong Seed = 1, IProgress<int>? Progress = null);

    public const int UsualDraws = 10_000;

    /// <param name="Leniency">Without what a single panelist was estimated at: that is for the chair.</param>
    public sealed record View(string Slug, string RoundName, RoundPhase Phase, SensitivityResult Order, LeniencyResult Leniency);

    protected override Policy Policy => Policies.ReadDocuments;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var opened = await reading.OpenedRoundAsync(input.Slug, AccessKind.Analysis, cancel);
        var round = opened.Round;
        if (!round.Display.ShowsRanking) throw new RuleViolation("ranking-hidden", "Kegiatan ini ditetapkan tanpa peringkat, jadi tidak ada urutan yang diuji kekokohannya.");
        var (given, result) = (opened.Input, opened.Compute());
        var options = new SensitivityOptions { Draws = input.Draws, Seed = input.Seed };
        // Computing for seconds must not hold the page's own thread.
        return await Task.Run(() => new View(round.Slug, round.Name, round.Phase,
            Domain.Results.Sensitivity.Of(given, result, options, input.Progress, cancel), WithoutPanelists(Domain.Results.Leniency.Of(given, result))), cancel);
    }

    private static LeniencyResult WithoutPanelists(LeniencyResult leniency) =>
        leniency with { Aspects = [.. leniency.Aspects.Select(a => a with { Panelists = [] })] };
}
