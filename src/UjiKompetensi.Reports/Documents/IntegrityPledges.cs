using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>Facts of the integrity pledges, one page for each panelist.</summary>
/// <param name="Sentences">What is pledged, as the product shows it before it is signed.</param>
public sealed record IntegrityPledgesFacts(PaperFacts Paper, IReadOnlyList<string> Sentences, IReadOnlyList<PledgerFacts> Pledgers);

/// <param name="SignedAt">When it was signed on the screen, in words; empty when it was not.</param>
public sealed record PledgerFacts(string Name, string Position, string? EmployeeNumber, string SignedAt = "", bool Leads = false);

/// <summary>What a panelist pledges before he marks (pakta integritas), on paper.</summary>
public static class IntegrityPledges
{
    /// <summary>Writes the pledges; the result is the same for the same facts.</summary>
    public static Document Compose(IntegrityPledgesFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return PaperParts.Letter(facts.Paper, $"Pakta Integritas {facts.Paper.Round.Name}", new Section(PaperParts.Pages(facts.Pledgers.Select(person => Page(facts, person)))));
    }

    private static IReadOnlyList<Block> Page(IntegrityPledgesFacts facts, PledgerFacts person) =>
    [
        PaperParts.Head(facts.Paper),
        PaperParts.Title("PAKTA INTEGRITAS"),
        PaperParts.Centred(facts.Paper.Round.Name, 5),
        new Paragraph("Saya yang bertanda tangan di bawah ini:") { SpaceAfter = 1 },
        new KeyValues(
        [
            ("Nama", person.Name),
            .. string.IsNullOrEmpty(person.EmployeeNumber) ? Array.Empty<(PlainText, PlainText)>() : [("NIP", Indonesian.EmployeeNumber(person.EmployeeNumber))],
            ("Jabatan", person.Position),
            ("Kedudukan", person.Leads ? "Ketua panitia seleksi" : "Anggota panitia seleksi"),
        ], 34),
        new Paragraph("dengan ini menyatakan:") { SpaceAfter = 1, KeepWithNext = true },
        new ItemList(ListMarker.Number, [.. facts.Sentences.Select(sentence => (PlainText)sentence)]),
        new Spacer(2),
        new KeepTogether(
        [
            LetterParts.Text("Demikian pernyataan ini saya buat dengan sebenarnya."),
            new Spacer(4),
            LetterParts.Signature(new SignerFacts(["Yang membuat pernyataan"], person.Name, "", person.EmployeeNumber), $"{facts.Paper.Place}, {PaperParts.Blank}"),
            .. person.SignedAt.Length == 0 ? Array.Empty<Block>() : [new Spacer(3), new Paragraph($"Pernyataan yang sama sudah ditandatangani dalam aplikasi pada {person.SignedAt}.") { SizeStep = -2 }],
        ]),
    ];
}
