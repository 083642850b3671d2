using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Scoring;

public sealed class SheetSealTests
{
    private readonly Opened _opened = Make.OpenRound();

    private ScoreSheet Sheet => _opened.Sheet();

    [Fact]
    public void Seal_has_four_groups_of_four() => Sheet.Seal(_opened.Round).ShouldMatch(@"\A[0-9A-F]{4}(-[0-9A-F]{4}){3}\z");

    [Fact]
    public void Seal_changes_with_every_change()
    {
        var seals = new List<string> { Sheet.Seal(_opened.Round) };
        void Then(Action change) { change(); seals.Add(Sheet.Seal(_opened.Round)); }

        Then(() => Enter(1, 0, "0", 0));
        Then(() => Enter(2, 0, "80", 1));
        Then(() => Enter(3, 0, "80,01", 2));
        Then(() => Enter(4, 1, "80,01", 0));
        Then(() => Abstain(5, 1, "a", 1));
        Then(() => Abstain(6, 1, "b", 2));
        Then(() => Sheet.WriteNote(Make.Operation(7), _opened.Round, "Baik", 0, Make.Noon));
        Then(() => Sheet.WriteNote(Make.Operation(8), _opened.Round, "Cukup", 1, Make.Noon));
        Then(() => Sheet.RecuseFrom(_opened.Round, "b", Make.Noon));

        seals.ShouldBeUnique();
    }

    [Fact]
    public void Seal_same_content_is_the_same_whenever_and_however_entered()
    {
        Enter(1, 0, "80", 0);
        var before = Sheet.Seal(_opened.Round);
        Enter(2, 0, "90", 1);
        Enter(3, 0, "80,00", 2);

        Sheet.Seal(_opened.Round).ShouldBe(before);
    }

    [Fact]
    public void Seal_differs_between_people() =>
        _opened.Sheets.Select(s => s.Seal(_opened.Round)).ShouldBeUnique();

    [Fact]
    public void Seal_a_reason_cannot_imitate_the_next_line()
    {
        var (one, other) = (_opened.Sheet(), Make.OpenRound());
        Abstain(1, 0, "r", 0);
        Abstain(2, 1, "p\nwawancara/pengambilan-keputusan=Abstained::q", 0);
        other.Sheet().Abstain(Make.Operation(1), other.Round, other.Aspects[0].Id, "r\nwawancara/pengambilan-keputusan=Abstained::p", 0, Make.Noon);
        other.Sheet().Abstain(Make.Operation(2), other.Round, other.Aspects[1].Id, "q", 0, Make.Noon);

        one.Seal(_opened.Round).ShouldNotBe(other.Sheet().Seal(other.Round));
    }

    private void Enter(int operation, int aspect, string text, int basedOn) =>
        Sheet.Enter(Make.Operation(operation), _opened.Round, _opened.Aspects[aspect].Id, text, basedOn, Make.Noon);

    private void Abstain(int operation, int aspect, string reason, int basedOn) =>
        Sheet.Abstain(Make.Operation(operation), _opened.Round, _opened.Aspects[aspect].Id, reason, basedOn, Make.Noon);
}
