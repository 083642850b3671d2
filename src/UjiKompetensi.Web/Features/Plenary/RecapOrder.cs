using UjiKompetensi.Web.Components;

namespace UjiKompetensi.Web.Features.Plenary;

/// <summary>In which order a recap lists its officials. The order of totals exists only where the round shows ranks.</summary>
public enum RecapOrder { Name, Number, Office, Rank }

internal static class RecapOrders
{
    private static readonly StringComparer Alphabet = StringComparer.Create(Words.Indonesian, ignoreCase: true);

    public static IReadOnlyList<(RecapOrder Order, string Word, string Title)> Of(RoundRecap.Recap recap) =>
    [
        (RecapOrder.Name, "nama", "Nama"), (RecapOrder.Number, "nomor", "Nomor"), (RecapOrder.Office, "opd", "Perangkat daerah"),
        .. recap.ShowsRanking ? new[] { (RecapOrder.Rank, "peringkat", "Peringkat") } : [],
    ];

    /// <summary>Alphabetical for every other word.</summary>
    public static RecapOrder Read(RoundRecap.Recap recap, string? word) => Of(recap).FirstOrDefault(o => o.Word == word).Order;

    public static IReadOnlyList<T> Sorted<T>(IEnumerable<T> lines, Func<T, RoundRecap.Row> row, RecapOrder order) => order switch
    {
        RecapOrder.Number => [.. lines.OrderBy(l => row(l).Number)],
        RecapOrder.Office => [.. lines.OrderBy(l => row(l).OpdName, Alphabet).ThenBy(l => row(l).BareName, Alphabet)],
        RecapOrder.Rank => [.. lines.OrderBy(l => row(l).Result.Rank ?? int.MaxValue).ThenBy(l => row(l).BareName, Alphabet)],
        _ => [.. lines.OrderBy(l => row(l).BareName, Alphabet).ThenBy(l => row(l).Number)],
    };
}
