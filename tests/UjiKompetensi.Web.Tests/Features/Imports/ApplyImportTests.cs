using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Imports;
using UjiKompetensi.Web.UseCases;
using static UjiKompetensi.Web.Tests.Features.Imports.ImportFiles;

namespace UjiKompetensi.Web.Tests.Features.Imports;

public sealed class ApplyImportTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Registers_are_filled_from_offices_to_officials_and_a_second_time_changes_nothing()
    {
        await database.AppliedAsync(Opds("Dinas Isi;Dinas;11", "Badan Isi;Badan;12"));
        await database.AppliedAsync(Posts("Kepala Dinas Isi;dinas isi;II.b", "Kepala Badan Isi;Badan Isi;II.b"));
        var officials = Officials($"{Nip(1)};Ani Isi;IV/c;Kepala Dinas Isi;Dinas Isi;02-01-2023", $"{Nip(2)};Budi Isi;IV/b;Kepala Badan Isi;Badan Isi;2022-03-01");
        var applied = await database.AppliedAsync(officials);
        (applied.Created, applied.Changed).ShouldBe((2, 0));

        await using var db = database.Context();
        (await db.Officials.SingleAsync(o => o.EmployeeNumber == EmployeeNumber.Parse(Nip(2)), Cancel)).InPostSince.ShouldBe(new DateOnly(2022, 3, 1));
        (await db.RegisterChanges.CountAsync(c => c.ImportId == applied.Id && c.Subject == RegisterSubject.Official && c.ActorId == database.Operator.Id, Cancel)).ShouldBe(2);
        (await database.PreviewAsync(officials)).Count(RowState.Same).ShouldBe(2);
        (await database.ApplyAsync(officials)).Code.ShouldBe("import-nothing");

        await database.AppliedAsync(Source(ImportKind.PerformanceRating, "nip_baru;tahun;hasilKinerja;perilakuKerja", $"{Nip(1)};2024;DIATAS EKSPEKTASI;SESUAI EKSPEKTASI"));
        await database.AppliedAsync(Source(ImportKind.Penalty, "nip;tingkat;jenis hukuman;nomor sk;tanggal sk;mulai berlaku", $"{Nip(1)};ringan;Teguran tertulis;800/12;01-02-2020;01-02-2020"));
        await database.AppliedAsync(Source(ImportKind.AssessmentRecord, "nip,penyelenggara,tanggal asesmen,nilai,level", $"{Nip(1)},UPT Contoh,01-02-2025,\"87,5\",Integritas=4; Kerja Sama=3"));
        (await db.PerformanceRatings.SingleAsync(Cancel)).Results.ShouldBe(Expectation.Above);
        (await db.AssessmentRecords.SingleAsync(Cancel)).Value.ShouldBe(87.5m);
    }

    [Fact]
    public async Task A_preview_names_the_official_behind_a_number_and_says_what_a_new_row_brings()
    {
        var official = await database.OfficialAsync();
        var preview = await database.PreviewAsync(Source(ImportKind.PerformanceRating, "nip;tahun;hasil kerja;perilaku kerja",
            $"{official.EmployeeNumber.Display};2019;di atas ekspektasi;sesuai ekspektasi", $"{Nip(900)};2019;sesuai ekspektasi;sesuai ekspektasi"));
        preview.Rows.Select(preview.NameOf).ShouldBe([official.Name.Full, ""]);
        preview.Brings(preview.Rows[0]).ShouldBe(["Tahun: 2019", "Hasil kerja: di atas ekspektasi", "Perilaku kerja: sesuai ekspektasi"]);
        preview.Brings(preview.Rows[1]).ShouldBeEmpty("a wrong row brings nothing");
        var assessed = await database.PreviewAsync(Source(ImportKind.AssessmentRecord, "nip;penyelenggara;tanggal asesmen;berlaku sampai;skala terendah;skala tertinggi;nilai;jpm", $"{official.EmployeeNumber.Digits};UPT Contoh;01-02-2025;31-01-2028;0;400;312,5;96,25"));
        assessed.Brings(assessed.Rows[0]).ShouldBe(["Nilai: 312,5", "JPM (%): 96,25", "Penyelenggara: UPT Contoh", "Tanggal asesmen: 01-02-2025"]);
        var opds = await database.PreviewAsync(Opds("Dinas Bernama;Dinas;28"));
        opds.NameOf(opds.Rows[0]).ShouldBe("Dinas Bernama");
    }

    [Fact]
    public async Task One_wrong_row_keeps_everything_out()
    {
        var source = Opds("Dinas Utuh;Dinas;21", "Dinas Salah;Kementerian;22");
        (await database.PreviewAsync(source)).Rows.Select(r => r.State).ShouldBe([RowState.New, RowState.Wrong]);
        (await database.ApplyAsync(source)).Code.ShouldBe("import-wrong");
        await using var db = database.Context();
        (await db.Opds.AnyAsync(o => o.Name == "Dinas Utuh", Cancel)).ShouldBeFalse();

        var mended = source with { Corrections = [new(3, "jenis", "Dinas")] };
        (await database.AppliedAsync(mended)).Created.ShouldBe(2);
    }

    [Fact]
    public async Task Row_that_is_left_out_stays_out_and_no_longer_contradicts_its_twin()
    {
        var source = Opds("Dinas Ganda;Dinas;23", "Dinas Ganda;Dinas;24");
        (await database.PreviewAsync(source)).Rows.Select(r => r.State).ShouldBe([RowState.Wrong, RowState.Wrong]);
        var without = source with { LeftOut = [2] };
        (await database.PreviewAsync(without)).Rows.Select(r => r.Number).ShouldBe([3]);
        (await database.AppliedAsync(without)).Created.ShouldBe(1);
        await using var db = database.Context();
        (await db.Opds.SingleAsync(o => o.Name == "Dinas Ganda", Cancel)).Order.ShouldBe(24);
    }

    [Fact]
    public async Task What_changed_since_the_preview_is_refused_and_nothing_is_stored()
    {
        await database.AppliedAsync(Opds("Dinas Basi;Dinas;31"));
        var source = Opds("Dinas Basi;Dinas;32", "Dinas Basi Baru;Dinas;33");
        var seen = (await database.PreviewAsync(source)).Fingerprint;
        await using (var db = database.Context())
        {
            var opd = await db.Opds.SingleAsync(o => o.Name == "Dinas Basi", Cancel);
            opd.Revise(opd.Name, opd.Kind, 39, opd.Version);
            await db.SaveChangesAsync(Cancel);
        }

        (await database.Use<ApplyImport>().RunAsync(database.Operator, new(source, seen), Cancel)).Code.ShouldBe("import-stale");
        await using var after = database.Context();
        (await after.Opds.AnyAsync(o => o.Name == "Dinas Basi Baru", Cancel)).ShouldBeFalse();
        (await after.Opds.SingleAsync(o => o.Name == "Dinas Basi", Cancel)).Order.ShouldBe(39);
    }

    [Fact]
    public async Task The_same_file_at_once_is_applied_once()
    {
        var source = Opds("Dinas Kembar;Dinas;41");
        var seen = (await database.PreviewAsync(source)).Fingerprint;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => database.Use<ApplyImport>().RunAsync(database.Operator, new(source, seen), Cancel)));
        outcomes.Count(o => o.IsDone).ShouldBe(1);
        outcomes.Where(o => !o.IsDone).ShouldAllBe(o => o.Code == "import-stale");
    }

    [Fact]
    public async Task A_move_by_import_makes_history_and_names_of_headings_are_remembered()
    {
        await database.AppliedAsync(Opds("Dinas Pindah;Dinas;51"));
        await database.AppliedAsync(Posts("Kepala Pindah A;Dinas Pindah;II.b", "Kepala Pindah B;Dinas Pindah;II.b"));
        await database.AppliedAsync(Officials($"{Nip(5)};Candra;IV/c;Kepala Pindah A;Dinas Pindah;02-01-2023"));
        var moved = Source(ImportKind.Official, "Kode Pegawai;nama;pangkat;jabatan;tmt jabatan", $"{Nip(5)};Candra;IV/c;Kepala Pindah B;01-07-2025");
        (await database.PreviewAsync(moved)).Missing.ShouldBe(["NIP"]);
        moved = moved with { Places = new Dictionary<string, int> { ["nip"] = 0, ["nama"] = 1, ["pangkat"] = 2, ["jabatan"] = 3, ["tmt-jabatan"] = 4 } };
        await database.AppliedAsync(moved);
        (await database.PreviewAsync(moved with { Places = null })).Count(RowState.Same).ShouldBe(1);
        await using var db = database.Context();
        (await db.Officials.SingleAsync(o => o.EmployeeNumber == EmployeeNumber.Parse(Nip(5)), Cancel)).History.Single().PostTitle.ShouldBe("Kepala Pindah A");
    }

    [Fact]
    public async Task Somebody_elses_small_write_does_not_wait_for_a_long_import()
    {
        await database.AppliedAsync(Opds("Dinas Ramai;Dinas;61"));
        await database.AppliedAsync(Posts("Kepala Ramai;Dinas Ramai;II.b"));
        var opened = new TaskCompletionSource();
        using var release = new ManualResetEventSlim();
        var source = Officials([.. Enumerable.Range(0, 2500).Select(i => $"{Nip(1000 + i)};Pejabat Ramai {i};IV/b;Kepala Ramai;Dinas Ramai;02-01-2023")]);
        var seen = (await database.PreviewAsync(source)).Fingerprint;
        var applying = Task.Run(() => database.Use<ApplyImport>().RunAsync(database.Operator, new(source with
        {
            // Stands still in the middle of its transaction, a thousand rows already sent.
            Progress = (_, _) => { opened.TrySetResult(); release.Wait(TimeSpan.FromSeconds(60)); },
        }, seen), Cancel), Cancel);
        await opened.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        try
        {
            await using var db = database.Context();
            var opd = await db.Opds.SingleAsync(o => o.Name == "Dinas Ramai", Cancel);
            opd.Revise("Dinas Ramai", OpdKind.Dinas, 62, opd.Version);
            db.Add(Opd.Register("Dinas Sela", OpdKind.Dinas, 63));
            await db.SaveChangesAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(5), Cancel);
            (await db.Officials.CountAsync(o => o.Name.Bare.StartsWith("Pejabat Ramai"), Cancel)).ShouldBe(0);
        }
        finally
        {
            release.Set();
        }

        (await applying).Value!.Created.ShouldBe(2500);
    }

    [Fact]
    public async Task Who_does_not_keep_registers_can_neither_look_nor_apply_nor_undo()
    {
        var source = Opds("Dinas Terlarang;Dinas;71");
        foreach (var user in new[] { database.Panelists[0], database.Auditor, database.AppointingAuthority })
        {
            (await database.Use<PreviewImport>().RunAsync(user, source, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<ApplyImport>().RunAsync(user, new(source, ""), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<UndoImport>().RunAsync(user, new(new ImportId(Guid.CreateVersion7())), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<ImportLog>().RunAsync(user, 10, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<ImportTemplate>().RunAsync(user, new(ImportKind.Opd), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<ImportTargets>().RunAsync(user, 0, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }
    }

    [Fact]
    public async Task A_hostile_file_is_a_refusal_and_no_crash() =>
        (await database.Use<PreviewImport>().RunAsync(database.Operator, new ImportSource(ImportKind.Opd, "a.xlsx", [1, 2, 3]), Cancel)).Code.ShouldBe("import-not-xlsx");
}
