using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Recommendations;

/// <summary>Three officials: 01 first with 90 (Tinggi), 02 second with 75 (Sedang), 03 last with 60 (Rendah).</summary>
public sealed class DeparturesTests
{
    private static readonly IReadOnlyList<Band> Bands = [new(0, "Rendah"), new(70, "Sedang"), new(85, "Tinggi")];
    private static readonly TargetPost A = new(new PostId(Make.Account(1)), "Kepala Badan A"), B = new(new PostId(Make.Account(2)), "Kepala Badan B");

    private static readonly RoundResult Result = Make.Result(Bands, ("01", 90), ("02", 75), ("03", 60));

    [Theory]
    [InlineData("01", RecommendationKind.Promote, false)]
    [InlineData("01", RecommendationKind.Stay, false)]
    [InlineData("01", RecommendationKind.NoPost, true)]
    [InlineData("01", RecommendationKind.Develop, true)]
    [InlineData("02", RecommendationKind.Stay, false)]
    [InlineData("02", RecommendationKind.Promote, true)]
    [InlineData("03", RecommendationKind.Promote, true)]
    [InlineData("03", RecommendationKind.Stay, true)]
    [InlineData("03", RecommendationKind.Retest, false)]
    [InlineData("03", RecommendationKind.NoPost, true)]
    public void Kind_departs_when_the_band_does_not_suggest_it(string code, RecommendationKind kind, bool departs) =>
        Kinds(code, new() { [code] = new Advice { Kind = kind } }).ShouldBe(departs ? [DepartureKind.AgainstBand] : []);

    [Fact]
    public void Sentence_names_band_suggestion_and_advice() =>
        Of("03", new() { ["03"] = new Advice { Kind = RecommendationKind.Promote } }).Single().Sentence
            .ShouldBe("Kategori \"Rendah\" lazimnya berujung tetap dengan pengembangan kompetensi, diuji kembali paling lambat enam bulan atau diturunkan ke jabatan yang lebih rendah; yang disarankan: Dipromosikan.");

    [Fact]
    public void A_rounds_own_table_is_followed_and_a_band_it_does_not_name_suggests_nothing()
    {
        var table = new PlenaryRules { Advice = [new("Rendah", [RecommendationKind.Stay])] }.TableFor(Bands);
        Departures.Of("03", new Dictionary<string, Advice> { ["03"] = new() { Kind = RecommendationKind.Stay } }, Result, table).ShouldBeEmpty();
        Departures.Of("01", new Dictionary<string, Advice> { ["01"] = new() { Kind = RecommendationKind.NoPost } }, Result, table).ShouldBeEmpty();
        new PlenaryRules().TableFor([]).ShouldBeEmpty();
        new PlenaryRules().TableFor([new(0, "Satu")]).ShouldBeEmpty("a single band orders nobody");
    }

    [Fact]
    public void Lower_placed_one_put_first_or_level_for_a_post_departs_and_the_higher_one_does_not()
    {
        Kinds("02", Rotations([A], [A])).ShouldBe([DepartureKind.PassedOver]);
        Kinds("01", Rotations([A], [A])).ShouldBeEmpty();
        Kinds("02", Rotations([B, A], [A])).ShouldBe([DepartureKind.PassedOver], "the higher one has it second, the lower one first");
        Kinds("02", Rotations([A], [B, A])).ShouldBeEmpty("the higher one has it first, the lower one second");
        Kinds("02", Rotations([B], [A])).ShouldBeEmpty("nobody higher wants it");
        Of("02", Rotations([B, A], [A])).Single().Sentence.ShouldBe("Untuk Kepala Badan A, peserta 01 Pejabat 01 (urutan 1) lebih tinggi daripada peserta ini (urutan 2), tetapi ditempatkan sesudahnya.");
    }

    [Fact]
    public void Shared_place_held_total_and_unwritten_advice_depart_from_nothing()
    {
        var shared = Make.Result(Bands, ("01", 80), ("02", 80), ("03", null));
        var table = new PlenaryRules().TableFor(Bands);
        Departures.Of("02", Rotations([A], [A]), shared, table).ShouldBeEmpty();
        Departures.Of("03", new Dictionary<string, Advice>(Rotations([A], [B])) { ["03"] = new() { Kind = RecommendationKind.Promote, Targets = [A] } }, shared, table).ShouldBeEmpty();
        Departures.Of("01", new Dictionary<string, Advice> { ["01"] = new() }, shared, table).ShouldBeEmpty();
        Departures.Of("01", new Dictionary<string, Advice>(), shared, table).ShouldBeEmpty();
    }

    private static Dictionary<string, Advice> Rotations(TargetPost[] first, TargetPost[] second) => new()
    {
        ["01"] = new Advice { Kind = RecommendationKind.Rotate, Targets = first }, ["02"] = new Advice { Kind = RecommendationKind.Rotate, Targets = second },
    };

    private static IReadOnlyList<Departure> Of(string code, Dictionary<string, Advice> advices) => Departures.Of(code, advices, Result, new PlenaryRules().TableFor(Bands));

    private static IEnumerable<DepartureKind> Kinds(string code, Dictionary<string, Advice> advices) => Of(code, advices).Select(d => d.Kind);
}
