using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Components;

namespace UjiKompetensi.Web.Features.Workbooks;

/// <summary>What an approving authority asks about each official: who he is, what the panel proposed, what the PPK decided and how far it is. No score.</summary>
internal static class DecisionSheet
{
    public const string Name = "Usulan";

    private static readonly string[] Heads =
    [
        "No", "Nama", "NIP", "Golongan ruang", "Jabatan sekarang", "Perangkat daerah", "TMT jabatan", "Usulan panel", "Putusan PPK", "Jabatan tujuan", "Alasan",
        "Keadaan", "Instansi", "Nomor surat", "Tanggal surat", "Jawaban", "Nomor jawaban", "Tanggal jawaban", "Nomor keputusan pelantikan", "Tanggal pelantikan",
    ];

    public static WorkbookSheet Of(Round round, IEnumerable<FollowUpCase> cases) => new(Name, [6, 34, 22, 12, 40, 34, 14, 44, 30, 40, 40, 26, 30, 24, 14, 20, 24, 14, 24, 14], (2, 3),
    [
        [SheetCell.Of($"Usulan dan putusan: {round.Name}", CellLook.Title)], [],
        [.. Heads.Select(h => SheetCell.Of(h, CellLook.Head))],
        .. cases.Select(Line),
    ]);

    private static List<SheetCell> Line(FollowUpCase file) =>
    [
        .. new[]
        {
            file.Person.Code, file.Person.Name.Full, file.Person.EmployeeNumber.Digits, file.Person.Rank.Title(), file.Person.PostTitle, file.Person.OpdName, Day(file.Person.InPostSince), file.Recommendation.Sentence,
            file.Decision is { IsPostponed: false } decided ? decided.Outcome.Title() : file.Decision?.Kind.Title() ?? "", file.Decision?.PostTitle ?? "", file.Decision?.Reason ?? "", file.State.Title(),
            file.Letter?.Authority ?? "", file.Letter?.Reference ?? "", Day(file.Letter?.Day), file.Answer?.Answer?.Title() ?? "", file.Answer?.Reference ?? "", Day(file.Answer?.Day), file.Inauguration?.Reference ?? "", Day(file.Inauguration?.Day),
        }.Select(text => SheetCell.Of(text)),
    ];

    private static string Day(DateOnly? day) => day is { } known ? Words.Day(known) : "";
}
