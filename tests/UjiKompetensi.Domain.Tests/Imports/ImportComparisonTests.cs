using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Domain.Tests.Imports;

public sealed class ImportComparisonTests
{
    private static readonly Opd Office = Make.Opd();
    private static readonly Opd Other = Make.Opd("Badan Contoh", OpdKind.Badan, 2);
    private static readonly Post Head = Make.Post(Office);
    private static readonly Post Second = Make.Post(Other, "Kepala Badan Contoh");
    private static readonly Official Stored = Make.Official(1, post: Head);

    private static readonly Official Next = Make.Official(2, "Orang Lain", Second);

    private static readonly ImportReferences References = new(
        [(Office.Id, Office.Name), (Other.Id, Other.Name)], [(Head.Id, Head.OpdId, Head.Title), (Second.Id, Second.OpdId, Second.Title)], [(Stored.Id, Stored.EmployeeNumber, Stored.Name), (Next.Id, Next.EmployeeNumber, Next.Name)]);

    [Fact]
    public void A_row_that_says_what_is_stored_is_the_same() => One("nip;nama;pangkat;jabatan;tmt jabatan", Line()).State.ShouldBe(RowState.Same);

    [Fact]
    public void A_changed_column_is_told_with_before_and_after()
    {
        var row = One("nip;nama;pangkat;jabatan;tmt jabatan", Line(rank: "IV/d"));
        row.State.ShouldBe(RowState.Changed);
        row.Changes.ShouldBe([new CellChange("pangkat", "Pembina Utama Muda (IV/c)", "Pembina Utama Madya (IV/d)")]);
    }

    [Fact]
    public void A_column_the_file_does_not_have_keeps_what_is_stored_and_an_empty_cell_empties_it()
    {
        One("nip;nama;pangkat;jabatan;tmt jabatan", Line()).Changes.ShouldBeEmpty();
        One("nip;nama;pangkat;jabatan;tmt jabatan;gelar depan", Line() + ";").Changes.ShouldBe([new CellChange("gelar-depan", "Dr.", "")]);
    }

    [Fact]
    public void Two_rows_with_one_nip_are_both_wrong_and_name_each_other()
    {
        var rows = Compare("nip;nama;pangkat;jabatan;tmt jabatan", Line(), Line(rank: "IV/d"), Line(nip: Make.EmployeeNumber(2).Display));
        rows.Select(r => r.State).ShouldBe([RowState.Wrong, RowState.Wrong, RowState.New]);
        rows[0].Faults.Single().Sentence.ShouldContain("baris 3");
        rows[1].Faults.Single().Sentence.ShouldContain("baris 2");
    }

    [Fact]
    public void An_unknown_post_is_named_at_its_cell()
    {
        var fault = One("nip;nama;pangkat;jabatan;tmt jabatan", Line(post: "Kepala Dinas Lain")).Faults.Single();
        fault.Column.ShouldBe("jabatan");
        fault.Written.ShouldBe("Kepala Dinas Lain");
    }

    [Fact]
    public void The_office_of_the_old_post_does_not_hold_back_a_move() =>
        One("nip;nama;pangkat;jabatan;tmt jabatan", Line(post: Second.Title, since: "01-02-2024")).Changes.Select(c => c.Column).ShouldBe(["jabatan", "opd", "tmt-jabatan"]);

    [Fact]
    public void A_correction_is_read_like_a_cell()
    {
        var rows = Compare([new CellCorrection(2, "pangkat", "IV/d")], "nip;nama;pangkat;jabatan;tmt jabatan", Line(rank: "4d"));
        rows.Single().State.ShouldBe(RowState.Changed);
    }

    [Fact]
    public void A_later_tmt_in_another_post_makes_history_and_taking_it_back_removes_it()
    {
        var register = new ImportedOfficials();
        var (stored, fresh) = (Make.Official(1, post: Head), Make.Official(1, post: Second, inPostSince: new DateOnly(2025, 1, 1)));
        register.Amend(stored, fresh, References);
        stored.History.Single().ShouldBe(new PastPost(Head.Title, Office.Name, new DateOnly(2023, 1, 15), new DateOnly(2024, 12, 31)));
        register.Restore(stored, Make.Official(1, post: Head), References);
        (stored.PostId, stored.InPostSince, stored.History.Count).ShouldBe((Head.Id, new DateOnly(2023, 1, 15), 0));
    }

    [Fact]
    public void An_earlier_tmt_is_a_correction_without_history()
    {
        var stored = Make.Official(1, post: Head);
        new ImportedOfficials().Amend(stored, Make.Official(1, post: Second, inPostSince: new DateOnly(2022, 1, 1)), References);
        (stored.PostId, stored.History.Count).ShouldBe((Second.Id, 0));
    }

