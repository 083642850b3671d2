using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Scoring;

public sealed class ScoreSheetTests
{
    private readonly Opened _opened = Make.OpenRound();

    private ScoreSheet Sheet => _opened.Sheet();

    [Fact]
    public void Enter_value_adds_a_version()
    {
        Enter(1, "87,5", 0).Version.ShouldBe(1);
        Enter(2, "88", 1).Version.ShouldBe(2);

        Sheet.Marks.Select(m => m.Value).ShouldBe([87.5m, 88m]);
        Current.ShouldBe(Mark.Of(88));
        Sheet.Marks.ShouldAllBe(m => m.SavedAt == Make.Noon && m.SheetId == Sheet.Id);
    }

    [Fact]
    public void Enter_repeated_operation_returns_the_first_answer_and_changes_nothing()
    {
        var first = Enter(1, "80", 0);
        Enter(2, "90", 1);

        Enter(1, "80", 0).ShouldBeSameAs(first);
        Enter(1, "tidak terbaca", 7).ShouldBeSameAs(first);
        Current.ShouldBe(Mark.Of(90));
        Sheet.Marks.Count.ShouldBe(2);
    }

    [Fact]
    public void Enter_repeated_operation_after_lock_still_answers()
    {
        var first = Enter(1, "80", 0);
        Sheet.RecordAbsence(_opened.Round, Make.Reason, Make.Noon);

        Enter(1, "80", 0).ShouldBeSameAs(first);
    }

    [Fact]
    public void Enter_on_a_stale_base_is_refused()
    {
        Enter(1, "80", 0);

        Refused.Code(() => Enter(2, "90", 0)).ShouldBe("mark-stale");
        Refused.Code(() => Enter(3, "90", 2)).ShouldBe("mark-stale");
        Current.ShouldBe(Mark.Of(80));
    }

    [Fact]
    public void Enter_the_same_value_twice_is_no_conflict_and_no_version()
    {
        var first = Enter(1, "80", 0);

        Enter(2, "80,00", 0).ShouldBeSameAs(first);
        Sheet.Marks.Count.ShouldBe(1);
    }

    [Fact]
    public void Enter_nothing_takes_back_to_blank_and_is_not_zero()
    {
        Enter(1, "0", 0);
        Current.ShouldBe(Mark.Of(0));
        Sheet.BlankAspects(_opened.Round).Count.ShouldBe(1);

        Enter(2, "  ", 1);

        Current.ShouldBe(Mark.Blank);
        Sheet.BlankAspects(_opened.Round).Count.ShouldBe(2);
    }

    [Fact]
    public void Enter_wrong_text_or_aspect_is_refused()
    {
        Refused.Code(() => Enter(1, "101", 0)).ShouldBe("score-off-scale");
        Refused.Code(() => Enter(1, "delapan", 0)).ShouldBe("score-form");
        Refused.Code(() => Sheet.Enter(Make.Operation(1), _opened.Round, Make.OpenRound().Aspects[0].Id, "80", 0, Make.Noon)).ShouldBe("aspect-unknown");
        Refused.Code(() => Sheet.Enter(Make.Operation(1), Make.OpenRound().Round, _opened.Aspects[0].Id, "80", 0, Make.Noon)).ShouldBe("sheet-foreign");
        Sheet.Marks.ShouldBeEmpty();
    }

    [Fact]
    public void Enter_uses_the_scale_of_the_component()
    {
        var opened = Make.OpenRound(scale: new(1, 5));

        Refused.Code(() => opened.Sheet().Enter(Make.Operation(1), opened.Round, opened.Aspects[0].Id, "80", 0, Make.Noon)).ShouldBe("score-off-scale");
        opened.Sheet().Enter(Make.Operation(1), opened.Round, opened.Aspects[0].Id, "4,5", 0, Make.Noon).Mark.ShouldBe(Mark.Of(4.5m));
    }

    [Fact]
    public void Abstain_needs_a_reason_and_can_be_taken_back()
    {
        Refused.Code(() => Abstain(1, " ", 0)).ShouldBe("text-empty");

        Abstain(1, "Bukan bidang saya", 0).Mark.Kind.ShouldBe(MarkKind.Abstained);
        Abstain(1, "Bukan bidang saya", 0).Version.ShouldBe(1);
        Refused.Code(() => Abstain(2, "Lain", 0)).ShouldBe("mark-stale");
        Enter(3, "80", 1);

        Current.ShouldBe(Mark.Of(80));
    }

