using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Scoring;

/// <summary>Accounts 8 and 9 are of the secretariat; the sheet is of seat 2.</summary>
public sealed class PaperEntryTests
{
    private static readonly Guid First = Make.Account(8);
    private static readonly Guid Second = Make.Account(9);

    private readonly Opened _opened = Make.OpenRound();

    private Round Round => _opened.Round;

    private ScoreSheet Sheet => _opened.Sheet(seat: 2);

    private PaperLine Line(int aspect, string text, MarkKind kind = MarkKind.Value) => PaperLine.Read(Round, _opened.Aspects[aspect], kind, text, "");

    private PaperEntry Begin(string one = "80", string two = "70,5") => PaperEntry.Begin(Round, Sheet, [Line(0, one), Line(1, two)], "", First, "Staf Satu", false, Make.Noon);

    private PaperTyping Again(PaperEntry entry, Guid by, params PaperLine[] lines) => entry.Type(Round, Sheet, lines, "", by, "Staf Dua", false, Make.Noon);

    [Fact]
    public void Two_alike_with_a_scan_enter_the_marks_as_paper_and_lock()
    {
        _opened.Fill(Sheet, "60");
        var entry = Begin();
        entry.State.ShouldBe(PaperState.TypedOnce);
        Again(entry, Second, Line(0, "80,00"), Line(1, "70.50"));
        entry.State.ShouldBe(PaperState.ScanMissing);
        entry.Attach(Round, Sheet, MakeFile.Pdf(), First, Make.Noon);
        entry.State.ShouldBe(PaperState.Ready);
        var receipt = entry.Settle(Round, Sheet, Second, Make.Noon);
        (Sheet.Receipt, entry.State).ShouldBe((receipt, PaperState.Settled));
        Sheet.Marks.Where(m => m.Origin == MarkOrigin.Paper).Select(m => (m.Version, m.Value)).ShouldBe([(2, 80m), (2, 70.5m)]);
        Sheet.Marks.Count.ShouldBe(4, "what he typed on the screen stays");
        Refused.Code(() => entry.Settle(Round, Sheet, Second, Make.Noon)).ShouldBe("paper-settled");
    }

    [Fact]
    public void Same_value_on_paper_and_screen_is_still_a_version_from_paper()
    {
        _opened.Fill(Sheet, "80");
        var entry = Begin("80", "80");
        Again(entry, Second, Line(0, "80"), Line(1, "80"));
        entry.Attach(Round, Sheet, MakeFile.Png(), Second, Make.Noon);
        entry.Settle(Round, Sheet, First, Make.Noon);
        Sheet.Marks.Count(m => m.Origin == MarkOrigin.Paper).ShouldBe(2);
    }

    [Fact]
    public void Mismatch_is_typed_again_by_either_until_equal_and_only_what_differs()
    {
        var entry = Begin();
        Again(entry, Second, Line(0, "80"), Line(1, "75"));
        entry.Mismatches.ShouldBe([_opened.Aspects[1].Id]);
        entry.Attach(Round, Sheet, MakeFile.Pdf(), First, Make.Noon);
        Refused.Code(() => entry.Settle(Round, Sheet, First, Make.Noon)).ShouldBe("paper-mismatch");
        Refused.Code(() => Again(entry, Second, Line(0, "80"))).ShouldBe("paper-aspects");
        Refused.Code(() => Again(entry, Make.Account(7), Line(1, "75"))).ShouldBe("paper-taken");
        Again(entry, First, Line(1, "75"));
        entry.State.ShouldBe(PaperState.Ready);
        Refused.Code(() => Again(entry, First, Line(1, "75"))).ShouldBe("paper-equal");
        entry.Agreed(Round, Sheet)[1].Value.ShouldBe(75);
    }

    [Fact]
    public void Abstain_against_a_value_is_a_mismatch_and_other_words_of_a_reason_are_none()
    {
        var entry = Begin();
        Again(entry, Second, Line(0, "Tidak melihat", MarkKind.Abstained), Line(1, "70,5"));
        entry.Mismatches.Count.ShouldBe(1);
        Again(entry, First, Line(0, "tdk melihat", MarkKind.Abstained));
        entry.Mismatches.ShouldBeEmpty();
    }

    [Fact]
    public void Same_person_a_panelist_a_participant_and_a_third_one_are_refused()
    {
        var entry = Begin();
        Refused.Code(() => Again(entry, First, Line(0, "80"), Line(1, "70,5"))).ShouldBe("paper-same-person");
        Refused.Code(() => Again(entry, Make.Account(3), Line(0, "80"), Line(1, "70,5"))).ShouldBe("staff-panelist");
        Refused.Code(() => entry.Type(Round, Sheet, [Line(0, "80"), Line(1, "70,5")], "", Second, "", takesPart: true, Make.Noon)).ShouldBe("staff-participant");
        Refused.Code(() => PaperEntry.Begin(Round, Sheet, [Line(0, "80"), Line(1, "70,5")], "", Make.Account(2), "", false, Make.Noon)).ShouldBe("staff-panelist");
        Refused.Code(() => entry.Attach(Round, Sheet, MakeFile.Pdf(), Second, Make.Noon)).ShouldBe("paper-taken");
        Refused.Code(() => entry.Settle(Round, Sheet, First, Make.Noon)).ShouldBe("paper-single");
    }

    [Fact]
    public void Settle_wants_a_scan_that_is_a_picture_and_typing_wants_all_aspects_and_scores()
    {
        var entry = Begin();
        Again(entry, Second, Line(0, "80"), Line(1, "70,5"));
        Refused.Code(() => entry.Settle(Round, Sheet, First, Make.Noon)).ShouldBe("scan-missing");
        Refused.Code(() => entry.Attach(Round, Sheet, MakeFile.Docx(), First, Make.Noon)).ShouldBe("scan-format");
        Refused.Code(() => entry.Attach(Round, Sheet, [1, 2, 3], First, Make.Noon)).ShouldBe("file-unknown");
        Refused.Code(() => PaperEntry.Begin(Round, _opened.Sheet(1, 2), [Line(0, "80")], "", First, "", false, Make.Noon)).ShouldBe("paper-incomplete");
        Refused.Code(() => Line(0, "101")).ShouldBe("score-off-scale");
        Refused.Code(() => Line(0, "", MarkKind.Absent)).ShouldBe("text-empty");
        Refused.Code(() => Line(0, "", MarkKind.Blank)).ShouldBe("paper-kind");
    }

    [Fact]
    public void Locked_sheet_takes_no_paper()
    {
        var entry = Begin();
        _opened.Fill(Sheet);
        Sheet.Lock(Round, Sheet.Seal(Round), Make.Noon);
        Refused.Code(() => Again(entry, Second, Line(0, "80"), Line(1, "70,5"))).ShouldBe("paper-closed");
        Refused.Code(() => Begin()).ShouldBe("paper-closed");
    }
}
