using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Reports;
using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Offices;

/// <summary>A letter of an invented round as the settings in the form would make it, saved or not.</summary>
public sealed class StylePreview(UseCaseParts parts) : Query<StylePreview.Input, byte[]>(parts)
{
    public sealed record Input(SettleOfficeStyle.Input Form, bool OnScreen);

    protected override Policy Policy => Policies.SettleStyle;

    protected override async Task<byte[]> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var style = StyleForm.Read(input.Form).Checked();
        var emblem = await reading.Db.OfficeSettings.Select(s => s.Emblem).SingleOrDefaultAsync(cancel);
        var day = Words.DayOf(reading.Now);
        var number = NumberPattern.Parse(style.OfficePattern).Format(15, day, style.ClassificationCode, style.UnitCode);
        var signer = style.Signatories.Count > 0 ? style.Signatories[0] : new Signatory("Kepala Badan Kepegawaian Daerah", "Nama Penanda Tangan");
        var head = new LetterheadFacts(style.GovernmentLines.Count > 0 ? style.GovernmentLines : ["PEMERINTAH PROVINSI CONTOH"], style.Unit.Length > 0 ? style.Unit : "PANITIA SELEKSI", style.AddressLines);
        var paper = new PaperFacts(emblem is null ? head : head with { Emblem = emblem }, new RoundFacts("Uji Kompetensi Contoh", day, day, "Aula Contoh"), "Kota Contoh", IsSample: true, reading.Now)
        {
            Paper = style.Paper == OfficePaper.A4 ? Reports.Model.Paper.A4 : Reports.Model.Paper.F4,
            Margins = new MarginFacts(style.MarginTop, style.MarginRight, style.MarginBottom, style.MarginLeft),
            TextSize = style.TextSize,
            Classification = style.Classification,
            Code = new string('0', CheckCode.Length),
            QrText = $"{style.PublicAddress}/verifikasi/{new string('0', CheckCode.Length)}",
        };
        var document = PlanLetter.Compose(new PlanLetterFacts
        {
            Paper = paper,
            Letter = new LetterFacts
            {
                Number = number, Date = day, Nature = "Segera", Subject = "Rencana Pelaksanaan Uji Kompetensi Contoh",
                Addressee = style.Authority.Count > 0 ? style.Authority : ["Yth. Pejabat Penerima", "di tempat"],
                Signer = new SignerFacts(signer.TitleLines, signer.Name, signer.Rank, signer.EmployeeNumber), CopyRecipients = style.CopiesTo,
            },
            Request = style.PlanRequest,
            Panel = [new("Prof. Dr. Ketua Contoh, M.Si.", "Guru Besar", "Universitas Contoh", "Ketua")],
            Participants = [new(1, "Ir. Peserta Contoh, M.Si.", "", "Pembina Utama Muda (IV/c)", "Kepala Dinas Contoh", "Dinas Contoh", "3 tahun", "Uji kompetensi")],
        });
        return input.OnScreen ? System.Text.Encoding.UTF8.GetBytes(Html.Render(document, "/naskah.css")) : Pdf.Render(document);
    }
}
