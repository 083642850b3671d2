using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Workbooks;

/// <summary>The recap of an opened round as a workbook: values on one sheet, the formulas that lead to them on another.</summary>
public sealed class RecapWorkbook(UseCaseParts parts) : Query<RecapWorkbook.Input, RecapWorkbook.Xlsx>(parts)
{
    public sealed record Input(string Slug);

    public sealed record Xlsx(string FileName, byte[] Bytes);

    protected override Policy Policy => Policies.ReadDocuments;

    protected override async Task<Xlsx> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var opened = await reading.OpenedRoundAsync(input.Slug, AccessKind.Workbook, cancel);
        var (round, result) = (opened.Round, opened.Shown());
        var people = round.Participants.OrderBy(p => p.Name.Bare, StringComparer.Create(Words.Indonesian, ignoreCase: true)).ThenBy(p => p.Number).ToList();
        return new Xlsx($"rekap-{round.Slug}.xlsx", Workbook.Bytes([ValueSheet.Of(round, result, people), FormulaSheet.Of(opened.Input, result, [.. people.Select(p => p.Code)])]));
    }
}
