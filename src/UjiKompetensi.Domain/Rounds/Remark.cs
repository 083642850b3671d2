namespace UjiKompetensi.Domain.Rounds;

/// <summary>Something to look at before a decision, with its source. Never a reason to hide or refuse anybody.</summary>
/// <param name="Code">Stable: reasons given are kept under it.</param>
/// <param name="Source">The regulation, or "Pengaturan" with what it is about.</param>
/// <param name="AsksReason">Whether the office should write down why the person takes part all the same.</param>
public sealed record Remark(string Code, string Sentence, string Source, bool AsksReason = false);
