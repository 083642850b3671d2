namespace UjiKompetensi.Domain.Results;

/// <summary>
/// How far the panelists agree on one aspect or component: advice that stands beside the score and never changes it.
/// With fewer than <see cref="FewestOfficials"/> officials no figure is given, because its interval would be as wide as
/// the whole range.
/// </summary>
/// <param name="Officials">In the round.</param>
/// <param name="Panelists">Who gave at least one value here; the k of ICC(2,k).</param>
/// <param name="LeftOut">Officials not marked by all of these panelists: outside ICC and W, but within alpha as far as two marked them.</param>
/// <param name="Reading">Level of ICC(2,k) as shown, with two decimals.</param>
/// <param name="Sentence">Indonesian, for a person without statistics.</param>
public sealed record Agreement(
    string Code, string Name, int Officials, int Panelists, int LeftOut,
    IntraclassCorrelation Intraclass, KrippendorffAlpha Alpha, KendallConcordance Concordance,
    AgreementReading Reading, string Sentence)
{
    /// <summary>Fewest officials for which figures are shown: of those marked by two for alpha, by all for ICC and W.</summary>
    public const int FewestOfficials = 10;

    internal static Agreement Of(string code, string name, string what, RaterTable all)
    {
        var table = all.WithoutEmptyColumns();
        var complete = table.CompleteRows();
        var (seen, leftOut) = (table.OfficialsSeenByTwo, all.Officials - complete.Officials);
        var few = seen < FewestOfficials ? AgreementWords.FewSeenByTwo(seen)
            : complete.Officials < FewestOfficials ? AgreementWords.FewComplete(complete.Officials) : null;
        var icc = few is null ? IntraclassCorrelation.Of(complete) : IntraclassCorrelation.None(complete, few);
        var alpha = seen < FewestOfficials ? KrippendorffAlpha.None(seen, 0, few!) : KrippendorffAlpha.Of(table);
        var concordance = few is null ? KendallConcordance.Of(complete) : KendallConcordance.None(complete, few);
        var reading = seen < FewestOfficials ? AgreementReading.TooFew : AgreementWords.Level(icc.RandomMean.Value);
        return new Agreement(code, name, all.Officials, table.Panelists, leftOut, icc, alpha, concordance, reading,
            AgreementWords.Sentence(what, reading, icc, alpha, seen, all.Officials, leftOut));
    }
}