    [Fact]
    public void RecuseFrom_answers_every_aspect_and_locks()
    {
        Enter(1, "80", 0);

        Sheet.RecuseFrom(_opened.Round, Make.Reason, Make.Noon);

        _opened.Aspects.ShouldAllBe(a => Sheet.MarkOf(a.Id).Kind == MarkKind.Recused);
        Sheet.Marks.Select(m => m.Version).ShouldBe([1, 2, 1]);
        (Sheet.IsLocked, Sheet.Receipt).ShouldBe((true, Sheet.Seal(_opened.Round)));
    }

    [Fact]
    public void RecordAbsence_keeps_values_that_were_given()
    {
        Enter(1, "0", 0);

        Sheet.RecordAbsence(_opened.Round, "Sakit", Make.Noon);

        Sheet.MarkOf(_opened.Aspects[0].Id).ShouldBe(Mark.Of(0));
        Sheet.MarkOf(_opened.Aspects[1].Id).ShouldBe(Mark.Absent("Sakit"));
        Sheet.IsLocked.ShouldBeTrue();
    }

    [Fact]
    public void RecuseFrom_without_reason_changes_nothing()
    {
        Refused.Code(() => Sheet.RecuseFrom(_opened.Round, "", Make.Noon)).ShouldBe("text-empty");
        (Sheet.IsLocked, Sheet.Marks.Count).ShouldBe((false, 0));
    }

    [Fact]
    public void Lock_incomplete_names_the_blank_aspects()
    {
        Enter(1, "80", 0);

        Refused.Sentence(() => Sheet.Lock(_opened.Round, Sheet.Seal(_opened.Round), Make.Noon))
            .ShouldBe("Masih ada 1 aspek yang belum diisi: Pengambilan Keputusan.");
    }

    [Fact]
    public void Lock_with_another_seal_than_shown_is_refused()
    {
        _opened.Fill(Sheet);
        var shown = Sheet.Seal(_opened.Round);
        _opened.Fill(Sheet, "81");

        Refused.Code(() => Sheet.Lock(_opened.Round, shown, Make.Noon)).ShouldBe("sheet-changed");
        Sheet.IsLocked.ShouldBeFalse();
    }

    [Fact]
    public void Lock_complete_gives_the_seal_as_receipt_and_refuses_everything_after()
    {
        _opened.Fill(Sheet);
        var seal = Sheet.Seal(_opened.Round);

        Sheet.Lock(_opened.Round, seal, Make.Noon).ShouldBe(seal);

        (Sheet.Receipt, Sheet.LockedAt).ShouldBe((seal, Make.Noon));
        Refused.Code(() => Enter(9, "90", 1)).ShouldBe("sheet-locked");
        Refused.Code(() => Abstain(9, "a", 1)).ShouldBe("sheet-locked");
        Refused.Code(() => Sheet.WriteNote(Make.Operation(9), _opened.Round, "a", 0, Make.Noon)).ShouldBe("sheet-locked");
        Refused.Code(() => Sheet.RecuseFrom(_opened.Round, "a", Make.Noon)).ShouldBe("sheet-locked");
        Refused.Code(() => Sheet.RecordAbsence(_opened.Round, "a", Make.Noon)).ShouldBe("sheet-locked");
        Refused.Code(() => Sheet.Lock(_opened.Round, seal, Make.Noon)).ShouldBe("sheet-locked");
    }

    [Fact]
    public void WriteNote_is_versioned_idempotent_and_guarded()
    {
        var first = WriteNote(1, " Baik ", 0);
        first.Text.ShouldBe("Baik");
        WriteNote(1, "lain", 5).ShouldBeSameAs(first);
        WriteNote(2, "Baik", 0).ShouldBeSameAs(first);
        Refused.Code(() => WriteNote(3, "Cukup", 0)).ShouldBe("note-stale");
        Refused.Code(() => WriteNote(3, new string('a', ScoreSheet.NoteMaxLength + 1), 1)).ShouldBe("text-too-long");

        WriteNote(4, "", 1);

        (Sheet.Note, Sheet.NoteNumber, Sheet.Notes.Count).ShouldBe(("", 2, 2));
    }

    private Mark Current => Sheet.MarkOf(_opened.Aspects[0].Id);

    private MarkVersion Enter(int operation, string text, int basedOn) =>
        Sheet.Enter(Make.Operation(operation), _opened.Round, _opened.Aspects[0].Id, text, basedOn, Make.Noon);

    private MarkVersion Abstain(int operation, string reason, int basedOn) =>
        Sheet.Abstain(Make.Operation(operation), _opened.Round, _opened.Aspects[0].Id, reason, basedOn, Make.Noon);

    private NoteVersion WriteNote(int operation, string text, int basedOn) =>
        Sheet.WriteNote(Make.Operation(operation), _opened.Round, text, basedOn, Make.Noon);
}
