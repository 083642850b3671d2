namespace UjiKompetensi.Domain.Results;

/// <summary>
/// How well the panel agrees, in words. The four levels are those of Koo and Li, "A Guideline of Selecting and Reporting
/// Intraclass Correlation Coefficients", Journal of Chiropractic Medicine 15 (2016), 155–163: under 0.50 poor, under 0.75
/// moderate, up to 0.90 good, above it excellent. A convention, not a law; it is never a verdict on a person.
/// </summary>
public enum AgreementReading { TooFew, NotComputable, Poor, Moderate, Good, Excellent }
