using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Scoring;

public sealed class AspectNoteTests
{
    private int _operation;

    [Theory]
    [InlineData("10", true)]
    [InlineData("10,01", false)]
    [InlineData("89,99", false)]
    [InlineData("90", true)]
    public void Extreme_value_cannot_be_locked_without_a_note(string text, bool wanted)
    {
        var opened = Open(new SheetRules { NoteEdgePercent = 10 });
        var (sheet, aspect) = (opened.Sheet(), opened.Aspects[0]);
        opened.Fill(sheet);
        Enter(opened, aspect.Id, text, 1);

        sheet.AspectsWithoutNote(opened.Round).Count.ShouldBe(wanted ? 1 : 0);
        if (!wanted) return;
        Refused.Sentence(() => sheet.Lock(opened.Round, sheet.Seal(opened.Round), Make.Noon)).ShouldContain(aspect.Title);
        WriteNote(opened, aspect.Id, "Tidak menjawab satu pun pertanyaan.", 0);
        sheet.Lock(opened.Round, sheet.Seal(opened.Round), Make.Noon).ShouldBe(sheet.Receipt);
    }

    [Fact]
    public void Levels_are_extreme_at_their_ends_and_what_has_no_value_never_is()
    {
        var rules = new SheetRules { NoteEdgePercent = 10 };
        var levels = Scale.Of(1, 5);
        Enumerable.Range(1, 5).Where(level => rules.WantsNote(Mark.Of(level), levels)).ShouldBe([1, 5]);
        rules.WantsNote(Mark.Blank, levels).ShouldBeFalse();
        rules.WantsNote(Mark.Abstained(Make.Reason), levels).ShouldBeFalse();
        new SheetRules().WantsNote(Mark.Of(5), levels).ShouldBeFalse();
        Refused.Code(() => Make.Round().SettleSheetRules(new SheetRules { NoteEdgePercent = SheetRules.WidestEdge + 1 })).ShouldBe("edge-range");
    }

    [Fact]
    public void Notes_on_aspects_and_the_general_one_are_versioned_apart_and_all_of_them_sealed()
    {
        var opened = Open(new SheetRules());
        var (sheet, one, other) = (opened.Sheet(), opened.Aspects[0].Id, opened.Aspects[1].Id);
        var seals = new List<string> { sheet.Seal(opened.Round) };
        WriteNote(opened, one, "Baik", 0).Version.ShouldBe(1);
        seals.Add(sheet.Seal(opened.Round));
        WriteNote(opened, other, "Baik", 0).Version.ShouldBe(1);
        seals.Add(sheet.Seal(opened.Round));
        WriteNote(opened, null, "Baik", 0).Version.ShouldBe(1);
        seals.Add(sheet.Seal(opened.Round));
        WriteNote(opened, one, "Cukup", 1).Version.ShouldBe(2);
        seals.Add(sheet.Seal(opened.Round));

        (sheet.NoteOn(one), sheet.NoteOn(other), sheet.Note).ShouldBe(("Cukup", "Baik", "Baik"));
        seals.Distinct().Count().ShouldBe(seals.Count);
        Refused.Code(() => WriteNote(opened, one, "Lain", 1)).ShouldBe("note-stale");
        MarkFacts.Noted(opened.Round, sheet, sheet.Notes[^1]).Canonical().ShouldContain("kerja-sama");
    }

    private static Opened Open(SheetRules rules)
    {
        var round = Make.Round();
        round.SettleSheetRules(rules);
        return new Opened(round, round.OpenScoring());
    }

    private void Enter(Opened opened, AspectId aspect, string text, int basedOn) =>
        opened.Sheet().Enter(Make.Operation(++_operation), opened.Round, aspect, text, basedOn, Make.Noon);

    private NoteVersion WriteNote(Opened opened, AspectId? aspect, string text, int basedOn) =>
        opened.Sheet().WriteNote(Make.Operation(++_operation), opened.Round, aspect, text, basedOn, Make.Noon);
}
