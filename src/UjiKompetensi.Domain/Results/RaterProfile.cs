namespace UjiKompetensi.Domain.Results;

/// <summary>
/// How one panelist marked beside the others: something for the chair to talk about after all sheets are locked, never
/// a score of a scorer. Whoever differs may have seen what the others missed. All points are on 0–100.
/// </summary>
/// <param name="Panelist">Code of the panelist.</param>
/// <param name="Marks">Marks with a value.</param>
/// <param name="Offset">
/// Mean of own mark − mean of the others' marks of the same official and aspect, in points; above zero is more generous.
/// Its standard error takes the marks of one official as dependent.
/// </param>
/// <param name="Spread">Standard deviation of the marks about the panelist's own mean of each aspect, pooled, in points.</param>
/// <param name="SpreadRatio">Spread / mean spread of the panel; below 1 is closer together.</param>
/// <param name="Correlation">With the mean of the others over the same officials and aspects, both about their mean of each aspect; −1 to 1.</param>
/// <param name="Halo">Mean correlation between two aspects over the officials; near 1 the aspects were hardly told apart (Thorndike, Journal of Applied Psychology 4 (1920), 25–29).</param>
/// <param name="Drift">
/// Slope of own − others over the order of interviews, in points per 10 officials. What the panel saw alike drops out,
/// so the quality of the officials does not disturb it; fatigue that all share does not show either
/// (<see cref="RaterProfiles.PanelDrift"/>).
/// </param>
/// <param name="Words">Neutral Indonesian sentences, prompts for a talk where something stands out.</param>
public sealed record RaterProfile(
    string Panelist, string Name, int Marks,
    RaterEstimate Offset, AgreementFigure Spread, AgreementFigure SpreadRatio, AgreementFigure Correlation,
    AgreementFigure Halo, RaterEstimate Drift, IReadOnlyList<string> Words);
