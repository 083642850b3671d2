using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Evidence;

public sealed class TrailTests
{
    private static readonly TrailVeil Open = new(IsOpen: true, SeesDecision: true, IsBlind: false);
    private static readonly TrailVeil Veiled = new(IsOpen: false, SeesDecision: false, IsBlind: false);

    /// <summary>Every fact the product records anywhere, with a value that is recognised wherever it turns up.</summary>
    private static readonly Dictionary<string, string> Everything = new()
    {
        [MarkFacts.Participant] = "01", [MarkFacts.Panelist] = "P1", [MarkFacts.Component] = "wawancara", [MarkFacts.Aspect] = "kerja-sama", [MarkFacts.Version] = "2",
        [MarkFacts.Value] = "87.5", [MarkFacts.Kind] = "Value", [MarkFacts.Reason] = "RAHASIA-ALASAN", [MarkFacts.Receipt] = "RAHASIA-RESI", [MarkFacts.TextHash] = "RAHASIA-SIDIK",
        [RoundFacts.ChangeReason] = "RAHASIA-SEBAB", [RoundFacts.TargetTitle] = "RAHASIA-JABATAN", [UnlockFacts.Entries] = "RAHASIA-ISIAN", [DecisionFacts.Post] = "RAHASIA-POS",
        [DecisionFacts.Outcome] = "Demote", ["something-new"] = "RAHASIA-BARU",
    };

    public static TheoryData<EventKind> Kinds() => new(Enum.GetValues<EventKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_a_title_a_theme_and_a_sentence_even_without_facts(EventKind kind)
    {
        var names = new TrailNames(Make.Round());
        kind.Title().ShouldNotBeNullOrWhiteSpace();
        kind.Theme().Title().ShouldNotBeNullOrWhiteSpace();
        TrailSentence.Of(kind, new Dictionary<string, string>(), names).ShouldNotBeNullOrWhiteSpace();
        TrailSentence.Of(kind, Everything, names).ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Veil_lets_no_value_text_or_seal_through(EventKind kind)
    {
        var told = Veiled.Over(kind, Everything);
        var sentence = TrailSentence.Of(kind, told, new TrailNames(Make.Round()));
        foreach (var secret in new[] { "87", "RESI", "SIDIK", "SEBAB", "JABATAN", "ISIAN", "POS", "BARU", "Demote" })
        {
            string.Join('|', told.Values).ShouldNotContain(secret);
            sentence.ShouldNotContain(secret);
        }
    }

    [Fact]
    public void Whoever_sees_no_scores_is_not_even_told_that_something_was_entered()
    {
        Veiled.Hidden.ShouldContain(EventKind.MarkEntered);
        Veiled.Hidden.ShouldContain(EventKind.NoteWritten);
        Veiled.Hidden.ShouldContain(EventKind.PaperTyped);
        Veiled.TellsSequence.ShouldBeFalse("a gap in the numbers tells how much is hidden");
        Open.Hidden.ShouldBeEmpty();
        Open.TellsSequence.ShouldBeTrue();
        new TrailVeil(IsOpen: true, SeesDecision: false, IsBlind: false).Hidden.ShouldContain(EventKind.OfficialDecided);
    }

    [Fact]
    public void Where_papers_have_no_names_a_lock_names_nobody()
    {
        var facts = new Dictionary<string, string> { [MarkFacts.Participant] = "01", [MarkFacts.Panelist] = "P1" };
        (Veiled with { IsBlind = true }).Over(EventKind.SheetLocked, facts).ContainsKey(MarkFacts.Participant).ShouldBeFalse();
        Veiled.Over(EventKind.SheetLocked, facts).ContainsKey(MarkFacts.Participant).ShouldBeTrue();
    }

    [Fact]
    public void Sentence_says_who_is_meant_and_what_was_given()
    {
        var opened = Make.OpenRound();
        var sheet = opened.Sheet();
        var aspect = opened.Aspects[0];
        var mark = sheet.Enter(Make.Operation(1), opened.Round, aspect.Id, "80,5", 0, Make.Noon);
        var facts = Facts.Read(MarkFacts.Entered(opened.Round, sheet, mark).Canonical());
        var sentence = TrailSentence.Of(EventKind.MarkEntered, facts, new TrailNames(opened.Round));
        sentence.ShouldStartWith($"memberi nilai 80,50 pada {aspect.Title} (");
        sentence.ShouldEndWith($" untuk peserta 01 {opened.Round.Participants[0].Name.Full}");
    }

    [Fact]
    public void Difference_names_what_changed_and_no_id()
    {
        var before = new Dictionary<string, string> { [MarkFacts.Operation] = "a", [MarkFacts.Value] = "80", [MarkFacts.Kind] = "Value", [MarkFacts.Version] = "1" };
        var after = new Dictionary<string, string> { [MarkFacts.Operation] = "b", [MarkFacts.Value] = "87.5", [MarkFacts.Kind] = "Value", [MarkFacts.Version] = "2" };
        TrailChange.Between(EventKind.MarkEntered, before, after).ShouldBe([new TrailDifference("Nilai", "80,00", "87,50")]);
        TrailChange.Between(EventKind.RecommendationWritten, new Dictionary<string, string> { [RoundFacts.OpinionHash] = "a" }, new Dictionary<string, string> { [RoundFacts.OpinionHash] = "b" })
            .ShouldBe([new TrailDifference("Saran pendapat", "teks lama", "teks baru")]);
    }

    [Fact]
    public void Whatever_can_follow_on_something_earlier_has_a_name_for_it()
    {
        foreach (var kind in TrailChange.Kinds) TrailChange.Subject(kind, Everything).ShouldNotBeNull();
        Enum.GetValues<EventKind>().Where(k => TrailChange.Subject(k, Everything) is not null).Except(TrailChange.Kinds).ShouldBeEmpty();
    }
}
