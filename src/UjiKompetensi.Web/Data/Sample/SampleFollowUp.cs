using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Web.Components;

namespace UjiKompetensi.Web.Data;

/// <summary>What the governor of the sample decided first, and how far that went: one moved, one sent back, one of another mind, one postponed; the rest waits for whoever signs in as him.</summary>
internal static class SampleFollowUp
{
    // In force in 2022 was the approval of the KASN.
    private const string Authority = "Komisi Aparatur Sipil Negara";

    public static async Task FollowUpAsync(this SampleStage stage, IReadOnlyList<Recommendation> written, Author governor, Author office, CancellationToken cancel)
    {
        var moved = Cases(stage, written.Where(r => r.Kind.NeedsTarget())).Take(2).ToList();
        var stays = Cases(stage, written.Where(r => r.Kind == RecommendationKind.Stay)).Take(3).ToList();
        stage.Later(TimeSpan.FromDays(2));
        foreach (var file in moved) Decide(stage, file, DecisionChoice.AsProposed, governor);
        foreach (var (file, i) in stays.Select((file, i) => (file, i)))
            Decide(stage, file, i switch
            {
                0 => DecisionChoice.AsProposed,
                1 => new DecisionChoice(DecisionKind.Alters, Outcome: RecommendationKind.Develop, Reason: "Perlu penguatan pengelolaan keuangan daerah sebelum dikukuhkan."),
                _ => new DecisionChoice(DecisionKind.Postpones, Reason: "Menunggu hasil pemeriksaan Inspektorat Daerah."),
            }, governor);
        stage.Later(TimeSpan.FromDays(4));
        foreach (var file in moved) Step(stage, file, new(StepKind.Letter, "800/2210/BKD/2022", Words.DayOf(stage.Now), Authority: Authority), office);
        stage.Later(TimeSpan.FromDays(12));
        foreach (var (file, i) in moved.Select((file, i) => (file, i)))
            Step(stage, file, new(StepKind.Answer, $"B-{4471 + i}/JP.00.01/12/2022", Words.DayOf(stage.Now), Answer: i == 0 ? AnswerKind.Approves : AnswerKind.Returns, Note: i == 0 ? "" : "Lengkapi perjanjian kinerja tahun berjalan."), office);
        stage.Later(TimeSpan.FromDays(8));
        if (moved.Count > 0) Step(stage, moved[0], new(StepKind.Inauguration, "821.2/031/2022", Words.DayOf(stage.Now)), office);
        await stage.SaveAsync(cancel);
    }

    private static IEnumerable<FollowUpCase> Cases(SampleStage stage, IEnumerable<Recommendation> which) => which.Select(r => FollowUpCase.Of(stage.Round, r, [], []));

    private static void Decide(SampleStage stage, FollowUpCase file, DecisionChoice choice, Author governor)
    {
        stage.Later(TimeSpan.FromMinutes(1));
        var decision = file.Decide(choice, governor, "", 0, stage.Now);
        stage.Add(decision);
        stage.Record(EventKind.OfficialDecided, governor.Account, DecisionFacts.Of(stage.Round, decision));
    }

    private static void Step(SampleStage stage, FollowUpCase file, StepEntry entry, Author office)
    {
        stage.Later(TimeSpan.FromMinutes(1));
        var step = file.Record(entry, office, file.Steps.Count, Words.DayOf(stage.Now), stage.Now);
        stage.Add(step);
        stage.Record(EventKind.FollowUpRecorded, office.Account, DecisionFacts.Of(stage.Round, step));
    }
}
