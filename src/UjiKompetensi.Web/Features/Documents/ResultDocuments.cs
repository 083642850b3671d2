using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Reports.Model;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>The papers that tell results, made from a round that is open to its reader.</summary>
internal sealed class ResultDocuments(OpenedRound opened, IReadOnlyList<Recommendation> recommendations, PlenaryRecord plenary, Imprint imprint)
{
    private readonly Round _round = opened.Round;
    private readonly RoundResult _result = opened.Compute();
    private readonly RecommendationReportFacts _facts = ReportFacts.Of(opened, recommendations, plenary, imprint.Code, imprint.CreatedAt);

    public Document Compose(DocumentOrder order, SheetHistory history) => order.Kind switch
    {
        DocumentKind.FilledSheet => FilledSheet.Compose(new(Paper(order), Filled(order.Participant))),
        DocumentKind.ScoreRecap => ScoreRecap.Compose(Recap(order)),
        DocumentKind.FinalMinutes => FinalMinutes.Compose(Minutes(order)),
        DocumentKind.Report => RecommendationReport.Compose(Report(order, history)),
        DocumentKind.IndividualSheet => IndividualSheet.Compose(new(Paper(order), Sheets(order.Participant), imprint.Date, [.. OfficeFacts.Panel(_round).Take(1)], order.Listing)),
        DocumentKind.FeedbackLetter => FeedbackLetter.Compose(new(Paper(order, ofOffice: true), [.. Sheets(order.Participant).Select(Feedback)], imprint.Style.Objection, order.Listing)),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order.Kind, "tells no result"),
    };

    private PaperFacts Paper(DocumentOrder order, bool ofOffice = false) => OfficeFacts.Paper(_round, imprint, order.Kind, ofOffice);

    private RecommendationReportFacts Report(DocumentOrder order, SheetHistory history)
    {
        var paper = Paper(order);
        return _facts with
        {
            Letterhead = paper.Letterhead,
            Number = imprint.Number.Length > 0 ? imprint.Number : _facts.Number,
            Date = imprint.Date ?? _facts.Date,
            Classification = paper.Classification,
            DocumentCode = imprint.Code,
            QrText = imprint.QrText,
            IsDraft = imprint.IsDraft,
            Paper = paper.Paper,
            Margins = paper.Margins,
            TextSize = paper.TextSize,
            Copy = imprint.Copy,
            Listing = order.Listing,
            UnlockedSheets = history.Unlocked,
            PaperCopies = history.Copies,
        };
    }

    private ScoreRecapFacts Recap(DocumentOrder order) => new()
    {
        Paper = Paper(order),
        Date = imprint.Date,
        Components = _facts.Components,
        Rows = Rows(),
        Rules = _facts.Rules,
        PanelMarks = [.. _round.Components.Where(c => c.Source == ComponentSource.Panel).Select(PanelMarks)],
        Signers = OfficeFacts.Panel(_round),
        Listing = order.Listing,
    };

    private IReadOnlyList<ScoreRecapRowFacts> Rows() => [.. _facts.Sheets.Zip(_facts.Recap, (sheet, row) =>
        new ScoreRecapRowFacts(sheet.Official, sheet.Components, sheet.Total, sheet.Band, null, row.MissingReason,
            sheet.TargetPosts.Count == 0 ? sheet.Recommendation : $"{sheet.Recommendation}: {string.Join("; ", sheet.TargetPosts)}"))];

    private PanelMarksFacts PanelMarks(Component component) => new(component.Name, component.Scale.ToString(),
        [.. _round.Panel.Select(RoundPapers.Panelist)],
        [.. _round.Participants.Select(p => new OfficialMarksFacts(p.Number, p.Name.Full,
            [.. _result.Of(p.Code).Components.First(c => c.Code == component.Code).Aspects.Select(a => new AspectMarksFacts(a.Title, a.Weight,
                [.. _round.Panel.Select(member => a.Marks.FirstOrDefault(m => m.Panelist == member.Code)?.Mark.ToString() ?? Mark.Blank.ToString())], a.Value))],
            p.Name.Bare))]);

    private FinalMinutesFacts Minutes(DocumentOrder order) => new()
    {
        Minutes = PreparationDocuments.MinutesOf(_round, imprint, order.Kind) with { Panel = plenary.Panel },
        Stages = [.. _facts.Components.Select(Stage)],
        Officials = PreparationDocuments.Attendance(_round),
        Components = _facts.Components,
        Results = Rows(),
        Dissents = plenary.Dissents,
        Agreements = plenary.Agreements,
        Conclusion = plenary.Conclusion,
        Listing = order.Listing,
    };

    private string Stage(ComponentFacts component) => component.Aspects.Count > 0
        ? $"{component.Name} oleh panitia seleksi pada {Words.Days(_round.HeldFrom, _round.HeldUntil)};"
        : $"{component.Name}{(component.Provider.Length > 0 ? $" oleh {component.Provider}" : "")}{(component.AssessedOn is { } day ? $" pada {Words.Day(day)}" : "")};";

    private IReadOnlyList<OfficialSheetFacts> Sheets(int? participant) => participant is null ? _facts.Sheets
        : _facts.Sheets.Where(s => s.Official.Number == participant).ToList() is { Count: > 0 } one ? one : throw new NotVisible();

    private FeedbackFacts Feedback(OfficialSheetFacts sheet) => new(
        OfficeFacts.Letter(imprint, $"Umpan Balik Hasil {_round.Name}", [$"Yth. {sheet.Official.Name}", sheet.Official.Post, "di tempat"], "Rahasia") with { CopyRecipients = [] },
        sheet, plenary.Development.GetValueOrDefault(sheet.Official.Number, []));

    private IReadOnlyList<FilledPageFacts> Filled(int? participant) =>
    [
        .. from sheet in opened.Sheets
           let panelist = _round.PanelistOf(sheet.PanelistId)
           let person = _round.ParticipantOf(sheet.ParticipantId)
           where participant is null || person.Number == participant
           orderby person.Number, panelist.Seat
           select Filled(sheet, RoundPapers.Panelist(panelist), RoundPapers.Official(person, _round.Timetable.Of(person.Id))),
    ];

    private FilledPageFacts Filled(ScoreSheet sheet, PaperPanelistFacts panelist, PaperOfficialFacts official)
    {
        var shown = RoundPapers.Components(_round, sheet.ComponentId);
        var marked = shown.Zip(_round.Components.Where(c => c.Source == ComponentSource.Panel && (sheet.ComponentId is { } own ? c.Id == own : !c.IsAnonymous)),
            (facts, component) => facts with { Aspects = [.. facts.Aspects.Zip(component.Aspects, (a, aspect) => a with { Mark = MarkOf(sheet, aspect.Id) })] });
        return new FilledPageFacts(new PaperPageFacts(SheetCode.Of(sheet.Id), panelist, official, "", [.. marked]), sheet.Note,
            sheet.LockedAt is { } at ? Words.Moment(at) : "", sheet.Receipt ?? "");
    }

    private static PaperMarkFacts MarkOf(ScoreSheet sheet, AspectId aspect)
    {
        var mark = sheet.MarkOf(aspect);
        return new(mark.Value is { } value ? ScoreText.Format(value) : "–", mark.Value is { } said ? NumberWords.Of(said) : mark.Reason.Length > 0 ? $"{mark}: {mark.Reason}" : mark.ToString(), sheet.NoteOn(aspect));
    }
}
