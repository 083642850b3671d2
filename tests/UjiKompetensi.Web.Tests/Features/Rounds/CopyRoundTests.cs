using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Rounds;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Rounds;

public sealed class CopyRoundTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Copy_takes_instrument_and_letter_texts_but_no_people_and_no_number()
    {
        await database.OpenRoundAsync("terdahulu");
        var letter = SettleLetter.Input.From("terdahulu", Make.Letter());
        (letter.Number, letter.LegalBases) = ("800/1/2025", "Peraturan Contoh");
        (await database.Use<SettleLetter>().RunAsync(database.Operator, letter, Cancel)).IsDone.ShouldBeTrue();

        (await database.Use<PlanRound>().RunAsync(database.Operator, Input("salinan", "terdahulu"), Cancel)).Value.ShouldBe("salinan");
        await using var db = database.Context();
        var (earlier, copy) = (await RoundAsync(db, "terdahulu"), await RoundAsync(db, "salinan"));
        InstrumentSeal.Of(copy).ShouldBe(InstrumentSeal.Of(earlier));
        (copy.Participants.Count, copy.Panel.Count).ShouldBe((0, 0));
        (copy.Letter.Number, copy.Letter.Government).ShouldBe(("", "PEMERINTAH KABUPATEN BARU"));
        copy.Letter.LegalBases.ShouldBe(["Peraturan Contoh"]);
    }

    [Fact]
    public async Task Copy_of_an_unknown_round_finds_nothing() =>
        (await database.Use<PlanRound>().RunAsync(database.Operator, Input("salinan-hampa", "tidak-ada"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);

    [Fact]
    public async Task Rounds_to_copy_are_offered_to_who_prepares_and_to_nobody_else()
    {
        await database.DraftRoundAsync("tersedia");
        (await database.Use<RoundsToCopy>().RunAsync(database.Operator, new(), Cancel)).Value!.Select(r => r.Slug).ShouldContain("tersedia");
        (await database.Use<RoundsToCopy>().RunAsync(database.Panelists[0], new(), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    private static Task<Domain.Rounds.Round> RoundAsync(AppDbContext db, string slug) => db.Rounds.Whole().SingleAsync(r => r.Slug == slug, Cancel);

    private static PlanRound.Input Input(string slug, string from) => new()
    {
        CopyFrom = from,
        Name = "Salinan",
        Slug = slug,
        HeldFrom = new DateOnly(2027, 3, 1),
        HeldUntil = new DateOnly(2027, 3, 1),
        Government = "PEMERINTAH KABUPATEN BARU",
        Office = "PANITIA SELEKSI",
        City = "Kota Baru",
        Addressee = "Bupati Baru",
    };
}
