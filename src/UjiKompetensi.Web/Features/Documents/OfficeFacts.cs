using System.Globalization;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Reports.Model;
using RoundFacts = UjiKompetensi.Reports.Documents.RoundFacts;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>Puts the office's settings and a round's own letter into what every paper carries.</summary>
internal static class OfficeFacts
{
    /// <param name="ofOffice">With the office's own kop where it has one; papers of the panel carry the round's.</param>
    public static PaperFacts Paper(Round round, Imprint imprint, DocumentKind kind, bool ofOffice)
    {
        var style = imprint.Style;
        return new PaperFacts(Head(round, imprint, ofOffice), new RoundFacts(round.Name, round.HeldFrom, round.HeldUntil, round.Venue), round.Letter.City, round.IsSample, imprint.CreatedAt)
        {
            Paper = style.Paper == OfficePaper.A4 ? UjiKompetensi.Reports.Model.Paper.A4 : UjiKompetensi.Reports.Model.Paper.F4,
            Margins = new MarginFacts(style.MarginTop, style.MarginRight, style.MarginBottom, style.MarginLeft),
            TextSize = style.TextSize,
            IsDraft = imprint.IsDraft && kind.FinalFrom() is not null,
            Classification = kind.TellsResults() ? style.Classification : "",
            Copy = imprint.Copy,
            Code = imprint.Code,
            QrText = imprint.QrText,
        };
    }

    public static LetterheadFacts Head(Round round, Imprint imprint, bool ofOffice)
    {
        var head = ofOffice && imprint.Style.Unit.Length > 0
            ? new LetterheadFacts(imprint.Style.GovernmentLines.Count > 0 ? imprint.Style.GovernmentLines : [round.Letter.Government], imprint.Style.Unit, imprint.Style.AddressLines)
            : new LetterheadFacts([round.Letter.Government], round.Letter.Office, round.Letter.Address.Length > 0 ? [round.Letter.Address] : []);
        return imprint.Office.Emblem is { } emblem ? head with { Emblem = emblem } : head;
    }

    public static LetterFacts Letter(Imprint imprint, string subject, IReadOnlyList<string> addressee, string nature, string attachment = "–") => new()
    {
        Number = imprint.Number,
        Date = imprint.Date,
        Nature = nature,
        Attachment = attachment,
        Subject = subject,
        Addressee = addressee.Count > 0 ? addressee : ["Yth. (isi tujuan pada Pengaturan naskah)"],
        Signer = imprint.Signer,
        CopyRecipients = imprint.Style.CopiesTo,
    };

    /// <summary>Of the panel, the chair first.</summary>
    public static IReadOnlyList<PanelMemberFacts> Panel(Round round) =>
        [.. round.Panel.OrderByDescending(p => p.IsChair).ThenByDescending(p => p == round.ActingChair).ThenBy(p => p.Seat).Select(p => Member(round, p))];

    public static PanelMemberFacts Member(Round round, Panelist member) => new(member.Name.Full, member.Position, "",
        member.IsChair ? "Ketua" : member == round.ActingChair ? "Ketua Pengganti" : "Anggota", member.EmployeeNumber?.Digits);

    public static ParticipantFacts Participant(Participant person, DateOnly day)
    {
        var tenure = person.TenureOn(day);
        return new(person.Number, person.Name.Full, person.EmployeeNumber.Digits, person.Rank.Title(), person.PostTitle, person.OpdName, tenure?.ToString() ?? "", tenure?.Track.Title() ?? "")
        {
            InPostSince = person.InPostSince,
            SortName = person.Name.Bare,
        };
    }

    /// <summary>The decree that appoints the panel, in words; empty while it has no number.</summary>
    public static string Decree(Round round, OfficeStyle style)
    {
        if (round.Decree.Number.Length == 0) return "";
        var whose = style.DecreeOf.Length > 0 ? style.DecreeOf : "Keputusan";
        return $"{whose} Nomor {round.Decree.Number}{(round.Decree.Date is { } day ? $" tanggal {day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("id-ID"))}" : "")}";
    }

    public static string Count(int number, string what) => $"{number} ({NumberWords.OfCount(number)}) {what}";
}
