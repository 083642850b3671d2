using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Recommendations;

public sealed class OpinionTemplatesTests
{
    private static readonly Standing Standing = new()
    {
        IsRead = true, Ratings = [new(2025, Predicate.Good), new(2024, Predicate.VeryGood)], Assessment = new("Lembaga Contoh", new DateOnly(2025, 11, 3), null),
        Penalty = new("hukuman disiplin ringan: teguran", new DateOnly(2025, 1, 1), new DateOnly(2025, 7, 1)),
    };

    [Fact]
    public void Sentences_are_filled_from_the_data_of_the_official()
    {
        var (round, result) = Scored(Standing);
        var gaps = CompetencyGap.Between(CompetencyStandard.ForJptPratama, [new("Komunikasi", 3), new("Integritas", 2), new("Kerja Sama", 4)]);
        OpinionTemplates.Sentences(round, round.Participants[0], result, gaps).Select(s => s.Text).ShouldBe(
        [
            "Dr. Pejabat Contoh 1, M.Si. telah menjabat sebagai Kepala Dinas Contoh selama 3 tahun 1 bulan.",
            "Nilai akhir yang bersangkutan 84,06 dengan kategori Baik.",
            "Hasil terkuat tampak pada Kerja Sama (90,00), sedangkan yang perlu mendapat perhatian adalah Pengambilan Keputusan (82,00).",
            "Predikat kinerja: Sangat Baik (2024), Baik (2025).",
            "Dibandingkan dengan standar kompetensi jabatannya, yang masih di bawah adalah Integritas (level 2 dari 4) dan Komunikasi (level 3 dari 4).",
        ]);
    }

    [Fact]
    public void Missing_data_offer_no_sentence()
    {
        var round = Make.Round();
        var nothing = Make.Result([], ("01", null)).Of("01");
        OpinionTemplates.Sentences(round, round.Participants[0], nothing, []).Select(s => s.Label).ShouldBe(["Masa jabatan"]);
        OpinionTemplates.References(round.Participants[0], nothing).ShouldBeEmpty();
    }

    [Fact]
    public void References_name_value_and_source_of_each_piece_of_evidence()
    {
        var (round, result) = Scored(Standing);
        OpinionTemplates.References(round.Participants[0], result).Select(r => r.Text).ShouldBe(
        [
            "(nilai Wawancara: 86,00)", "(nilai Asesmen: 81,16)", "(aspek Kerja Sama: 90,00)", "(aspek Pengambilan Keputusan: 82,00)",
            "(predikat kinerja 2025: Baik)", "(predikat kinerja 2024: Sangat Baik)", "(asesmen Lembaga Contoh, 3 November 2025)", "(hukuman disiplin ringan: teguran, sampai 1 Juli 2025)",
        ]);
    }

    [Fact]
    public void Gap_is_what_was_assessed_below_the_standard_widest_first()
    {
        CompetencyGap.Between(CompetencyStandard.ForJptPratama, [new("komunikasi", 3), new("Integritas", 5), new("Perekat Bangsa", 1)]).Select(g => (g.Name, g.Levels)).ShouldBe([("Perekat Bangsa", 3), ("Komunikasi", 1)]);
        CompetencyGap.Between(CompetencyStandard.ForJptPratama, []).ShouldBeEmpty("what was not assessed is no gap");
    }

    [Theory]
    [InlineData(CompetencyKind.Managerial, "Komunikasi", 3, "Penugasan: memaparkan kemajuan program setiap triwulan di hadapan pemangku kepentingan, dengan bimbingan atasan langsung; dinilai kembali setelah 6 bulan.")]
    [InlineData(CompetencyKind.Technical, "Perencanaan Anggaran", 2, "Pelatihan teknis Perencanaan Anggaran dan pendampingan mentor, lalu mengerjakan satu penugasan teknis dengan pendampingan ahli; dinilai kembali setelah 12 bulan.")]
    public void Suggestion_grows_with_the_gap(CompetencyKind kind, string name, int reached, string activity) =>
        DevelopmentSuggestion.For(new CompetencyGap(kind, name, 4, reached)).ShouldBe(new DevelopmentStep(name, activity));

    [Fact]
    public void Every_suggestion_fits_a_line_of_the_plan() => CompetencyStandard.Managerial.Append(CompetencyStandard.SocioCultural)
        .SelectMany(n => new[] { 1, 3 }.Select(r => DevelopmentSuggestion.For(new(CompetencyKind.Managerial, n, 4, r)))).ShouldAllBe(s => s.Activity.Length <= Advice.ActivityMaxLength);

    [Theory]
    [InlineData(0, OpinionLength.Empty)]
    [InlineData(59, OpinionLength.Short)]
    [InlineData(60, OpinionLength.Fitting)]
    [InlineData(260, OpinionLength.Fitting)]
    [InlineData(261, OpinionLength.Long)]
    public void Length_is_counted_in_words(int words, OpinionLength length) => OpinionLengths.Of(string.Join(" \n", Enumerable.Repeat("kata", words))).ShouldBe(length);

    private static (Round Round, OfficialResult Result) Scored(Standing standing)
    {
        var round = Make.Round(participants: 0, rules: new RoundRules { Bands = [new(0, "Kurang"), new(80, "Baik")] });
        var official = Make.Official(1);
        round.Invite(official.Id, Make.Profile(official) with { Standing = standing });
        var opened = new Opened(round, round.OpenScoring());
        foreach (var sheet in opened.Sheets)
            foreach (var (aspect, text) in opened.Aspects.Zip(["90", "82"]))
                sheet.Enter(new(Guid.CreateVersion7()), round, aspect.Id, text, 0, Make.Noon);
        return (round, RoundCalculation.Of(Inputs.Of(round, opened.Sheets, [Make.Result(round, "81,16")])).Of("01"));
    }
}
