using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Reports;
using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;
using DocumentFacts = UjiKompetensi.Domain.Evidence.DocumentFacts;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>
/// Makes a paper final: takes its number, gives it its check code, and keeps its bytes, all or nothing. From then on
/// those bytes are what everybody gets.
/// </summary>
public sealed class FinaliseDocument(UseCaseParts parts) : Command<FinaliseDocument.Input, FinaliseDocument.Finalised>(parts)
{
    /// <param name="Signatory">Place in the office's list; only for papers one person of the office signs.</param>
    /// <param name="OwnNumber">Instead of the next running number; needs a reason.</param>
    /// <param name="Addressee">Of a letter to the approving authority, one printed line a line; empty takes the office's usual one.</param>
    public sealed record Input(string Slug, DocumentOrder Order, DateOnly? Date, int Signatory = 0, int Copies = 1, string OwnNumber = "", string Reason = "", string Addressee = "");

    public sealed record Finalised(FinalDocumentId Id, string Number, string Code);

    public const int AddresseeLines = 8;

    protected override Policy Policy => Policies.FinaliseDocuments;

    protected override string TakenSentence => "Naskah ini sudah difinalkan, atau nomornya sudah dipakai. Muat ulang halaman; batalkan yang lama bila memang perlu yang baru.";

    protected override async Task<Finalised> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        DocumentDesk.CheckMayFinalise(work.User, round);
        FinalDocument.CheckReady(round, input.Order.Kind);
        var (order, office) = (input.Order.In(round), await DocumentDesk.OfficeAsync(work.Db, cancel));
        if (order.Kind.IsPersonal() && order.Participant is null) throw new RuleViolation("participant-missing", "Pilih pesertanya: naskah ini difinalkan satu per satu.");
        var day = input.Date!.Value;
        var number = await NumberAsync(work, round, order.Kind, input, office.Style, cancel);
        var code = CheckCode.From(RandomNumberGenerator.GetBytes(CheckCode.Bytes));
        var imprint = new Imprint(office, work.Now) { IsDraft = false, Number = number?.Text ?? "", Date = day, Code = code, Signatory = SignatoryOf(order.Kind, office.Style, input.Signatory), Addressee = AddresseeOf(order.Kind, input.Addressee) };
        var reading = new Reading(work.Db, work.User, work.Now);
        List<byte[]> copies = [];
        for (var copy = 1; copy <= input.Copies; copy++)
            copies.Add(Pdf.Render(await DocumentDesk.ComposeAsync(reading, input.Slug, order, imprint with { Copy = input.Copies > 1 ? new CopyFacts(copy, input.Copies) : null }, cancel)));
        var screen = Encoding.UTF8.GetBytes(Html.Render(await DocumentDesk.ComposeAsync(reading, input.Slug, order, imprint, cancel), DocumentPreview.Stylesheet));
        var (document, bytes) = FinalDocument.Finalise(round, new DocumentSeal(order.Kind, order.Subject, number, day, SignerOf(order.Kind, imprint), code), copies, screen, work.User.Id, work.Now);
        work.Db.FinalDocuments.Add(document);
        work.Db.DocumentBytes.AddRange(bytes);
        await work.RecordAsync(round, EventKind.DocumentFinalised, DocumentFacts.Kept(document, bytes), cancel);
        return new Finalised(document.Id, document.Number, code);
    }

    private static async Task<DocumentNumber?> NumberAsync(Work work, Round round, DocumentKind kind, Input input, OfficeStyle style, CancellationToken cancel)
    {
        if (kind.Numbered() == NumberUse.None) return null;
        if (input.OwnNumber.Length > 0) return Add(work, DocumentNumber.ByHand(input.OwnNumber, input.Reason, work.User.Id, work.Now));
        // What the report's letter already says was settled before the release and cannot change.
        if (kind == DocumentKind.Report && round.Letter.Number.Length > 0)
            return Add(work, DocumentNumber.ByHand(round.Letter.Number, "Ditetapkan pada isi surat kegiatan", work.User.Id, work.Now));
        return Add(work, await NumberRegister.NextAsync(work, NumberPattern.Parse(kind.Numbered() == NumberUse.Office ? style.OfficePattern : style.PanelPattern), input.Date!.Value, style, cancel));
    }

    private static DocumentNumber Add(Work work, DocumentNumber number)
    {
        work.Db.DocumentNumbers.Add(number);
        return number;
    }

    private static Signatory? SignatoryOf(DocumentKind kind, OfficeStyle style, int place)
    {
        if (!kind.IsSignedByOffice() || kind == DocumentKind.CoverLetter) return null;
        return place >= 0 && place < style.Signatories.Count ? style.Signatories[place]
            : throw new RuleViolation("signatory-missing", "Belum ada penanda tangan. Isi penanda tangan pada Pengaturan naskah, lalu finalkan lagi.");
    }

    private static IReadOnlyList<string> AddresseeOf(DocumentKind kind, string typed) => kind.GoesToAuthority()
        ? [.. typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => RuleViolation.Text(line, OfficeStyle.LineMaxLength, "tujuan surat"))] : [];

    private static string SignerOf(DocumentKind kind, Imprint imprint) => imprint.Signatory is { } who
        ? $"{string.Join(' ', who.TitleLines)}, {who.Name}"
        : kind == DocumentKind.IntegrityPledge ? "Anggota panitia seleksi" : "Panitia seleksi";

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Date).NotNull().WithMessage("Isi tanggal naskah.");
            RuleFor(i => i.Copies).InclusiveBetween(1, FinalDocument.MaximumCopies).WithMessage($"Jumlah salinan 1 sampai {FinalDocument.MaximumCopies}.");
            RuleFor(i => i.Addressee).Must(a => a.Split('\n').Length <= AddresseeLines).WithMessage($"Tujuan surat paling banyak {AddresseeLines} baris.");
            RuleFor(i => i.Reason).NotEmpty().When(i => i.OwnNumber.Length > 0).WithMessage("Tulis alasan memakai nomor sendiri.");
        }
    }
}
