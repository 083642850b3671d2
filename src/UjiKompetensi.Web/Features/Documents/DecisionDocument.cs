using System.Globalization;
using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>Puts what the PPK decided into the words of its list.</summary>
internal static class DecisionDocument
{
    /// <param name="report">The panel's report that was decided on.</param>
    public static Document Compose(Round round, IReadOnlyList<FollowUpCase> cases, string report, Imprint imprint)
    {
        var letter = OfficeFacts.Letter(imprint, $"Putusan {round.Name}", [], "Rahasia");
        // Whom the panel reports to decides; a list that names nobody is signed by him.
        if (imprint.Signatory is null) letter = letter with { Signer = new SignerFacts([round.Letter.Addressee], "") { Anchor = Imprint.Anchor } };
        var paper = OfficeFacts.Paper(round, imprint, DocumentKind.DecisionList, ofOffice: true);
        // His own head and not the panel's.
        var head = paper.Letterhead with { GovernmentLines = [round.Letter.Government], Unit = round.Letter.Addressee.ToUpper(CultureInfo.GetCultureInfo("id-ID")), AddressLines = [] };
        return DecisionList.Compose(new(paper with { Letterhead = head }, letter, report,
            [.. cases.Select(c => Line(c, round.HeldFrom))], VacatedPosts.After(cases)));
    }

    private static DecisionLineFacts Line(FollowUpCase file, DateOnly day) => new(OfficeFacts.Participant(file.Person, day), file.Recommendation.Sentence,
        file.Decision?.Kind.Title() ?? "", file.Decision is { IsPostponed: false } decided ? decided.Sentence : "", file.Decision?.Reason ?? "");
}
