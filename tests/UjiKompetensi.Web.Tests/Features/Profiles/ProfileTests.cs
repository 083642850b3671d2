using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Features.Profiles;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Profiles;

public sealed class ProfileTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Profile_reads_the_newest_assessment_that_was_valid_on_the_rounds_days()
    {
        var round = await database.PlenaryAsync("profil");
        await AssessAsync(round, 0, new DateOnly(2025, 5, 1), 4);
        await AssessAsync(round, 0, new DateOnly(2026, 1, 5), 3, "Kerja Sama");
        await AssessAsync(round, 0, new DateOnly(2026, 3, 4), 5);
        var profile = (await database.Use<OfficialProfile>().RunAsync(database.Panelists[2], new("profil", "01"), Cancel)).Value!;
        profile.AssessedBy.ShouldBe("Lembaga Uji, 5 Januari 2026", "the one of 4 March came after the round's last day");
        var match = profile.Match!;
        (match.Lines.Count, match.Short).ShouldBe((9, 1));
        match.Lines.Single(l => l.Gap < 0).ShouldSatisfyAllConditions(l => l.Name.ShouldBe("Kerja Sama"), l => l.Words.ShouldBe("kurang 1 level"));
        match.Jpm.ShouldBe(35 * 100m / 36);
        profile.Facts.ShouldContain(("Jabatan", "Kepala Dinas Uji"));
        profile.Evidence.Select(e => (e.Kind, e.Text, e.Source)).ShouldBe(
        [
            ("Wawancara", "81,00", "penilaian panel, 6 dari 6 nilai"), ("Assessment Center", "81,25", "Lembaga Contoh"),
            ("Asesmen kompetensi", "JPM 97,22 % terhadap standar jabatan", "Lembaga Uji"), ("Disiplin", "tidak dibaca untuk kegiatan ini", "–"),
        ]);
        profile.Result.Rank.ShouldBeNull("the round shows none");
        (profile.Previous, profile.Next!.Code).ShouldBe((null, "02"));
    }

    [Fact]
    public async Task The_panel_reads_a_masked_nip_and_whoever_works_with_the_registers_the_whole_one()
    {
        var round = await database.PlenaryAsync("profil-nip");
        var number = round.Participants[0].EmployeeNumber;
        foreach (var (reader, shown) in new[] { (database.Panelists[2], number.Masked), (database.Panelists[0], number.Display), (database.Operator, number.Display), (database.Auditor, number.Display) })
        {
            (await database.Use<OfficialProfile>().RunAsync(reader, new("profil-nip", "01"), Cancel)).Value!.Facts.ShouldContain(("NIP", shown), reader.Name);
            (await database.Use<Comparison>().RunAsync(reader, new("profil-nip", "01", "02"), Cancel)).Value!.Pair!.A.Facts.ShouldContain(("NIP", shown), reader.Name);
            (await database.Use<RecommendationDetail>().RunAsync(reader, new("profil-nip", 1), Cancel)).Value!.Official.EmployeeNumber.ShouldBe(shown, reader.Name);
        }
    }

    [Fact]
    public async Task Profile_without_an_assessment_shows_the_standard_alone()
    {
        await database.PlenaryAsync("profil-kosong");
        var profile = (await database.Use<OfficialProfile>().RunAsync(database.Operator, new("profil-kosong", "02"), Cancel)).Value!;
        profile.AssessedBy.ShouldBeNull();
        profile.Match!.Lines.ShouldAllBe(l => l.Required == 4 && l.Reached == null && l.Words == "tidak dinilai");
        (await database.Use<OfficialProfile>().RunAsync(database.Operator, new("profil-kosong", "99"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Two_officials_stand_side_by_side_and_against_each_others_post()
    {
        var round = await database.PlenaryAsync("banding");
        await AssessAsync(round, 0, new DateOnly(2026, 1, 5), 4);
        await RequireAsync(round, 1, "Komunikasi", 5);
        var view = (await database.Use<Comparison>().RunAsync(database.Auditor, new("banding", "01", "02"), Cancel)).Value!;
        var pair = view.Pair!;
        pair.Scores.Select(s => (s.Name, s.Difference)).ShouldBe([("Wawancara", -1m), ("Assessment Center", 0m), ("Nilai akhir", -0.60m)]);
        pair.A.Own!.Short.ShouldBe(0);
        pair.A.Swapped!.Lines.Single(l => l.Gap < 0).Name.ShouldBe("Komunikasi");
        pair.B.IsAssessed.ShouldBeFalse();
        pair.B.Swapped!.Lines.ShouldAllBe(l => l.Reached == null);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("01", "01")]
    [InlineData("01", "77")]
    public async Task Until_two_different_officials_are_chosen_there_is_a_choice_and_no_value(string? a, string? b)
    {
        var slug = $"pilih-{a ?? "x"}-{b ?? "x"}";
        await database.PlenaryAsync(slug);
        var view = (await database.Use<Comparison>().RunAsync(database.Auditor, new(slug, a, b), Cancel)).Value!;
        (view.Pair, view.People.Count).ShouldBe((null, 2));
    }

    private async Task AssessAsync(Round round, int participant, DateOnly on, int level, string lower = "")
    {
        await using var db = database.Context();
        var levels = CompetencyStandard.ForJptPratama.Levels.Select(l => new ReachedLevel(l.Name, lower.Length == 0 ? level : l.Name == lower ? level : 4)).ToList();
        db.AssessmentRecords.Add(AssessmentRecord.Record(round.Participants[participant].OfficialId!.Value, new("Lembaga Uji", on, on.AddYears(3), Scale.Percent, 80, null, levels)));
        await db.SaveChangesAsync(Cancel);
    }

    private async Task RequireAsync(Round round, int participant, string competency, int level)
    {
        await using var db = database.Context();
        var official = await db.Officials.SingleAsync(o => o.Id == round.Participants[participant].OfficialId, Cancel);
        var post = await db.Posts.SingleAsync(p => p.Id == official.PostId, Cancel);
        post.Require(new([.. post.Standard.Levels.Select(l => l.Name == competency ? l with { Level = level } : l)]), post.Version);
        await db.SaveChangesAsync(Cancel);
    }
}
