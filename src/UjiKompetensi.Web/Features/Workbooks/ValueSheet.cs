using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Components;

namespace UjiKompetensi.Web.Features.Workbooks;

/// <summary>The recap as numbers, alphabetically, without any formula.</summary>
internal static class ValueSheet
{
    public const string Name = "Nilai";

    public static WorkbookSheet Of(Round round, RoundResult result, IReadOnlyList<Participant> people)
    {
        List<string> heads = ["No", "Nama", "NIP", "Jabatan", "Perangkat daerah", .. round.Components.Select(c => $"{c.Name} (bobot {NumberText.Format(c.Weight)} %)"), "Nilai akhir"];
        if (round.Rules.Bands.Count > 0) heads.Add("Kategori");
        if (round.Display.ShowsRanking) heads.Add("Peringkat");
        heads.AddRange(["Nilai terpakai", "Keterangan"]);
        return new WorkbookSheet(Name, [6, 34, 22, 40, 34, .. Enumerable.Repeat(15d, heads.Count - 7), 15, 40], (2, 3),
        [
            [SheetCell.Of($"Rekapitulasi nilai: {round.Name}", CellLook.Title)], [],
            [.. heads.Select(h => SheetCell.Of(h, CellLook.Head))],
            .. people.Select(p => Line(round, p, result.Of(p.Code))),
        ]);
    }

    private static List<SheetCell> Line(Round round, Participant person, OfficialResult own)
    {
        List<SheetCell> line =
        [
            SheetCell.Of(person.Code), SheetCell.Of(person.Name.Full), SheetCell.Of(person.EmployeeNumber.Digits), SheetCell.Of(person.PostTitle), SheetCell.Of(person.OpdName),
            .. own.Components.Select(c => c.Normalised is { } value ? SheetCell.Of(value) : SheetCell.Of(c.Missing ?? "")),
            own.Total is { } total ? SheetCell.Of(total, CellLook.Total) : SheetCell.Of("ditahan"),
        ];
        if (round.Rules.Bands.Count > 0) line.Add(SheetCell.Of(own.Band ?? ""));
        if (round.Display.ShowsRanking) line.Add(SheetCell.Of(own.Rank, CellLook.Exact));
        line.Add(SheetCell.Of($"{own.Components.Sum(c => c.MarksUsed)} dari {own.Components.Sum(c => c.MarksExpected)}"));
        line.Add(SheetCell.Of(string.Join("; ", own.Missing) + (own.IsReweighed ? " – dihitung ulang dari komponen yang ada" : "")));
        return line;
    }
}
