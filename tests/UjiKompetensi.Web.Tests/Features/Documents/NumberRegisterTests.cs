using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Tests.Features.Offices;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Documents;

public sealed class NumberRegisterTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_at_once_get_numbers_without_gaps_or_doubles_and_those_refused_take_none()
    {
        await database.SettleStyleAsync();
        var slugs = Enumerable.Range(1, 6).Select(i => $"serentak-{i}").ToList();
        foreach (var slug in slugs) await database.DraftRoundAsync(slug);
        // Each paper is asked for twice at once: one of the two is refused after it had taken its number.
        var made = await Task.WhenAll(slugs.Concat(slugs).Select(slug => Task.Run(() => database.Use<FinaliseDocument>().RunAsync(database.Operator, new(slug, new(DocumentKind.PlanLetter), new DateOnly(2026, 5, 4)), Cancel))));
        made.Count(m => m.IsDone).ShouldBe(6);
        made.Where(m => !m.IsDone).ShouldAllBe(m => m.Kind == OutcomeKind.Conflict);
        await using var db = database.Context();
        var series = (await db.NumberSeries.SingleAsync(s => s.Year == 2026, Cancel)).Id;
        var sequences = await db.DocumentNumbers.Where(n => n.SeriesId == series).Select(n => n.Sequence!.Value).OrderBy(n => n).ToListAsync(Cancel);
        sequences.ShouldBe(Enumerable.Range(1, 6));
        (await database.Use<FinaliseDocument>().RunAsync(database.Operator, new("serentak-1", new(DocumentKind.Timetable), new DateOnly(2026, 5, 4)), Cancel)).Value!.Number.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_application_can_neither_change_nor_delete_what_is_final()
    {
        await database.SettleStyleAsync();
        await database.DraftRoundAsync("dijaga");
        (await database.Use<FinaliseDocument>().RunAsync(database.Operator, new("dijaga", new(DocumentKind.PlanLetter), new DateOnly(2025, 5, 4)), Cancel)).IsDone.ShouldBeTrue();
        foreach (var sql in (string[])
                 [
                     "UPDATE document_bytes SET bytes = '\\x00'", "DELETE FROM document_bytes", "UPDATE document_numbers SET text = 'x'", "DELETE FROM document_numbers",
                     "UPDATE final_documents SET number = 'x'", "DELETE FROM final_documents", "UPDATE final_documents SET status = 'Sent'", "DELETE FROM number_series", "UPDATE number_series SET last = 0",
                     "INSERT INTO document_bytes (document_id, stage, copy, sha256, content_type, size, bytes) SELECT id, 'Final', 2, repeat('0', 64), 'application/pdf', 1, '\\x00' FROM final_documents",
                     "INSERT INTO document_bytes (document_id, stage, copy, sha256, content_type, size, bytes) SELECT id, 'Signed', 1, repeat('0', 64), 'application/pdf', 1, '\\x00' FROM final_documents",
                 ])
        {
            await using var db = database.Context();
            var refused = await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, Cancel));
            refused.SqlState.ShouldBeOneOf(PostgresErrorCodes.InsufficientPrivilege, PostgresErrorCodes.CheckViolation);
        }
    }
}
