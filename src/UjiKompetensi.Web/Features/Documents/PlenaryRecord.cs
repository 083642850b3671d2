using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Web.Components;
using Meeting = UjiKompetensi.Domain.Plenaries.Plenary;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>What a plenary left behind beside the recommendations, in the words of the minutes. Nothing is said of what was not recorded.</summary>
/// <param name="Conclusion">The chair's words and reasons for departing from the computed result, a paragraph for each official.</param>
/// <param name="Development">What each official is to develop, by participant number.</param>
/// <param name="Departures">How the advice for an official departs from the computed result and why, by participant number; only where it does.</param>
internal sealed record PlenaryRecord(
    IReadOnlyList<AttendanceFacts> Panel, IReadOnlyList<DissentFacts> Dissents, IReadOnlyList<AgreementFacts> Agreements, string Conclusion,
    IReadOnlyDictionary<int, IReadOnlyList<string>> Development, IReadOnlyDictionary<int, string> Departures)
{
    /// <param name="withScores">Without them the ways in which an advice departs from the computed result stay out; its reason does not.</param>
    public static PlenaryRecord Of(Round round, Meeting plenary, IReadOnlyList<Recommendation> recommendations, bool withScores) => new(
        plenary.Attendances.Count == 0 ? [] : [.. round.Panel.Select(p => Attendance(plenary, p))],
        [.. from person in round.Participants
            from member in round.Panel
            let stance = plenary.StanceOf(member.Id, person.Id)
            where stance is { Kind: StanceKind.Dissents }
            select new DissentFacts(member.Name.Full, person.Name.Full, stance.Text)],
        [.. round.Panel.Select(p => Agreement(round, plenary, p)).OfType<AgreementFacts>()],
        string.Join("\n\n", round.Participants.Select(p => ConclusionOn(plenary, p, recommendations.FirstOrDefault(r => r.ParticipantId == p.Id), withScores)).Where(text => text.Length > 0)),
        recommendations.ToDictionary(r => round.ParticipantOf(r.ParticipantId).Number, r => (IReadOnlyList<string>)[.. r.Plan.Select(s => s.Competency.Length > 0 ? $"{s.Competency}: {s.Activity}" : s.Activity)]),
        recommendations.Where(r => r.Departure.Length > 0).ToDictionary(r => round.ParticipantOf(r.ParticipantId).Number, r => Departed(plenary.StandingOn(r.ParticipantId)?.Departures ?? [], r.Departure, withScores)));

    private static AttendanceFacts Attendance(Meeting plenary, Panelist member) =>
        new(member.Name.Full, member.Position, plenary.IsPresent(member.Id), plenary.AttendanceOf(member.Id) is { IsPresent: false, Note.Length: > 0 } absent ? $"Tidak hadir: {absent.Note}" : "");

    // Who concluded has thereby agreed; for the others their last word on each standing conclusion counts.
    private static AgreementFacts? Agreement(Round round, Meeting plenary, Panelist member)
    {
        List<DateTimeOffset> agreed =
        [
            .. round.Participants.Select(p => plenary.StanceOf(member.Id, p.Id)).Where(s => s is { Kind: StanceKind.Agrees }).Select(s => s!.At),
            .. round.Participants.Select(p => plenary.StandingOn(p.Id)).Where(c => c?.By == member.AccountId).Select(c => c!.At),
        ];
        return agreed.Count == 0 ? null : new AgreementFacts(member.Name.Full, $"{agreed.Count} peserta, terakhir {Words.Moment(agreed.Max())}");
    }

    private static string ConclusionOn(Meeting plenary, Participant person, Recommendation? advice, bool withScores)
    {
        if (plenary.StandingOn(person.Id) is not { } standing) return "";
        var departed = standing.Departures.Count == 0 ? "" : Departed(standing.Departures, advice?.Departure ?? "", withScores);
        var said = string.Join(' ', new[] { standing.Text, departed }.Where(text => text.Length > 0));
        return said.Length == 0 ? "" : $"{person.Number}. {person.Name.Full}: {said}";
    }

    // The ways speak of bands and places; a paper without scores keeps the reason and not them.
    private static string Departed(IReadOnlyList<string> ways, string reason, bool withScores) =>
        string.Join(' ', [.. withScores && ways.Count > 0 ? ways : ["Rekomendasi menyimpang dari hasil hitung."], $"Alasan: {reason}"]);
}
