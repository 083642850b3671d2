using System.Globalization;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>Compares what of a plenary is kept without a row of its own, and what must agree between its rows, with the chain.</summary>
internal static class PlenaryAgainstChain
{
    public static IEnumerable<string> Mismatches(Record record) => [.. Rules(record), .. Calls(record), .. Versions(record)];

    private static IEnumerable<string> Rules(Record record)
    {
        var settled = record.Chain.LastOrDefault(e => e.Kind == EventKind.PlenaryRulesSettled);
        if ((settled?.Facts ?? PlenaryFacts.Settled(new PlenaryRules()).Canonical()) != PlenaryFacts.Settled(record.Round.PlenaryRules).Canonical())
            yield return "Tata tertib pleno: basis data tidak sama dengan yang tercatat dalam jejak";
        var rights = record.Chain.LastOrDefault(e => e.Kind == EventKind.ParticipantRulesSettled);
        if ((rights?.Facts ?? ObjectionFacts.Settled(new ParticipantRules()).Canonical()) != ObjectionFacts.Settled(record.Round.ParticipantRules).Canonical())
            yield return "Hak peserta: basis data tidak sama dengan yang tercatat dalam jejak";
    }

    private static IEnumerable<string> Calls(Record record)
    {
        var called = record.Chain.LastOrDefault(e => e.Kind == EventKind.OfficialCalled);
        var stored = record.Plenary is { Calls: > 0 } plenary ? PlenaryFacts.Called(record.Round, plenary).Canonical() : null;
        if (called?.Facts != stored) yield return "Pejabat yang dipanggil dalam pleno: basis data tidak sama dengan jejak";
    }

    // The last version is the recommendation itself, said twice; both have to say the same.
    private static IEnumerable<string> Versions(Record record) =>
        from recommendation in record.Recommendations
        let last = record.Versions.FirstOrDefault(v => v.RecommendationId == recommendation.Id && v.Version == recommendation.Version)
        where recommendation.Version > 0 && (last is null || recommendation.TargetPostId is null && recommendation.TargetPostTitle.Length > 0 || !last.Advice.SaysTheSameAs(recommendation.Advice) || (last.At, last.By, last.ByName) != (recommendation.WrittenAt, recommendation.WrittenBy, recommendation.WrittenByName))
        select string.Create(CultureInfo.InvariantCulture, $"Rekomendasi peserta {record.Round.ParticipantOf(recommendation.ParticipantId).Code} versi {recommendation.Version}: tidak sama dengan versi yang disimpan dalam riwayat");
}
