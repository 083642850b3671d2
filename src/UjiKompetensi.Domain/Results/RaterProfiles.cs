namespace UjiKompetensi.Domain.Results;

/// <summary>
/// Profiles of a round's panelists: a pure function of the marks and the order of interviews. Who may see them, and when
/// (the chair, after locking), is decided by the caller.
/// <para>
/// Limits: correlation, halo and drift need <see cref="Agreement.FewestOfficials"/> officials. With two panelists "the
/// others" are one person, and both deviate from each other alike. Nothing here feeds back into a score.
/// </para>
/// </summary>
/// <param name="PanelHalo">Mean of the panelists' halos, to compare one with.</param>
/// <param name="PanelDrift">
/// Slope of all marks over the order, each about its panelist's own mean of the aspect and so freed of offsets, in points
/// per 10 officials; its standard error takes the marks of one official as dependent. It shows fatigue of the whole panel
/// only where the order was drawn by lot: otherwise better officials may simply have come later.
/// </param>
public sealed record RaterProfiles(IReadOnlyList<RaterProfile> Panelists, AgreementFigure PanelHalo, RaterEstimate PanelDrift, string PanelWords)
{
    /// <summary>Drift is told per so many officials: a slope per single one is too small to read.</summary>
    internal const double PerOfficials = 10;

    /// <param name="input">Its own check is not repeated here.</param>
    /// <param name="order">
    /// Codes of officials in the order in which they were interviewed; empty when unknown. A code that comes again counts
    /// where it came first, and one that is no longer in the input keeps its place, because the interview took place.
    /// </param>
    /// <exception cref="RuleViolation">A mark names an unknown code or occurs twice.</exception>
    public static RaterProfiles Of(ResultInput input, IReadOnlyList<string> order)
    {
        var board = new RaterBoard(input, order);
        var facts = Enumerable.Range(0, input.Panelists.Count).Select(board.Facts).ToList();
        var spreads = facts.Where(f => f.Spread.HasValue).Select(f => f.Spread!.Value).ToList();
        var halos = facts.Where(f => f.Halo.Value.HasValue).Select(f => f.Halo.Value!.Value).ToList();
        var halo = halos.Count == 0 ? AgreementFigure.None("tidak ada panelis yang halonya dapat dihitung") : AgreementFigure.Of(halos.Average());
        var drift = board.PanelDrift();
        return new RaterProfiles([.. facts.Select((f, p) => Profile(input.Panelists[p], f, spreads.Count == 0 ? 0 : spreads.Average(), halo))], halo, drift, RaterWords.Panel(drift));
    }

    private static RaterProfile Profile(InputPanelist panelist, RaterFacts facts, double panelSpread, AgreementFigure panelHalo)
    {
        var spread = facts.Spread is { } s ? AgreementFigure.Of(s) : AgreementFigure.None("kurang dari dua nilai pada aspek yang sama");
        var ratio = facts.Spread is not { } own ? spread
            : panelSpread == 0 ? AgreementFigure.None("nilai semua panelis tidak bervariasi") : AgreementFigure.Of(own / panelSpread);
        var profile = new RaterProfile(panelist.Code, panelist.Name, facts.Marks, facts.Offset, spread, ratio, facts.Correlation, facts.Halo, facts.Drift, []);
        return profile with { Words = RaterWords.Of(profile, panelHalo) };
    }
}
