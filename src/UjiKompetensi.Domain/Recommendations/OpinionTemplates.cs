using System.Globalization;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Recommendations;

/// <summary>A text offered to the writer; nothing stands in the opinion before he takes it over.</summary>
/// <param name="Label">On its button.</param>
public sealed record OfferedText(string Label, string Text);

/// <summary>
/// Sentences of an opinion filled from the data of one official, and references to single pieces of evidence. A
/// sentence whose data are missing is not offered: no gap is ever filled by a guess.
/// </summary>
public static class OpinionTemplates
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static IReadOnlyList<OfferedText> Sentences(Round round, Participant person, OfficialResult result, IReadOnlyList<CompetencyGap> gaps)
    {
        var offered = new List<OfferedText>();
        if (person.TenureOn(round.HeldFrom) is { } tenure)
            offered.Add(new("Masa jabatan", $"{person.Name.Full} telah menjabat sebagai {person.Position} selama {tenure}."));
        if (result.Total is { } total)
            offered.Add(new("Nilai akhir", $"Nilai akhir yang bersangkutan {Number(total)}{(result.Band is { } band ? $" dengan kategori {band}" : "")}."));
        if (Aspects(round, result) is { Count: > 1 } aspects && aspects[0].Value != aspects[^1].Value)
            offered.Add(new("Terkuat dan terlemah", $"Hasil terkuat tampak pada {aspects[0].Title} ({Number(aspects[0].Value)}), sedangkan yang perlu mendapat perhatian adalah {aspects[^1].Title} ({Number(aspects[^1].Value)})."));
        if (person.Standing.Ratings.Count > 0)
            offered.Add(new("Kinerja", $"Predikat kinerja: {string.Join(", ", person.Standing.Ratings.OrderBy(r => r.Year).Select(r => $"{Officials.PerformanceNames.Title(r.Predicate)} ({r.Year})"))}."));
        if (gaps.Count > 0)
            offered.Add(new("Kesenjangan", $"Dibandingkan dengan standar kompetensi jabatannya, yang masih di bawah adalah {Listed(gaps.Select(g => $"{g.Name} (level {g.Reached} dari {g.Required})"))}."));
        return offered;
    }

    /// <summary>Short references to put into a sentence, each with its source.</summary>
    public static IReadOnlyList<OfferedText> References(Participant person, OfficialResult result) =>
    [
        .. result.Components.Where(c => c.Normalised is not null).Select(c => new OfferedText(c.Name, $"(nilai {c.Name}: {Number(c.Normalised!.Value)})")),
        .. result.Components.SelectMany(c => c.Aspects).Where(a => a.Value is not null).Select(a => new OfferedText(a.Title, $"(aspek {a.Title}: {Number(a.Value!.Value)})")),
        .. person.Standing.Ratings.Select(r => new OfferedText($"Kinerja {r.Year}", $"(predikat kinerja {r.Year}: {Officials.PerformanceNames.Title(r.Predicate)})")),
        .. person.Standing.Assessment is { } assessed ? [new OfferedText("Asesmen", $"(asesmen {assessed.Provider}, {assessed.TakenOn.ToString("d MMMM yyyy", Indonesian)})")] : Array.Empty<OfferedText>(),
        .. person.Standing.Penalty is { } penalty ? [new OfferedText("Hukuman disiplin", $"({penalty.Text}, sampai {penalty.Until.ToString("d MMMM yyyy", Indonesian)})")] : Array.Empty<OfferedText>(),
    ];

    // Aspects of the panel where there are any, highest first; components otherwise. All on 0 to 100, so that scales do not decide.
    private static List<(string Title, decimal Value)> Aspects(Round round, OfficialResult result)
    {
        var aspects = result.Components.SelectMany(c => c.Aspects.Where(a => a.Value is not null).Select(a => (a.Title, round.Components.First(r => r.Code == c.Code).Scale.Normalise(a.Value!.Value)))).ToList();
        return [.. (aspects.Count > 1 ? aspects : result.Components.Where(c => c.Normalised is not null).Select(c => (Title: c.Name, c.Normalised!.Value))).OrderByDescending(a => a.Value)];
    }

    private static string Listed(IEnumerable<string> items) => items.ToList() is { Count: > 1 } all ? $"{string.Join(", ", all.SkipLast(1))} dan {all[^1]}" : string.Concat(items);

    private static string Number(decimal value) => value.ToString("0.00##", Indonesian);
}