    [Theory]
    [InlineData("0", "400", "312,5", null)]
    [InlineData("", "", "87.25", null)]
    [InlineData("", "", "100,01", "nilai")]
    [InlineData("1", "5", "0", "nilai")]
    [InlineData("", "", "1.250,5", "nilai")]
    [InlineData("", "", "87,555", "nilai")]
    [InlineData("100", "100", "", "skala-sampai")]
    public void An_assessment_is_held_to_its_own_scale(string from, string until, string value, string? wrong)
    {
        var row = Compare(new ImportedAssessments(), [], "nip;penyelenggara;tanggal;skala terendah;skala tertinggi;nilai;jpm", $"{Stored.EmployeeNumber.Digits};UPT Contoh;01-02-2025;{from};{until};{value};80").Single();
        row.Faults.Select(f => f.Column).ShouldBe(wrong is null ? [] : [wrong]);
    }

    [Fact]
    public void Imported_results_go_to_participants_of_the_round_on_the_components_scale()
    {
        var round = Make.Round();
        var component = round.Components.Single(c => c.Source == Domain.Rounds.ComponentSource.Import);
        var references = new ImportReferences([], [], [], round, component);
        var rows = Compare(new ImportedResults(), references, component.Scale, "nip;nilai;penyelenggara;tanggal",
            $"{round.Participants[0].EmployeeNumber.Digits};87,5;UPT Contoh;01-02-2026", $"{round.Participants[1].EmployeeNumber.Digits};875;UPT Contoh;01-02-2026", $"{Make.EmployeeNumber(9).Digits};80;UPT Contoh;01-02-2026");
        rows.Select(r => r.State).ShouldBe([RowState.New, RowState.Wrong, RowState.Wrong]);
        rows.Select(r => r.Faults is [var first, ..] ? first.Column : null).ShouldBe([null, "nilai", "nip"]);
    }

    [Fact]
    public void Names_shifted_against_their_numbers_are_wrong_at_row_and_column_and_either_cell_mends_it()
    {
        const string Headings = "nip;nama;tahun;hasil kerja;perilaku kerja";
        const string Rest = "2024;sesuai ekspektasi;sesuai ekspektasi";
        string[] lines = [$"{Stored.EmployeeNumber.Digits};{Next.Name.Full};{Rest}", $"{Next.EmployeeNumber.Digits};ORANG LAIN 2;{Rest}", $"{Stored.EmployeeNumber.Digits};;2023;sesuai ekspektasi;sesuai ekspektasi"];
        var rows = Compare(new ImportedRatings(), [], Headings, lines, []);
        rows.Select(r => r.State).ShouldBe([RowState.Wrong, RowState.New, RowState.New]);
        rows[0].Faults.Select(f => f.Column).ShouldBe(["nip", "nama"]);
        rows[0].Faults[0].Sentence.ShouldStartWith($"NIP ini milik {Stored.Name.Full}, bukan {Next.Name.Full}.");
        Compare(new ImportedRatings(), [], Headings, [lines[0]], [new(2, "nip", Next.EmployeeNumber.Digits)]).Single().State.ShouldBe(RowState.New);
        Compare(new ImportedRatings(), [], Headings, [lines[0]], [new(2, "nama", "pejabat contoh 1")]).Single().State.ShouldBe(RowState.New);
        Compare(new ImportedRatings(), [], Headings, [lines[0]], [new(2, "nama", "")]).Single().State.ShouldBe(RowState.New);
    }

    [Fact]
    public void A_name_beside_a_result_is_held_against_the_rounds_participant()
    {
        var round = Make.Round();
        var component = round.Components.Single(c => c.Source == Domain.Rounds.ComponentSource.Import);
        var rows = Compare(new ImportedResults(), new ImportReferences([], [], [], round, component), component.Scale, "nip;nama;nilai;penyelenggara;tanggal",
            $"{round.Participants[0].EmployeeNumber.Digits};{round.Participants[1].Name.Bare};80;UPT Contoh;01-02-2026", $"{round.Participants[1].EmployeeNumber.Digits};{round.Participants[1].Name.Bare};80;UPT Contoh;01-02-2026");
        rows.Select(r => r.State).ShouldBe([RowState.Wrong, RowState.New]);
    }

