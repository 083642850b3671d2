using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Rounds;

/// <summary>How sheets are filled and locked in one round (tata cara penilaian). Settled in draft, frozen with the instrument.</summary>
public sealed record SheetRules
{
    public const int WidestEdge = 40;

    /// <summary>
    /// A value within this many percent of the scale from either end needs a note; null asks for none. With 10, on
    /// 0–100 that is up to 10 and from 90, on levels 1–5 the levels 1 and 5.
    /// </summary>
    public int? NoteEdgePercent { get; init; }

    /// <summary>Whoever locks a sheet proves once more who he is: a guest by his pass's PIN, others by their password.</summary>
    public bool ConfirmsIdentity { get; init; }

    /// <exception cref="RuleViolation"><c>edge-range</c></exception>
    internal SheetRules Checked()
    {
        RuleViolation.ThrowIf(NoteEdgePercent is < 1 or > WidestEdge, "edge-range", $"Batas nilai ekstrem antara 1 dan {WidestEdge} persen dari skala.");
        return this;
    }

    /// <summary>Whether this mark is extreme enough to need a note.</summary>
    public bool WantsNote(Mark mark, Scale scale) =>
        NoteEdgePercent is { } edge && mark.Value is { } value && scale.Normalise(value) is var share && (share <= edge || share >= 100 - edge);
}
