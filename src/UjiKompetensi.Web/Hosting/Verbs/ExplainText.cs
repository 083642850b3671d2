using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Web.Hosting.Verbs;

/// <summary>One official's result from the total down to every mark, as an indented list.</summary>
internal static class ExplainText
{
    /// <param name="wanted">Code, NIP, or a part of the name that only one official has.</param>
    /// <exception cref="RuleViolation">Nobody is meant, or more than one.</exception>
    public static IEnumerable<string> Of(ResultInput input, RoundResult result, string wanted)
    {
        var official = result.Of(Find(input, wanted).Code);
        return [$"{official.Code} {official.Name}", Outcome(official), "", .. Lines(official.Trace, 0)];
    }

    private static InputOfficial Find(ResultInput input, string wanted)
    {
        var (text, digits) = (wanted.Trim(), wanted.Replace(" ", "", StringComparison.Ordinal));
        if (input.Officials.FirstOrDefault(o => o.Code == text || (o.EmployeeNumber.Length > 0 && o.EmployeeNumber == digits)) is { } one) return one;
        var named = text.Length == 0 ? [] : input.Officials.Where(o => o.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count == 0) throw new RuleViolation("official-unknown", $"Tidak ada pejabat \"{text}\" dalam bundel ini. Isi kode, NIP, atau bagian namanya.");
        if (named.Count > 1) throw new RuleViolation("official-many",
            $"\"{text}\" cocok dengan {named.Count} pejabat: {string.Join(", ", named.Take(5).Select(o => $"{o.Code} {o.Name}"))}{(named.Count > 5 ? ", …" : "")}. Pakai kodenya.");
        return named[0];
    }

    private static string Outcome(OfficialResult official) => official.Total is null
        ? $"Belum ada nilai akhir. {string.Join("; ", official.Missing)}."
        : $"Nilai akhir {RecomputeText.Show(official.Total)}{(official.Band is null ? "" : $", {official.Band}")}, peringkat {RecomputeText.Rank(official)}"
            + (official.IsReweighed ? $". Bobot disesuaikan karena {string.Join("; ", official.Missing)}." : ".");

    private static IEnumerable<string> Lines(TraceStep step, int depth) =>
        step.Steps.SelectMany(s => Lines(s, depth + 1)).Prepend(new string(' ', depth * 2) + step.Line);
}