    [Theory]
    [InlineData("30-02-2021", "tidak ada di kalender")]
    [InlineData("12/25/2021", "tidak ada di kalender")]
    [InlineData("2021-13-01", "tidak ada di kalender")]
    [InlineData("00-00-2021", "tidak ada di kalender")]
    [InlineData("29-02-2023", "tidak ada di kalender")]
    [InlineData("1-2-2021", "hari-bulan-tahun")]
    [InlineData("1 Februari 2021", "hari-bulan-tahun")]
    [InlineData("01-02-21", "hari-bulan-tahun")]
    public void A_day_that_no_calendar_has_is_told_apart_from_one_written_otherwise(string day, string words)
    {
        var fault = One("nip;nama;pangkat;jabatan;tmt jabatan", Line(since: day)).Faults.Single();
        fault.Column.ShouldBe("tmt-jabatan");
        fault.Sentence.ShouldContain(words);
        fault.Sentence.Contains("25-12-2021").ShouldBe(words.StartsWith("tidak", StringComparison.Ordinal));
    }

    [Fact]
    public void A_refusal_of_the_whole_row_names_the_column_to_mend()
    {
        var nip = Stored.EmployeeNumber.Digits;
        Compare(new ImportedPenalties(), [], "nip;tingkat;jenis hukuman;nomor sk;tanggal sk;mulai;sampai", $"{nip};ringan;Teguran;1;01-02-2020;01-02-2020;31-01-2020")
            .Single().Faults.Single().ShouldBe(new CellFault("sampai", "31-01-2020", "Hukuman tidak boleh berakhir sebelum dimulai."));
        const string Assessed = "nip;penyelenggara;tanggal;berlaku sampai;nilai;jpm";
        ColumnOf($"{nip};UPT;01-02-2025;31-01-2025;80;").ShouldBe("berlaku-sampai");
        ColumnOf($"{nip};UPT;01-02-2025;;;").ShouldBe("nilai");
        ColumnOf($"{nip};UPT;01-02-2025;;80;201").ShouldBe("jpm");
        var round = Make.Round();
        var component = round.Components.Single(c => c.Source == Domain.Rounds.ComponentSource.Import);
        Compare(new ImportedResults(), new ImportReferences([], [], [], round, component), component.Scale, "nip;nilai;penyelenggara;tanggal", $"{round.Participants[0].EmployeeNumber.Digits};80;UPT;01-02-2099")
            .Single().Faults.Single().Column.ShouldBe("tanggal");

        string ColumnOf(string line) => Compare(new ImportedAssessments(), [], Assessed, line).Single().Faults.Single().Column;
    }

    [Fact]
    public void A_day_and_a_number_are_shown_as_the_office_writes_them()
    {
        var columns = ImportColumns.Of(ImportKind.AssessmentRecord).ToDictionary(c => c.Code);
        columns["tanggal"].Show("2025-02-01").ShouldBe("01-02-2025");
        columns["tanggal"].Show("kemarin").ShouldBe("kemarin");
        foreach (var code in new[] { "nilai", "jpm", "skala-dari", "skala-sampai" }) columns[code].Show("87.5").ShouldBe("87,5");
        columns["penyelenggara"].Show("UPT 1.2").ShouldBe("UPT 1.2");
        ImportColumns.Of(ImportKind.AssessmentResult).Single(c => c.Code == "nilai").Show("87.5").ShouldBe("87,5");
    }

    private static string Line(string? nip = null, string rank = "IV/c", string? post = null, string since = "15-01-2023") =>
        $"{nip ?? Stored.EmployeeNumber.Digits};Pejabat Contoh 1;{rank};{post ?? Head.Title};{since}";

    private static ImportRow One(string headings, string line) => Compare(headings, line).Single();

    private static List<ImportRow> Compare(string headings, params string[] lines) => Compare([], headings, lines);

    private static List<ImportRow> Compare(IReadOnlyList<CellCorrection> corrections, string headings, params string[] lines) =>
        Compare(new ImportedOfficials(), [Stored], headings, lines, corrections);

    private static List<ImportRow> Compare<T>(ImportedRegister<T> register, T[] stored, string headings, string line) where T : class => Compare(register, stored, headings, [line], []);

    private static List<ImportRow> Compare<T>(ImportedRegister<T> register, T[] stored, string headings, string[] lines, IReadOnlyList<CellCorrection> corrections, ImportReferences? references = null, Domain.Rounds.Scale? scale = null) where T : class
    {
        var columns = ImportColumns.Of(register.Kind, scale);
        var places = HeadingGuess.Of(columns, Row(1, headings));
        ImportComparison.Missing(columns, places).ShouldBeEmpty();
        return ImportComparison.Of(register, columns, places, lines.Select((l, i) => Row(i + 2, l)), corrections, references ?? References, stored).Select(r => r.Row).ToList();
    }

    private static List<ImportRow> Compare<T>(ImportedRegister<T> register, ImportReferences references, Domain.Rounds.Scale scale, string headings, params string[] lines) where T : class =>
        Compare(register, [], headings, lines, [], references, scale);

    private static RawRow Row(int number, string line) => new(number, line.Split(';').Select(t => new RawCell(t)).ToList());
}
