using DocumentFormat.OpenXml.Spreadsheet;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Features.Workbooks;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Workbooks;

public sealed class RecapWorkbookTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Workbook_of_an_opened_round_has_the_recap_as_numbers_and_as_formulas()
    {
        await database.PlenaryAsync("buku");
        var file = (await database.Use<RecapWorkbook>().RunAsync(database.Panelists[1], new("buku"), Cancel)).Value!;
        file.FileName.ShouldBe("rekap-buku.xlsx");
        var values = new FormulaReading(file.Bytes, ValueSheet.Name);
        // Official 1: 81 x 60 % + 81,25 x 40 %; components stand in F and G, the total in H.
        (values["F4"], values["G4"], values["H4"]).ShouldBe((81m, 81.25m, 81.10m));
        values.Formulas.ShouldBe(0);
        values.Cells.Single(c => c.CellReference!.Value == "C4").DataType!.Value.ShouldBe(CellValues.InlineString, "eighteen digits are no number");

        var formulas = new FormulaReading(file.Bytes, FormulaSheet.Name);
        formulas.Formulas.ShouldBe(2 * (2 + 1 + 2 + 2 + 2), "two officials: two aspects, one combination, two mapped and two weighed components, weights and total");
        var recap = (await database.Use<RoundRecap>().RunAsync(database.Operator, new("buku"), Cancel)).Value!;
        new[] { formulas["T7"], formulas["T8"] }.ShouldBe(recap.Rows.Select(r => (object)r.Result.Total!.Value));
    }

    [Fact]
    public async Task There_is_no_workbook_before_the_plenary_nor_for_whoever_may_not_see_results()
    {
        await database.ScoredAsync("buku-tutup");
        await database.PlenaryAsync("buku-buka");
        foreach (var person in new[] { database.Chair, database.Operator, database.Auditor })
            (await database.Use<RecapWorkbook>().RunAsync(person, new("buku-tutup"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<RecapWorkbook>().RunAsync(database.Stranger, new("buku-buka"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<RecapWorkbook>().RunAsync(database.AppointingAuthority, new("buku-buka"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<RecapWorkbook>().RunAsync(database.Operator with { Roles = new HashSet<string> { Access.Roles.Secretariat } }, new("buku-buka"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }
}
