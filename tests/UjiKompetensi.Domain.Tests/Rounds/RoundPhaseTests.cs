using System.Reflection;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using DiscussionNote = UjiKompetensi.Domain.Plenaries.DiscussionNote;
using Hall = UjiKompetensi.Domain.Plenaries.Plenary;
using StanceKind = UjiKompetensi.Domain.Plenaries.StanceKind;
using static UjiKompetensi.Domain.Rounds.RoundPhase;

namespace UjiKompetensi.Domain.Tests.Rounds;

/// <summary>Every verb in every phase: done where it belongs, refused everywhere else.</summary>
public sealed class RoundPhaseTests
{
    private sealed record Verb(RoundPhase[] In, Action<Opened> Do, string Otherwise = "phase-wrong");

    private static readonly Dictionary<string, Verb> Verbs = new()
    {
        ["Reschedule"] = new([Draft], o => o.Round.Reschedule("Nama", Make.FirstDay, Make.LastDay, "")),
        ["SettleLetter"] = new([Draft, RoundPhase.Scoring, Plenary], o => o.Round.SettleLetter(Make.Letter()), "letter-final"),
        ["DeclareRules"] = new([Draft], o => o.Round.DeclareRules(new RoundRules())),
        ["AddComponent"] = new([Draft], o => o.Round.AddComponent("Makalah", 10, ComponentSource.Panel, Scale.Percent)),
        ["RedefineComponent"] = new([Draft], o => o.Round.RedefineComponent(o.Round.Components[0].Id, "Nama", 10, Scale.Percent)),
        ["RemoveComponent"] = new([Draft], o => o.Round.RemoveComponent(o.Round.Components[0].Id)),
        ["AddAspect"] = new([Draft], o => o.Round.AddAspect(o.Round.Components[0].Id, "Integritas", 10)),
        ["RewordAspect"] = new([Draft], o => o.Round.RewordAspect(o.Aspects[0].Id, "Integritas", 10, "", [])),
        ["RemoveAspect"] = new([Draft], o => o.Round.RemoveAspect(o.Aspects[0].Id)),
        ["SplitWeightsEvenly"] = new([Draft], o => o.Round.SplitWeightsEvenly()),
        ["NormaliseWeights"] = new([Draft], o => o.Round.NormaliseWeights()),
        ["MoveComponent"] = new([Draft], o => o.Round.MoveComponent(o.Round.Components[0].Id, up: false)),
        ["Apply"] = new([RoundPhase.Scoring], o =>
        {
            var draft = InstrumentDraft.Of(o.Round);
            var amendment = Amendment.OnInstrument(o.Round, 1, draft with { Rules = draft.Rules with { Decimals = 3 } }, "Perlu", Make.Account(9), Make.Noon);
            amendment.Approve(o.Round, Make.Account(1), Make.Noon);
            o.Round.Apply(amendment);
        }),
        ["Invite"] = new([Draft], o => o.Round.Invite(new OfficialId(Guid.Empty), Make.Profile(Make.Official(9)))),
        ["Withdraw"] = new([Draft], o => o.Round.Withdraw(o.Round.Participants[0].Id)),
        ["Seat"] = new([Draft], o => o.Round.Seat(Make.Account(9), new PersonName("Panelis 9"), "Jabatan", false)),
        ["Unseat"] = new([Draft], o => o.Round.Unseat(o.Round.Panel[0].Id)),
        ["AppointChair"] = new([Draft], o => o.Round.AppointChair(o.Round.Panel[1].Id)),
        ["AppointDeputy"] = new([Draft], o => o.Round.AppointDeputy(o.Round.Panel[1].Id)),
        ["RequirePledge"] = new([Draft], o => o.Round.RequirePledge(true)),
        ["SignPledge"] = new([Draft, RoundPhase.Scoring], o => o.Round.SignPledge(Make.Account(1), Make.Noon)),
        ["SettlePanelDecree"] = new([Draft, RoundPhase.Scoring, Plenary], o => o.Round.SettlePanelDecree(new PanelDecree()), "letter-final"),
        ["EnterConflict"] = new([Draft], o => o.Round.EnterConflict(o.Round.Panel[1].Id, o.Round.Participants[0].Id, ConflictKind.Family, Make.Reason, Make.Account(9), Make.Noon)),
        ["DecideConflict"] = new([Draft], o => o.Round.DecideConflict(o.Round.Panel[1].Id, o.Round.Participants[0].Id, ConflictKind.Family, true, Make.Reason, Make.Account(9), Make.Noon)),
        ["DeclareConflict"] = new([Draft, RoundPhase.Scoring], o => o.Round.DeclareConflict(Make.Account(1), o.Round.Participants[0].Id, ConflictKind.Family, Make.Reason, o.Round.Phase == RoundPhase.Scoring ? [o.Sheets[0]] : [], Make.Noon)),
        ["ApplyConflict"] = new([RoundPhase.Scoring, Plenary], o =>
        {
            var amendment = Amendment.OnConflict(o.Round, 1, AmendmentKind.AddConflict, o.Round.Panel[1].Id, o.Round.Participants[0].Id, Make.Reason, Make.Account(9), Make.Noon);
            amendment.Approve(o.Round, Make.Account(1), Make.Noon);
            o.Round.ApplyConflict(amendment, Make.Account(1), Make.Noon);
        }),
        ["CheckConflictChange"] = new([RoundPhase.Scoring, Plenary], o => o.Round.CheckConflictChange(AmendmentKind.AddConflict, o.Round.Panel[1].Id, o.Round.Participants[0].Id)),
        ["PlaceOnTrack"] = new([Draft], o => o.Round.PlaceOnTrack(o.Round.Participants[0].Id, Track.PerformanceEvaluation)),
        ["GiveReason"] = new([Draft], o =>
        {
            var official = Make.Official(9, inPostSince: Make.FirstDay.AddMonths(-6));
            var person = o.Round.Phase == Draft ? o.Round.Invite(official.Id, Make.Profile(official)) : o.Round.Participants[0];
            o.Round.GiveReason(person.Id, Eligibility.TenureUnderTwo, Make.Reason, "");
        }),
        ["Refresh"] = new([Draft], o => o.Round.Refresh(o.Round.Participants[0].Id, Make.Profile(Make.Official(1)))),
        ["SettleElection"] = new([Draft, RoundPhase.Scoring, Plenary], o => o.Round.SettleElection(new Election()), "election-final"),
        ["SettleSchedule"] = new([Draft, RoundPhase.Scoring], o => o.Round.SettleSchedule([], 30, 0, o.Round.Schedule.Version)),
        ["DrawLots"] = new([Draft, RoundPhase.Scoring], o => o.Round.DrawLots(new byte[LotDraw.SeedBytes], "", o.Round.Schedule.Version, Make.Noon)),
        ["MoveInOrder"] = new([Draft, RoundPhase.Scoring], o => o.Round.MoveInOrder(o.Round.Participants[0].Id, null, o.Round.Schedule.Version)),
        ["RecordPresence"] = new([Draft, RoundPhase.Scoring], o => o.Round.RecordPresence(o.Round.Participants[0].Id, Presence.Absent, Make.Reason, o.Round.Schedule.Version, Make.Noon)),
        ["SettleSheetRules"] = new([Draft], o => o.Round.SettleSheetRules(new SheetRules { NoteEdgePercent = 10 })),
        ["SettleDisplay"] = new([Draft], o => o.Round.SettleDisplay(new DisplayRules { ShowsRanking = true })),
        ["AnonymiseComponent"] = new([Draft], o => o.Round.AnonymiseComponent(o.Round.Components[0].Id, true)),
        ["CallIn"] = new([RoundPhase.Scoring], o => o.Round.CallIn(o.Round.Participants[0].Id, 0, Make.Noon)),
        ["CloseTurn"] = new([RoundPhase.Scoring], o =>
        {
            if (o.Round.Phase == RoundPhase.Scoring) o.Round.CallIn(o.Round.Participants[0].Id, 0, Make.Noon);
            o.Round.CloseTurn(o.Round.LastTurn, Make.Noon);
        }),
        ["PlaceInQueue"] = new([RoundPhase.Scoring], o => o.Round.PlaceInQueue(o.Round.Participants[0].Id, Presence.Absent, Make.Reason, o.Round.Schedule.Version, Make.Noon)),
        ["Rehearse"] = new([Draft, RoundPhase.Scoring], o => o.Round.Rehearse(1, Make.FirstDay), "rehearsal-phase"),
        ["OpenScoring"] = new([Draft], o => o.Round.OpenScoring()),
        ["OpenPlenary"] = new([RoundPhase.Scoring], o => o.Round.OpenPlenary(Make.Account(1), o.LockAll())),
        ["ReleaseToAppointingAuthority"] = new([Plenary], o => o.Round.ReleaseToAppointingAuthority(Make.Account(1), o.Round.Phase == Plenary ? Make.Basis(o) : Nothing(o), Make.Noon)),
        ["SettlePlenaryRules"] = new([Draft, RoundPhase.Scoring], o => o.Round.SettlePlenaryRules(new PlenaryRules(), 0)),
        ["SettleParticipantRules"] = new([Draft, RoundPhase.Scoring], o => o.Round.SettleParticipantRules(new ParticipantRules(), 0)),
        ["plenary RecordAttendance"] = new([Plenary], o => Hall.For(o.Round).RecordAttendance(o.Round, o.Round.Panel[0].Id, true, "", Make.Author(), Make.Noon)),
        ["plenary Call"] = new([Plenary], o => Hall.For(o.Round).Call(o.Round, o.Round.Participants[0].Id, 0)),
        ["plenary CheckOpenToWriting"] = new([Plenary], o => Hall.For(o.Round).CheckOpenToWriting(o.Round, o.Round.Participants[0].Id)),
        ["plenary Conclude"] = new([Plenary], o => Make.Conclude(o, o.Round.Phase == Plenary ? Make.Attended(o.Round) : Hall.For(o.Round), o.Round.Phase == Plenary ? Make.Recommendation(o.Round) : Recommendation.For(o.Round, o.Round.Participants[0].Id))),
        ["plenary Reopen"] = new([Plenary], o => (o.Round.Phase == Plenary ? Make.Basis(o).Plenary : Hall.For(o.Round)).Reopen(o.Round, o.Round.Participants[0].Id, Make.Reason, Make.Account(1), Make.Noon)),
        ["plenary Take"] = new([Plenary], o => (o.Round.Phase == Plenary ? Make.Basis(o).Plenary : Hall.For(o.Round)).Take(o.Round, o.Round.Participants[0].Id, Make.Account(2), 1, StanceKind.Dissents, Make.Reason, Make.Proof, Make.Noon)),
        ["discussion Write"] = new([Plenary], o => DiscussionNote.Write(o.Round, o.Round.Participants[0].Id, null, "Catatan", Make.Author(), 0, Make.Noon)),
        ["review Give"] = new([Plenary], o =>
        {
            var basis = o.Round.Phase == Plenary ? Make.Basis(o) : Nothing(o);
            var written = basis.Of(o.Round.Participants[0].Id) ?? Recommendation.For(o.Round, o.Round.Participants[0].Id);
            Review.Give(o.Round, basis.Plenary, written, null, Verdict.Agreed, [], Make.Author(9), written.Version, Make.Noon);
        }),
        ["ConcludeDecision"] = new([Released], o => o.Round.ConcludeDecision(o.Recommendations.Count > 0 && o.Round.Phase == Released ? Make.Decisions(o) : [])),
        ["Archive"] = new([Decided], o => o.Round.Archive()),
        ["CheckAcceptsResults"] = new([Draft, RoundPhase.Scoring], o => o.Round.CheckAcceptsResults()),
        ["sheet Enter"] = new([RoundPhase.Scoring], o => Sheet(o).Enter(Make.Operation(1), o.Round, o.Aspects[0].Id, "80", 0, Make.Noon)),
        ["sheet Abstain"] = new([RoundPhase.Scoring], o => Sheet(o).Abstain(Make.Operation(1), o.Round, o.Aspects[0].Id, Make.Reason, 0, Make.Noon)),
        ["sheet RecuseFrom"] = new([RoundPhase.Scoring], o => Sheet(o).RecuseFrom(o.Round, Make.Reason, Make.Noon)),
        ["sheet RecordAbsence"] = new([RoundPhase.Scoring], o => Sheet(o).RecordAbsence(o.Round, Make.Reason, Make.Noon)),
        ["sheet WriteNote"] = new([RoundPhase.Scoring], o => Sheet(o).WriteNote(Make.Operation(1), o.Round, "Catatan", 0, Make.Noon)),
        ["sheet Lock"] = new([RoundPhase.Scoring], o =>
        {
            var sheet = Sheet(o);
            if (o.Round.Phase == RoundPhase.Scoring) o.Fill(sheet);
            sheet.Lock(o.Round, sheet.Seal(o.Round), Make.Noon);
        }),
        ["recommendation Write"] = new([Plenary], o => Make.Recommendation(o.Round)),
        ["unlock Ask"] = new([RoundPhase.Scoring, Plenary], o =>
        {
            var sheet = Sheet(o);
            if (o.Round.Phase == RoundPhase.Scoring) o.LockAll();
            UnlockRequest.Ask(o.Round, sheet, 1, Make.Reason, [], Make.Account(1), Make.Noon);
        }),
        ["result Record"] = new([Draft, RoundPhase.Scoring], o => Make.Result(o.Round)),
    };

