using System.Globalization;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Reports.Model;
using UjiKompetensi.Web.Components;
using Timetable = UjiKompetensi.Reports.Documents.Timetable;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>The papers that tell no result, made from the round alone.</summary>
internal static class PreparationDocuments
{
    public static Document Compose(Round round, DocumentOrder order, Imprint imprint) => order.Kind switch
    {
        DocumentKind.PanelDecreeAnnex => Decree(round, imprint),
        DocumentKind.PlanLetter => Plan(round, imprint),
        DocumentKind.Invitation => Invitations(round, imprint, order.Participant),
        DocumentKind.Timetable => Timetable.Compose(new(Paper(round, imprint, order.Kind), RoundPapers.Sessions(round), RoundPapers.Chair(round))),
        DocumentKind.AttendanceList => AttendanceList.Compose(new(Paper(round, imprint, order.Kind), RoundPapers.Sessions(round), RoundPapers.Chair(round))),
        DocumentKind.PaperSheet => PaperSheet.Compose(new(Paper(round, imprint, order.Kind), Sheets(round))),
        DocumentKind.IntegrityPledge => Pledges(round, imprint),
        DocumentKind.StageMinutes => Stage(round, imprint, order.Stage),
        DocumentKind.CoverLetter or DocumentKind.AuthorityCoverLetter => Cover(round, imprint, order.Kind),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order.Kind, "tells results"),
    };

    private static PaperFacts Paper(Round round, Imprint imprint, DocumentKind kind, bool ofOffice = false) => OfficeFacts.Paper(round, imprint, kind, ofOffice);

    private static Document Decree(Round round, Imprint imprint)
    {
        var style = imprint.Style;
        var decree = style.DecreeOf.Length > 0 ? style.DecreeOf : $"Keputusan {round.Letter.Addressee}";
        var signer = imprint.Signatory is null ? new SignerFacts([round.Letter.Addressee], "") : imprint.Signer;
        return PanelDecreeAnnex.Compose(new(Paper(round, imprint, DocumentKind.PanelDecreeAnnex), decree, round.Decree.Number, round.Decree.Date,
            style.DecreeAbout.Length > 0 ? style.DecreeAbout : $"Pembentukan Panitia Seleksi {round.Name}", OfficeFacts.Panel(round), style.PanelDuties,
            signer with { TitleLines = [.. signer.TitleLines.Select((line, i) => i == 0 && signer.TitleLines.Count == 1 ? line.ToUpper(CultureInfo.GetCultureInfo("id-ID")) : line)] }));
    }

    private static Document Plan(Round round, Imprint imprint) => PlanLetter.Compose(new PlanLetterFacts
    {
        Paper = Paper(round, imprint, DocumentKind.PlanLetter, ofOffice: true),
        Letter = OfficeFacts.Letter(imprint, $"Rencana Pelaksanaan {round.Name}", imprint.Authority, "Segera", OfficeFacts.Count(3, "lampiran")),
        LegalBases = round.Letter.LegalBases,
        Request = imprint.Style.PlanRequest,
        Participants = [.. round.Participants.Select(p => OfficeFacts.Participant(p, round.HeldFrom))],
        Panel = OfficeFacts.Panel(round),
        Decree = OfficeFacts.Decree(round, imprint.Style),
        Components = [.. round.Components.Select(Component)],
        Sessions = round.Schedule.IsSettled() ? RoundPapers.Sessions(round) : [],
    });

    private static Document Invitations(Round round, Imprint imprint, int? participant)
    {
        var turns = round.Timetable.Slots.Where(s => participant is null || s.Participant.Number == participant).Select(s => RoundPapers.Turn(round, s)).ToList();
        if (turns.Count == 0) throw new Domain.RuleViolation("turns-none", "Belum ada peserta yang terjadwal. Isi jadwal lebih dahulu.");
        return Invitation.Compose(new(Paper(round, imprint, DocumentKind.Invitation, ofOffice: true), turns, round.Letter.LegalBases, RoundPapers.Chair(round))
        {
            Number = imprint.Number,
            Date = imprint.Date,
            Letter = imprint.Signatory is null ? null : OfficeFacts.Letter(imprint, $"Undangan {round.Name}", [], "Segera") with { CopyRecipients = [] },
        });
    }

    private static IReadOnlyList<PaperPageFacts> Sheets(Round round) =>
    [
        .. from panelist in round.Panel
           let components = RoundPapers.Components(round, null)
           where components.Count > 0
           from person in round.Schedule.Ordered(round.Participants)
           where !round.HasConflict(panelist.Id, person.Id)
           select new PaperPageFacts("", RoundPapers.Panelist(panelist), RoundPapers.Official(person, round.Timetable.Of(person.Id)), "", components),
    ];

    private static Document Pledges(Round round, Imprint imprint) => IntegrityPledges.Compose(new(Paper(round, imprint, DocumentKind.IntegrityPledge), IntegrityPledge.Sentences,
        [.. round.Panel.Select(p => new PledgerFacts(p.Name.Full, p.Position, p.EmployeeNumber?.Digits, p.PledgedAt is { } at ? Words.Moment(at) : "", p.IsChair))]));

    private static Document Stage(Round round, Imprint imprint, string stage) => StageMinutes.Compose(new(
        MinutesOf(round, imprint, DocumentKind.StageMinutes), stage,
        [$"Tahap {stage} dilaksanakan pada {Words.Days(round.HeldFrom, round.HeldUntil)}{(round.Venue.Length > 0 ? $" di {round.Venue}" : "")}."],
        Attendance(round)));

    public static MinutesFacts MinutesOf(Round round, Imprint imprint, DocumentKind kind) => new()
    {
        Paper = Paper(round, imprint, kind),
        Number = imprint.Number,
        Date = imprint.Date ?? Words.DayOf(imprint.CreatedAt),
        Venue = round.Venue.Length > 0 ? round.Venue : round.Letter.City,
        Decree = OfficeFacts.Decree(round, imprint.Style),
        LegalBases = round.Letter.LegalBases,
        Signers = OfficeFacts.Panel(round),
    };

    public static IReadOnlyList<AttendanceFacts> Attendance(Round round) => [.. round.Participants.Select(p => (Person: p, Note: round.Schedule.NoteOf(p.Id)))
        .Select(one => new AttendanceFacts(one.Person.Name.Full, one.Person.Position, one.Note?.Presence != Presence.Absent, one.Note is { Presence: Presence.Absent } note ? note.Reason : ""))];

    private static ComponentFacts Component(Component component) => new(component.Name, component.Weight, component.Scale.ToString(),
        component.Source == ComponentSource.Panel ? "Penilaian panitia seleksi" : "Hasil dari luar panitia") { Aspects = [.. component.Aspects.Select(a => new AspectFacts(a.Title, a.Weight))] };

    private static Document Cover(Round round, Imprint imprint, DocumentKind kind)
    {
        var toAuthority = kind == DocumentKind.AuthorityCoverLetter;
        IReadOnlyList<string> addressee = toAuthority ? imprint.Authority : [$"Yth. {round.Letter.Addressee}", .. round.Letter.AddresseePlace.Length > 0 ? new[] { $"di {round.Letter.AddresseePlace}" } : []];
        // To the PPK the panel's chair signs, who is nobody of the office's list.
        var letter = OfficeFacts.Letter(imprint, $"Hasil {round.Name}", addressee, "Rahasia");
        if (!toAuthority && RoundPapers.Chair(round) is { } chair) letter = letter with { Signer = new SignerFacts(["Ketua Panitia Seleksi"], chair.Name) { Anchor = Imprint.Anchor }, CopyRecipients = round.Letter.CopiesTo };
        return CoverLetter.Compose(new(Paper(round, imprint, kind, ofOffice: toAuthority), letter,
        [
            new($"Laporan dan Rekomendasi Hasil {round.Name}", OfficeFacts.Count(1, "berkas"), toAuthority ? "Disampaikan sebagai bahan pertimbangan dan persetujuan" : "Disampaikan dengan hormat sebagai bahan pertimbangan"),
            new($"Berita Acara {round.Name}", OfficeFacts.Count(1, "berkas"), ""),
            new($"Rekapitulasi Nilai {round.Name}", OfficeFacts.Count(1, "berkas"), ""),
            .. toAuthority && round.Phase >= RoundPhase.Decided ? [new EnclosureFacts("Daftar Putusan Pejabat Pembina Kepegawaian", OfficeFacts.Count(1, "berkas"), "")] : Array.Empty<EnclosureFacts>(),
        ]));
    }
}
