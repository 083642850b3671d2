using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>Puts a round, its result and its recommendations into the words of the report. Nothing is computed here.</summary>
internal static class ReportFacts
{
    public static RecommendationReportFacts Of(OpenedRound opened, IReadOnlyList<Recommendation> recommendations, PlenaryRecord plenary, string code, DateTimeOffset createdAt)
    {
        var (round, result) = (opened.Round, opened.Shown());
        var people = round.Participants.ToDictionary(p => p.Code, p => OfficeFacts.Participant(p, round.HeldFrom));
        var panel = OfficeFacts.Panel(round);
        return new RecommendationReportFacts
        {
            Letterhead = new LetterheadFacts([round.Letter.Government], round.Letter.Office, round.Letter.Address.Length > 0 ? [round.Letter.Address] : []),
            Number = round.Letter.Number,
            Place = round.Letter.City,
            Date = round.Letter.Date ?? Words.DayOf(createdAt),
            Subject = $"Laporan dan Rekomendasi Hasil {round.Name}",
            Addressee = ["Yth.", round.Letter.Addressee, .. round.Letter.AddresseePlace.Length > 0 ? new[] { "di", round.Letter.AddresseePlace } : []],
            LegalBases = round.Letter.LegalBases,
            Round = new RoundFacts(round.Name, round.HeldFrom, round.HeldUntil, round.Venue),
            Panel = panel,
            Signers = panel,
            Participants = [.. round.Participants.Select(p => people[p.Code])],
            Components = [.. round.Components.Select(c => Component(c, opened))],
            Rules = RuleSentences.Of(round),
            Recap = [.. round.Participants.Select(p => Recap(p, result.Of(p.Code)))],
            Sheets = [.. round.Participants.Select(p => Sheet(round, people[p.Code], result.Of(p.Code), recommendations.FirstOrDefault(r => r.ParticipantId == p.Id), plenary))],
            CopyRecipients = round.Letter.CopiesTo,
            DocumentCode = code,
            QrText = $"{code} /verifikasi/{code}",
            Traces = [.. result.Officials.Select(o => new CalculationTraceFacts($"{o.Code} {o.Name}", [.. Lines(o.Trace, 0)]))],
            IsSample = round.IsSample,
            IsDraft = round.ReleasedAt is null,
            CreatedAt = createdAt,
        };
    }

    private static ComponentFacts Component(Component component, OpenedRound opened)
    {
        // One provider and day are named in the table of methods; where they differ, the annex names each.
        var sources = opened.Results.Where(r => r.ComponentId == component.Id).Select(r => (r.Provider, r.TakenOn)).Distinct().ToList();
        var only = sources.Count == 1 ? sources[0] : default;
        return new(component.Name, component.Weight, component.Scale.ToString(), component.Source == ComponentSource.Panel ? "Penilaian panitia seleksi" : "Hasil dari luar panitia",
            only.Provider ?? "", sources.Count == 1 ? only.TakenOn : null) { Aspects = [.. component.Aspects.Select(a => new AspectFacts(a.Title, component.ShareOf(a)))] };
    }

    private static RecapRowFacts Recap(Participant person, OfficialResult own) => new(
        person.Number, person.Name.Full, person.PostTitle, [.. own.Components.Select(c => c.Normalised)], own.Total, own.Band ?? "", null,
        own.Missing.Count == 0 ? null : string.Join("; ", own.Missing) + (own.IsReweighed ? " – nilai akhir dihitung ulang dari komponen yang ada" : ""),
        own.Components.Sum(c => c.MarksUsed), own.Components.Sum(c => c.MarksExpected));

    private static OfficialSheetFacts Sheet(Round round, ParticipantFacts official, OfficialResult own, Recommendation? written, PlenaryRecord plenary) => new(
        official,
        [.. own.Components.Select(c => new ComponentResultFacts(c.Name, c.Raw, ScaleOf(round, c), c.Normalised, c.Weight, c.Contribution, c.Missing))],
        own.Total, own.Band ?? "",
        [.. own.Components.SelectMany(c => c.Aspects.Select(a => Aspect(round, own, c, a)))],
        written?.Opinion ?? "", written?.Notes ?? "",
        written is null or { Version: 0 } ? "" : written.Kind.Title(),
        written is null ? [] : [.. written.Targets.Select(t => t.Title)])
    {
        MissingReason = own.Total is null ? string.Join("; ", own.Missing) : null,
        Development = plenary.Development.GetValueOrDefault(official.Number, []),
        Departure = plenary.Departures.GetValueOrDefault(official.Number, ""),
        Dissents = [.. plenary.Dissents.Where(d => d.About == official.Name)],
    };

    private static AspectResultFacts Aspect(Round round, OfficialResult own, ComponentResult component, AspectResult aspect) => new(
        own.Components.Count(c => c.Aspects.Count > 0) > 1 ? $"{component.Name}: {aspect.Title}" : aspect.Title,
        aspect.Value, aspect.MarksUsed, aspect.Value is { } value ? round.Components.First(c => c.Code == component.Code).Scale.Normalise(value) : null);

    private static string ScaleOf(Round round, ComponentResult component) => round.Components.First(c => c.Code == component.Code).Scale.ToString();

    private static IEnumerable<TraceLineFacts> Lines(TraceStep step, int depth) =>
        [new TraceLineFacts(depth, step.Line), .. step.Steps.SelectMany(s => Lines(s, depth + 1))];
}
