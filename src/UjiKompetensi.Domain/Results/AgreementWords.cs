using System.Globalization;

namespace UjiKompetensi.Domain.Results;

/// <summary>The reading of an agreement in plain Indonesian: of the aspect and the panel, never of a person.</summary>
internal static class AgreementWords
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static string FewSeenByTwo(int officials) =>
        $"terlalu sedikit, {officials} pejabat dinilai oleh sedikitnya dua panelis padahal perlu {Agreement.FewestOfficials}";

    public static string FewComplete(int officials) =>
        $"terlalu sedikit, {officials} pejabat dinilai oleh semua panelis padahal perlu {Agreement.FewestOfficials}";

    /// <summary>Of the number as it is shown, so that nobody reads "0,50, lemah".</summary>
    public static AgreementReading Level(double? value) => value is not { } icc ? AgreementReading.NotComputable : Shown(icc) switch
    {
        < 0.5m => AgreementReading.Poor,
        < 0.75m => AgreementReading.Moderate,
        <= 0.9m => AgreementReading.Good,
        _ => AgreementReading.Excellent,
    };

    public static string Sentence(
        string what, AgreementReading reading, IntraclassCorrelation icc, KrippendorffAlpha alpha, int seen, int officials, int leftOut)
    {
        if (reading == AgreementReading.TooFew)
            return $"Terlalu sedikit: {seen} pejabat dinilai oleh sedikitnya dua panelis; kesepakatan baru dibaca mulai {Agreement.FewestOfficials} pejabat.";
        if (icc.RandomMean is not { Value: { } value } figure)
            return $"Kesepakatan panelis tidak dapat dihitung: {icc.RandomMean.Missing}." + (alpha.Interval.Value is { } a
                ? $" Alfa Krippendorff (interval), yang juga memakai pejabat dengan nilai tidak lengkap, adalah {Show(a)}." : "");

        var (interval, caution) = ("", "");
        if (figure is { Lower: { } low, Upper: { } high })
        {
            interval = $"; selang 95 % {Show(low)} sampai {Show(high)}";
            if (Level(low) != Level(high)) caution = $" Selangnya menjangkau {Word(Level(low))} sampai {Word(Level(high))}, jadi bacalah dengan hati-hati.";
        }

        var prompt = reading is AgreementReading.Poor or AgreementReading.Moderate
            ? $" {what} ini mungkin dipahami berbeda oleh para panelis, atau para pejabat memang hampir setara di sini." : "";
        var rest = leftOut == 0 ? "" : $" {leftOut} dari {officials} pejabat tidak ikut dihitung karena tidak dinilai oleh semua panelis.";
        return $"Kesepakatan panelis {Word(reading)} (ICC(2,{icc.Panelists}) = {Show(value)}{interval}).{prompt}{caution}{rest}";
    }

    private static string Word(AgreementReading reading) => reading switch
    {
        AgreementReading.Poor => "lemah",
        AgreementReading.Moderate => "sedang",
        AgreementReading.Good => "baik",
        _ => "sangat baik",
    };

    /// <summary>Two decimals, half away from zero. A far limit such as −1e12 still fits a decimal; there is no other.</summary>
    internal static decimal Shown(double value) => Math.Round((decimal)value, 2, MidpointRounding.AwayFromZero);

    internal static string Show(double value) => Shown(value).ToString("0.00", Indonesian).Replace('-', '−');
}
