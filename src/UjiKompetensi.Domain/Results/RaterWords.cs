using static UjiKompetensi.Domain.Results.AgreementWords;

namespace UjiKompetensi.Domain.Results;

/// <summary>
/// A profile in plain Indonesian: what was seen, and what could be asked. The limits from which something is worth a
/// question are this product's own, without authority: spread under 2/3 or over 3/2 of the panel's, correlation under
/// 0.50, halo from 0.90, offset and drift beyond two standard errors.
/// </summary>
internal static class RaterWords
{
    private const double Narrow = 2 / 3d;
    private const double Wide = 3 / 2d;
    private const double Apart = 0.5;
    private const double Alike = 0.9;

    public static string Few(int officials) => $"terlalu sedikit, {officials} pejabat padahal perlu {Agreement.FewestOfficials}";

    public static IReadOnlyList<string> Of(RaterProfile profile, AgreementFigure panelHalo) =>
        [Offset(profile.Offset), Spread(profile.SpreadRatio), Correlation(profile.Correlation), Halo(profile.Halo, panelHalo), Drift(profile.Drift)];

    public static string Panel(RaterEstimate drift) => drift switch
    {
        { Value: not { } } => $"Perubahan nilai seluruh panel menurut urutan tidak dapat dihitung: {drift.Missing}.",
        { IsNotable: true, Value: { } value } => $"Nilai seluruh panel {(value < 0 ? "turun" : "naik")} {Show(Math.Abs(value))} poin tiap 10 pejabat (galat baku {Show(drift.StandardError!.Value)}). Ini dapat berarti lelah atau terbiasa, tetapi juga bahwa peserta yang datang kemudian memang berbeda.",
        _ => "Nilai seluruh panel tidak tampak berubah menurut urutan wawancara.",
    };

    private static string Offset(RaterEstimate offset) => offset switch
    {
        { Value: not { } } => $"Selisih dengan panelis lain tidak dapat dihitung: {offset.Missing}.",
        { IsNotable: true, Value: { } value } => $"Rata-rata {Show(Math.Abs(value))} poin lebih {(value > 0 ? "tinggi" : "rendah")} daripada panelis lain untuk pejabat dan aspek yang sama. Bahan bicara: apakah skala dibaca dengan cara yang sama?",
        _ => "Tinggi nilainya sejalan dengan panelis lain.",
    };

    private static string Spread(AgreementFigure ratio) => ratio.Value switch
    {
        null => $"Sebaran nilai tidak dapat dihitung: {ratio.Missing}.",
        < Narrow => $"Nilainya lebih rapat daripada panel (sebaran {Show(ratio.Value.Value)} kali). Bahan bicara: apakah seluruh rentang skala terpakai?",
        > Wide => $"Nilainya lebih tersebar daripada panel (sebaran {Show(ratio.Value.Value)} kali). Bahan bicara: apa yang membedakan nilai tinggi dan rendah?",
        _ => "Sebaran nilainya serupa dengan panel.",
    };

    private static string Correlation(AgreementFigure correlation) => correlation.Value switch
    {
        null => $"Keselarasan dengan panelis lain tidak dapat dihitung: {correlation.Missing}.",
        < Apart => $"Urutan nilainya sering berbeda dari panelis lain (r = {Show(correlation.Value.Value)}). Bahan bicara: apa yang dilihat di sini dan terlewat oleh yang lain, atau sebaliknya?",
        _ => $"Urutan nilainya searah dengan panelis lain (r = {Show(correlation.Value.Value)}).",
    };

    private static string Halo(AgreementFigure halo, AgreementFigure panel) => halo.Value switch
    {
        null => $"Kaitan antaraspek tidak dapat dihitung: {halo.Missing}.",
        >= Alike => $"Nilai antaraspek hampir selalu naik turun bersama (r rata-rata {Show(halo.Value.Value)}; panel {Show(panel.Value!.Value)}). Bahan bicara: apakah tiap aspek dapat dinilai sendiri?",
        _ => $"Antaraspek dibedakan (r rata-rata {Show(halo.Value.Value)}; panel {Show(panel.Value!.Value)}).",
    };

    private static string Drift(RaterEstimate drift) => drift switch
    {
        { Value: not { } } => $"Perubahan menurut urutan wawancara tidak dapat dihitung: {drift.Missing}.",
        { IsNotable: true, Value: { } value } => $"Dibandingkan panelis lain, nilainya {(value < 0 ? "turun" : "naik")} {Show(Math.Abs(value))} poin tiap 10 pejabat (galat baku {Show(drift.StandardError!.Value)}). Bahan bicara: cukupkah jedanya?",
        _ => "Dibandingkan panelis lain, nilainya tidak tampak berubah menurut urutan wawancara.",
    };
}
