using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Features.Rounds;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Rounds;

public sealed class SettleLetterTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Settle_stores_lines_and_records_the_number()
    {
        var round = await database.DraftRoundAsync("surat");
        var input = SettleLetter.Input.From("surat", Make.Letter());
        (input.Number, input.Date, input.CopiesTo) = ("800/1/2026", new DateOnly(2026, 3, 9), "Inspektur\n\n  Arsip \n");

        (await database.Use<SettleLetter>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();
        await using var db = database.Context();
        (await db.Rounds.SingleAsync(r => r.Id == round.Id, Cancel)).Letter.CopiesTo.ShouldBe(["Inspektur", "Arsip"]);
        var link = await db.RoundEvents.SingleAsync(e => e.RoundId == round.Id, Cancel);
        link.Kind.ShouldBe(EventKind.LetterSettled);
        Facts.Read(link.Facts)["number"].ShouldBe("800/1/2026");
    }

    [Fact]
    public async Task Settle_without_addressee_is_invalid_and_names_the_field()
    {
        await database.DraftRoundAsync("tanpa-tujuan");
        var input = SettleLetter.Input.From("tanpa-tujuan", Make.Letter() with { Addressee = " " });
        var outcome = await database.Use<SettleLetter>().RunAsync(database.Operator, input, Cancel);
        outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        outcome.Errors.Keys.ShouldBe(["Addressee"]);
    }

    [Fact]
    public async Task Settle_after_the_release_is_refused()
    {
        await database.DraftRoundAsync("surat-akhir");
        await using (var db = database.OwnerContext())
            await db.Database.ExecuteSqlAsync($"UPDATE rounds SET phase = 'Released' WHERE slug = 'surat-akhir'", Cancel);
        (await database.Use<SettleLetter>().RunAsync(database.Operator, SettleLetter.Input.From("surat-akhir", Make.Letter()), Cancel)).Code.ShouldBe("letter-final");
    }
}
