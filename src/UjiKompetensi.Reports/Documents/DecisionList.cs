using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>Facts of what the PPK decided, beside what the panel advised.</summary>
/// <param name="Basis">The panel's report it answers, in words; empty prints nothing.</param>
/// <param name="LeftEmpty">Posts that nobody holds once all of it has taken effect.</param>
public sealed record DecisionListFacts(PaperFacts Paper, LetterFacts Letter, string Basis, IReadOnlyList<DecisionLineFacts> Lines, IReadOnlyList<string> LeftEmpty);

/// <param name="Kind">In a word: as proposed, altered, postponed; empty while nothing is decided.</param>
/// <param name="Decided">What is to happen; empty while nothing is decided or it is postponed.</param>
/// <param name="Reason">Why it is altered or postponed.</param>
public sealed record DecisionLineFacts(ParticipantFacts Official, string Proposed, string Kind, string Decided, string Reason);

/// <summary>The list of decisions (daftar putusan PPK): advice and decision of each official side by side, never one in the other's place.</summary>
public static class DecisionList
{
    private const string Undecided = "Belum diputuskan";

    /// <summary>Writes the list; the result is the same for the same facts.</summary>
    public static Document Compose(DecisionListFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var (paper, letter) = (facts.Paper, facts.Letter);
        return PaperParts.Letter(paper, $"Daftar Putusan {paper.Round.Name}", new Section(
        [
            PaperParts.Head(paper),
            PaperParts.Title("DAFTAR PUTUSAN PEJABAT PEMBINA KEPEGAWAIAN") with { SpaceAfter = 0 },
            PaperParts.Centred(paper.Round.Name),
            PaperParts.Centred($"Nomor {LetterParts.Number(letter.Number)}", 4),
            .. facts.Basis.Length == 0 ? Array.Empty<Block>() : [new Paragraph($"Berdasarkan {facts.Basis}, Pejabat Pembina Kepegawaian memutuskan sebagai berikut. Usulan panitia seleksi dicantumkan apa adanya.")],
            new Table(
                [new(1.2f, Alignment.Center), new(7), new(7), new(7), new(7.5f), new(6)],
                [new Row("No.", "Nama, NIP, pangkat", "Jabatan sekarang", "Usulan panitia seleksi", "Putusan", "Keterangan")],
                [.. facts.Lines.Select(Line)])
            { Caption = "Putusan Pejabat Pembina Kepegawaian", SizeStep = -0.5f },
            new Spacer(1.5f),
            .. Empty(facts.LeftEmpty),
            // Nobody signs a page on which nothing is decided.
            LetterParts.SignedTogether(new Paragraph(Summary(facts.Lines)), letter.Signer, LetterParts.DateLine(paper, letter), paper, letter.CopyRecipients),
        ], Landscape: true));
    }

    private static Row Line(DecisionLineFacts line) => new(Indonesian.Count(line.Official.Number), ScoreRecap.Person(line.Official), line.Official.Post, line.Proposed,
        line.Kind.Length == 0 ? Undecided : line.Decided.Length == 0 ? line.Kind : $"{line.Kind}\n{line.Decided}", line.Reason);

    private static string Summary(IReadOnlyList<DecisionLineFacts> lines)
    {
        var counts = lines.GroupBy(line => line.Kind.Length == 0 ? Undecided : line.Kind).Select(group => $"{Indonesian.Count(group.Count())} {Lower(group.Key)}").ToList();
        return $"Dari {Indonesian.Counted(lines.Count)} orang peserta: {Indonesian.Listed(counts)}.";
    }

    private static IEnumerable<Block> Empty(IReadOnlyList<string> posts)
    {
        if (posts.Count == 0)
            yield break;
        yield return new Paragraph("Setelah seluruh putusan ini dilaksanakan, jabatan berikut kosong dan diisi melalui seleksi terbuka:") { KeepWithNext = true, SpaceAfter = 0.5f };
        yield return new ItemList(ListMarker.Number, [.. posts.Select(post => (PlainText)post)]);
    }

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
