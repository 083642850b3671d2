using System.Globalization;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>Compares the domain's totals and ranks with those of a second computation in SQL. Before the plenary no value is named.</summary>
internal static class TotalsAgainstSql
{
    public static IEnumerable<string> Mismatches(Record record)
    {
        RoundResult result;
        try { result = RoundCalculation.Of(Inputs.Of(record.Round, record.Sheets, record.Results)); }
        catch (RuleViolation) { return []; } // A draft that cannot be computed yet, or an instrument whose damage is told of elsewhere.
        return Mismatches(record.Round, result, record.Totals);
    }

    public static IEnumerable<string> Mismatches(Round round, RoundResult result, IReadOnlyList<SqlTotal> totals)
    {
        var veiled = round.Phase is RoundPhase.Draft or RoundPhase.Scoring;
        foreach (var participant in round.Participants)
        {
            var own = result.Of(participant.Code);
            var sql = totals.FirstOrDefault(t => t.Number == participant.Number);
            foreach (var (what, app, second) in Pairs(own, sql).Where(p => p.App != p.Sql))
                yield return $"SQL dan hitungan aplikasi berbeda: peserta {participant.Code}, {what} {(veiled ? "(tertutup sampai pleno)" : $"aplikasi {app} — SQL {second}")}";
        }
    }

    private static IEnumerable<(string What, string App, string Sql)> Pairs(OfficialResult own, SqlTotal? sql) =>
    [
        ("nilai akhir", Show(own.Total), Show(sql?.Total)),
        ("kategori", own.Band ?? "tidak ada", sql?.Band ?? "tidak ada"),
        ("peringkat", Show(own.Rank), Show(sql?.Rank)),
        ("peringkat bersama", Show(own.IsRankShared), Show(sql?.Shared)),
        ("bobot disesuaikan", Show(own.IsReweighed), Show(sql?.Reweighed)),
    ];

    // All digits: a round may keep up to four.
    private static string Show(decimal? value) => value?.ToString("0.00##", CultureInfo.GetCultureInfo("id-ID")) ?? "tidak ada";

    private static string Show(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "tidak ada";

    private static string Show(bool? value) => value switch { true => "ya", false => "tidak", null => "tidak ada" };
}
