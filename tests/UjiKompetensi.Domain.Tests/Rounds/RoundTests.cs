using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

/// <summary>What a round demands before each step forward.</summary>
public sealed class RoundTests
{
    [Fact]
    public void Obstacles_empty_draft_lists_everything_at_once()
    {
        var round = Make.EmptyRound();

        round.ObstaclesToScoring().Select(o => o.Sentence).ShouldBe([
            "Tambahkan sedikitnya satu komponen nilai.",
            "Belum ada peserta. Pilih pejabat yang diuji.",
            "Panel belum punya anggota. Tunjuk panelis lebih dahulu."]);
        Refused.Sentence(() => round.OpenScoring()).ShouldBe("Tambahkan sedikitnya satu komponen nilai.");
    }

    [Fact]
    public void Obstacles_weights_and_aspects_are_named()
    {
        var round = Make.EmptyRound();
        var interview = round.AddComponent("Wawancara", 60, ComponentSource.Panel, Scale.Percent);
        round.AddComponent("Makalah", 30, ComponentSource.Panel, Scale.Percent);
        round.AddAspect(interview.Id, "Kerja Sama", 50);
        Make.WithPeople(round);

        round.ObstaclesToScoring().Select(o => o.Sentence).ShouldBe([
            "Jumlah bobot komponen harus tepat 100; sekarang 90 (kurang 10).",
            "Jumlah bobot aspek pada \"Wawancara\" harus tepat 100; sekarang 50 (kurang 50).",
            "Komponen \"Makalah\" belum punya aspek yang dinilai."]);
        Refused.Code(() => round.OpenScoring()).ShouldBe("weights-not-whole");
        round.Phase.ShouldBe(RoundPhase.Draft);
    }

    [Fact]
    public void Obstacles_ready_or_open_is_empty()
    {
        Make.Round().ObstaclesToScoring().ShouldBeEmpty();
        Make.OpenRound().Round.ObstaclesToScoring().ShouldBeEmpty();
    }

    [Fact]
    public void OpenScoring_ready_issues_one_sheet_per_panelist_and_participant()
    {
        var (round, sheets) = Make.OpenRound(participants: 4, panelists: 3);

        round.Phase.ShouldBe(RoundPhase.Scoring);
        sheets.Select(s => (s.ParticipantId, s.PanelistId)).Distinct().Count().ShouldBe(12);
        sheets.ShouldAllBe(s => s.RoundId == round.Id && !s.IsLocked && s.Marks.Count == 0);
    }

    [Fact]
    public void OpenPlenary_one_open_sheet_is_refused()
    {
        var opened = Make.OpenRound();
        foreach (var sheet in opened.Sheets.Skip(1)) sheet.RecordAbsence(opened.Round, Make.Reason, Make.Noon);

        Refused.Sentence(() => opened.Round.OpenPlenary(Make.Account(1), opened.Sheets))
            .ShouldBe("Masih ada 1 lembar nilai yang belum dikunci. Pleno dibuka setelah semuanya terkunci.");
    }

    [Fact]
    public void OpenPlenary_not_all_sheets_are_refused()
    {
        var opened = Make.OpenRound();

        Refused.Code(() => opened.Round.OpenPlenary(Make.Account(1), opened.LockAll().Skip(1).ToList())).ShouldBe("sheets-missing");
    }

    [Fact]
    public void OpenPlenary_sheets_of_another_round_or_twice_are_no_substitute()
    {
        var (opened, other) = (Make.OpenRound(), Make.OpenRound());
        var locked = opened.LockAll();

        Refused.Code(() => opened.Round.OpenPlenary(Make.Account(1), [.. locked.Skip(1), other.Sheets[0]])).ShouldBe("sheets-missing");
        Refused.Code(() => opened.Round.OpenPlenary(Make.Account(1), [.. locked.Skip(1), locked[1]])).ShouldBe("sheets-missing");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(99)]
    public void Chair_only_verbs_by_another_are_refused(int seat)
    {
        var opened = Make.OpenRound();

        Refused.Code(() => opened.Round.OpenPlenary(Make.Account(seat), opened.LockAll())).ShouldBe("chair-only");
        opened.Round.OpenPlenary(Make.Account(1), opened.Sheets);
        Refused.Code(() => opened.Round.ReleaseToAppointingAuthority(Make.Account(seat), Make.Basis(opened), Make.Noon)).ShouldBe("chair-only");
        opened.Round.Phase.ShouldBe(RoundPhase.Plenary);
    }

    [Fact]
    public void Release_complete_keeps_the_instant()
    {
        var round = Make.RoundIn(RoundPhase.Released).Round;

        (round.Phase, round.ReleasedAt).ShouldBe((RoundPhase.Released, Make.Noon));
    }
}