    public static TheoryData<string, RoundPhase> Cases()
    {
        var cases = new TheoryData<string, RoundPhase>();
        foreach (var verb in Verbs.Keys)
            foreach (var phase in Enum.GetValues<RoundPhase>())
                cases.Add(verb, phase);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Verb_in_a_phase_is_done_or_refused(string name, RoundPhase phase)
    {
        var (verb, opened) = (Verbs[name], Make.RoundIn(phase));
        opened.Round.Phase.ShouldBe(phase);

        if (verb.In.Contains(phase)) verb.Do(opened);
        else Refused.Code(() => verb.Do(opened)).ShouldBe(verb.Otherwise);
    }

    [Fact]
    public void Table_names_every_verb_of_a_round()
    {
        string[] reads = [nameof(Round.ElectionRemarks), nameof(Round.RemarksOn), nameof(Round.ObstaclesToScoring), nameof(Round.ObstaclesToRelease), nameof(Round.ComponentOf), nameof(Round.AspectOf), nameof(Round.PlaceOf), nameof(Round.ParticipantOf), nameof(Round.PanelistOf), nameof(Round.Only),
            nameof(Round.ConflictBetween), nameof(Round.HasConflict), nameof(Round.ReasonNotToJudge), nameof(Round.CheckPledged), nameof(Round.IsParticipant), nameof(Round.MayCompare), nameof(Round.QueueStateOf), nameof(Round.CheckImpartial), nameof(Round.IsLedBy)];
        var verbs = typeof(Round).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => !m.IsSpecialName).Select(m => m.Name).Except(reads).ToList();

        verbs.ShouldNotBeEmpty();
        verbs.Except(Verbs.Keys).ShouldBeEmpty();
    }

    [Fact]
    public void Refusal_names_both_phases() =>
        Refused.Sentence(() => Make.RoundIn(Draft).Round.Archive())
            .ShouldBe("Tidak dapat mengarsipkan: itu hanya pada tahap Diputuskan, sedangkan kegiatan ini berada pada tahap Persiapan.");

    [Fact]
    public void Titles_are_named_for_every_phase() =>
        Enum.GetValues<RoundPhase>().Select(p => p.Title()).Distinct().Count().ShouldBe(Enum.GetValues<RoundPhase>().Length);

    private static ReleaseBasis Nothing(Opened opened) => new([], Hall.For(opened.Round), [], [], [], Make.Result([]));

    /// <summary>The first sheet, or one issued by hand for the draft, which has none.</summary>
    private static ScoreSheet Sheet(Opened opened) => opened.Sheets.Count > 0 ? opened.Sheets[0]
        : ScoreSheet.Issue(opened.Round.Id, opened.Round.Participants[0].Id, opened.Round.Panel[0].Id);
}
