using System.Globalization;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Assessments;

/// <summary>Which figure of a register assessment a round takes over: the value on its own scale, the JPM as reported, or the JPM computed from the levels.</summary>
public enum CarriedFigure { Value, Jpm, Levels }

/// <param name="Value">Null when nothing can be taken; <paramref name="Why"/> says why.</param>
/// <param name="IsRefused">There is a figure, but it does not fit the component: the operator has to decide first.</param>
public sealed record CarriedResult(decimal? Value, Scale Scale, AssessmentRecord? From, string Why, bool IsRefused = false);

/// <summary>Chooses the newest register assessment that was valid on a round's first day and reads the wanted figure from it: a pure function.</summary>
public static class CarryOver
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static CarriedResult Of(Round round, Component component, IEnumerable<AssessmentRecord> records, CompetencyStandard standard, CarriedFigure figure)
    {
        var known = records.Where(r => r.TakenOn <= round.HeldFrom).OrderByDescending(r => r.TakenOn).ToList();
        if (known.Count == 0) return None("belum ada asesmen dalam data induk");
        if (known.Find(r => r.IsValidOn(round.HeldFrom)) is not { } newest)
            return None($"asesmen terakhir berlaku sampai {Day(known.Max(r => r.ValidUntil!.Value))}, sebelum kegiatan dimulai");
        if (figure == CarriedFigure.Value)
            return newest.Value is { } raw ? new CarriedResult(raw, newest.Scale, newest, "") : None("asesmen yang berlaku tidak memuat nilai", newest);
        return figure == CarriedFigure.Jpm
            ? newest.Jpm is { } reported ? Match(round, component, newest, reported) : None("asesmen yang berlaku tidak memuat JPM", newest)
            : newest.MatchWith(standard) is { } computed ? Match(round, component, newest, computed)
            : None(standard.Levels.Count == 0 ? "jabatannya belum punya standar kompetensi" : "level asesmen tidak lengkap terhadap standar jabatannya", newest);
    }

    /// <summary>Refuses a figure from an assessment that another component of the round counts already: it would weigh twice.</summary>
    /// <param name="elsewhere">The official's results of the round's other components.</param>
    public static CarriedResult Once(Round round, IEnumerable<AssessmentResult> elsewhere, CarriedResult result) =>
        result.Value is not null && elsewhere.FirstOrDefault(r => r.Provider == result.From!.Provider && r.TakenOn == result.From.TakenOn) is { } twice
            ? result with { Value = null, IsRefused = true, Why = $"asesmen ini sudah dihitung pada komponen {round.ComponentOf(twice.ComponentId).Name}; membawanya sekali lagi membuatnya berbobot ganda" }
            : result;

    private static CarriedResult Match(Round round, Component component, AssessmentRecord from, decimal percent)
    {
        var value = JobPersonMatch.Recorded(percent, round.Rules.JpmCap);
        return component.Scale.Contains(value) ? new CarriedResult(value, component.Scale, from, "")
            : new CarriedResult(null, component.Scale, from, $"JPM {value.ToString("0.00", Indonesian)} di luar skala {component.Scale}: tetapkan batas JPM pada aturan hitung, atau ubah skala komponen", IsRefused: true);
    }

    private static CarriedResult None(string why, AssessmentRecord? from = null) => new(null, Scale.Percent, from, why);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Indonesian);
}
