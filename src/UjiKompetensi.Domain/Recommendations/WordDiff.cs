namespace UjiKompetensi.Domain.Recommendations;

public enum DiffKind { Same, Removed, Added }

/// <summary>A stretch of text that stayed, went or came.</summary>
public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>
/// What changed between two texts, word by word: the longest common subsequence of words, where a word carries the
/// white space after it. Joined, the parts that stayed and went give the former text, those that stayed and came the
/// latter. Takes time and memory with the product of the two lengths in words (6,000 letters each: about a million steps).
/// </summary>
public static class WordDiff
{
    public static IReadOnlyList<DiffPart> Between(string before, string after)
    {
        var (left, right) = (Words(before), Words(after));
        var (start, end) = (0, 0);
        while (start < left.Count && start < right.Count && left[start] == right[start]) start++;
        while (end < left.Count - start && end < right.Count - start && left[^(end + 1)] == right[^(end + 1)]) end++;
        var parts = new List<DiffPart>();
        Add(parts, DiffKind.Same, left.Take(start));
        Middle(parts, left[start..^end], right[start..^end]);
        Add(parts, DiffKind.Same, left.TakeLast(end));
        return parts;
    }

    private static void Middle(List<DiffPart> parts, List<string> left, List<string> right)
    {
        // common[i, j]: how many words the rests from i and from j have in common.
        var common = new int[left.Count + 1, right.Count + 1];
        for (var i = left.Count - 1; i >= 0; i--)
            for (var j = right.Count - 1; j >= 0; j--)
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        for (int i = 0, j = 0; i < left.Count || j < right.Count;)
        {
            if (i < left.Count && j < right.Count && left[i] == right[j]) { Add(parts, DiffKind.Same, [left[i]]); i++; j++; }
            else if (i < left.Count && (j == right.Count || common[i + 1, j] >= common[i, j + 1])) Add(parts, DiffKind.Removed, [left[i++]]);
            else Add(parts, DiffKind.Added, [right[j++]]);
        }
    }

    private static void Add(List<DiffPart> parts, DiffKind kind, IEnumerable<string> words)
    {
        var text = string.Concat(words);
        if (text.Length == 0) return;
        if (parts.Count > 0 && parts[^1].Kind == kind) parts[^1] = new DiffPart(kind, parts[^1].Text + text);
        else parts.Add(new DiffPart(kind, text));
    }

    private static List<string> Words(string text)
    {
        var (words, from) = (new List<string>(), 0);
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && !(char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i]))) continue;
            words.Add(text[from..i]);
            from = i;
        }

        return words;
    }
}
