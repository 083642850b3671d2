namespace UjiKompetensi.Domain.Recommendations;

/// <summary>A text as the paragraphs a reader counts: its lines that are not empty, from 1.</summary>
public static class Paragraphs
{
    public static IReadOnlyList<string> Of(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>How long an opinion is against what a reader of thirty of them takes in. A guide beside the field, never a limit.</summary>
public enum OpinionLength { Empty, Short, Fitting, Long }

public static class OpinionLengths
{
    public const int FewWords = 60;
    public const int ManyWords = 260;

    public static OpinionLength Of(string opinion) => opinion.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length switch
    {
        0 => OpinionLength.Empty,
        < FewWords => OpinionLength.Short,
        <= ManyWords => OpinionLength.Fitting,
        _ => OpinionLength.Long,
    };
}
