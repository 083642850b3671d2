using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Documents;

public sealed class FinalDocumentTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero);
    private static readonly Guid Operator = Guid.CreateVersion7();

    [Fact]
    public void It_moves_from_final_to_signed_to_sent_and_never_back()
    {
        var (document, bytes) = Finalised(DocumentKind.PlanLetter);
        bytes.Select(b => (b.Stage, b.Copy, b.Sha256)).ShouldBe([(DocumentStage.Final, 1, DocumentBytes.HashOf([1])), (DocumentStage.Final, 2, DocumentBytes.HashOf([2])), (DocumentStage.Screen, 1, DocumentBytes.HashOf([9]))]);
        Should.Throw<RuleViolation>(() => document.MarkSent("Kurir", Operator, Now)).Code.ShouldBe("document-unsigned");
        document.Sign(SigningWay.Wet, [3], "application/pdf", Operator, Now).Stage.ShouldBe(DocumentStage.Signed);
        Should.Throw<RuleViolation>(() => document.Sign(SigningWay.Wet, [4], "application/pdf", Operator, Now)).Code.ShouldBe("document-moved");
        document.MarkSent("Kurir kepada BKN", Operator, Now);
        Should.Throw<RuleViolation>(() => document.MarkSent("Kurir", Operator, Now)).Code.ShouldBe("document-moved");
        document.Status.ShouldBe(DocumentStatus.Sent);
    }

    [Fact]
    public void A_void_paper_keeps_its_number_and_needs_a_reason()
    {
        var (document, _) = Finalised(DocumentKind.PlanLetter);
        Should.Throw<RuleViolation>(() => document.Void("", Operator, Now)).Code.ShouldBe("text-empty");
        document.Void("Salah tanggal", Operator, Now);
        (document.Number, document.Status).ShouldBe(("15/2026", DocumentStatus.Voided));
        Should.Throw<RuleViolation>(() => document.Sign(SigningWay.Wet, [1], "application/pdf", Operator, Now)).Code.ShouldBe("document-moved");
        Should.Throw<RuleViolation>(() => document.Void("Lagi", Operator, Now)).Code.ShouldBe("document-moved");
    }

    [Theory]
    [InlineData(DocumentKind.Report, "phase-early")]
    [InlineData(DocumentKind.FinalMinutes, "phase-early")]
    [InlineData(DocumentKind.StageMinutes, "phase-early")]
    [InlineData(DocumentKind.AttendanceList, "document-form")]
    public void A_draft_round_has_no_final_results_and_forms_are_never_final(DocumentKind kind, string code) =>
        Should.Throw<RuleViolation>(() => Finalised(kind)).Code.ShouldBe(code);

    [Fact]
    public void Every_kind_has_a_title_and_an_address_of_its_own()
    {
        var kinds = Enum.GetValues<DocumentKind>();
        kinds.Select(k => k.Title()).Distinct().Count().ShouldBe(kinds.Length);
        kinds.ShouldAllBe(k => DocumentKinds.Of(k.Address()) == k);
        DocumentKinds.Of("tidak-ada").ShouldBeNull();
        // What may be made final before the plenary must not tell results.
        kinds.Where(k => k.FinalFrom() < RoundPhase.Plenary).ShouldAllBe(k => !k.TellsResults());
    }

    [Fact]
    public void A_check_code_has_128_bits_and_is_read_as_it_is_typed()
    {
        CheckCode.From(new byte[16]).ShouldBe(new string('0', 26));
        CheckCode.From(Enumerable.Repeat((byte)255, 16).ToArray()).ShouldBe(new string('Z', 25) + "W");
        CheckCode.Read("7f3k-92qd o1il").ShouldBe("7F3K92QD0111");
        var codes = Enumerable.Range(0, 128).Select(bit => { var bytes = new byte[16]; bytes[bit / 8] = (byte)(1 << (bit % 8)); return CheckCode.From(bytes); }).ToList();
        codes.Distinct().Count().ShouldBe(128, "every bit counts");
        codes.ShouldAllBe(code => code.Length == CheckCode.Length);
    }

    [Fact]
    public void A_signature_is_found_and_a_continued_file_told()
    {
        SignedPdf.HasSignature("%PDF-1.7 … /ByteRange [0 1 2 3]"u8).ShouldBeTrue();
        SignedPdf.HasSignature("%PDF-1.7 … %%EOF"u8).ShouldBeFalse();
        SignedPdf.HasSignature("/ByteRange"u8).ShouldBeFalse();
        SignedPdf.Continues("%PDF-1.7 lanjut"u8, "%PDF-1.7"u8).ShouldBeTrue();
        SignedPdf.Continues("%PDF-1.4 lanjut"u8, "%PDF-1.7"u8).ShouldBeFalse();
    }

    private static (FinalDocument, IReadOnlyList<DocumentBytes>) Finalised(DocumentKind kind) =>
        FinalDocument.Finalise(Make.Round(), new DocumentSeal(kind, "", DocumentNumber.ByHand("15/2026", "Agenda lama", Operator, Now), new DateOnly(2026, 3, 10), "Sekretaris Daerah", CheckCode.From(new byte[16])), [[1], [2]], [9], Operator, Now);
}
