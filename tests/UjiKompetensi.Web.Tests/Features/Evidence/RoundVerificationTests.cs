using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Evidence;

/// <summary>Each test tampers as the owner of the tables and expects to be told what was done.</summary>
public sealed class RoundVerificationTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData("utuh-nilai")]
    [InlineData("utuh-pleno")]
    [InlineData("utuh-serah")]
    public async Task Untouched_round_is_whole_in_every_phase(string slug)
    {
        var round = slug switch
        {
            "utuh-nilai" => await database.ScoredAsync(slug),
            "utuh-pleno" => await database.PlenaryAsync(slug),
            _ => await database.ReleasedAsync(slug),
        };
        var found = await VerifyAsync(round);
        found.Sentences.ShouldBe([$"Rantai utuh sampai entri {found.Entries}"]);
        found.Entries.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Changed_mark_is_named_with_both_values()
    {
        var round = await database.ReleasedAsync("ubah-nilai");
        await database.TamperAsync($"""
            UPDATE mark_versions SET value = 95 WHERE id = (SELECT m.id FROM mark_versions m JOIN sheets s ON s.id = m.sheet_id
              JOIN panelists p ON p.id = s.panelist_id JOIN participants q ON q.id = s.participant_id JOIN aspects a ON a.id = m.aspect_id
              WHERE s.round_id = {round.Id.Value} AND p.seat = 2 AND q.number = 1 AND a.code = 'kerja-sama')
            """);
        (await VerifyAsync(round)).Sentences.ShouldBe(
        [
            "Nilai Kerja Sama oleh P2 untuk peserta 01 versi 1: basis data 95,00 — jejak 81,00",
            "Lembar P2 untuk peserta 01: isinya tidak lagi cocok dengan tanda terima",
            .. await ReleaseSentencesAsync(round),
        ]);
    }

    [Fact]
    public async Task Changed_mark_before_the_plenary_is_named_without_its_values()
    {
        var round = await database.ScoredAsync("ubah-tertutup");
        await database.TamperAsync($"UPDATE mark_versions SET value = 95 WHERE sheet_id IN (SELECT id FROM sheets WHERE round_id = {round.Id.Value})");
        var told = string.Join('\n', (await VerifyAsync(round)).Sentences);
        told.ShouldContain("Nilai Kerja Sama oleh P2 untuk peserta 01 versi 1: basis data (tertutup sampai pleno)");
        told.ShouldNotContain("95");
        told.ShouldNotContain("81,00");
    }

    [Fact]
    public async Task Deleted_event_breaks_the_chain_there_and_leaves_its_row_alone()
    {
        var round = await database.PlenaryAsync("hapus-jejak");
        await database.TamperAsync($"DELETE FROM round_events WHERE round_id = {round.Id.Value} AND kind = 'MarkEntered' AND sequence = 5");
        var found = await VerifyAsync(round);
        found.Broken!.Sequence.ShouldBe(5);
        found.Sentences[0].ShouldContain("Entri 5 hilang");
        found.Mismatches.ShouldContain(m => m.StartsWith("Nilai ", StringComparison.Ordinal) && m.EndsWith("ada di basis data, tidak tercatat dalam jejak", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cut_off_end_of_the_chain_is_noticed_by_what_it_told_of()
    {
        var round = await database.PlenaryAsync("potong");
        await database.TamperAsync($"DELETE FROM round_events WHERE round_id = {round.Id.Value} AND kind = 'PlenaryOpened'");
        var found = await VerifyAsync(round);
        found.Broken.ShouldBeNull();
        found.Mismatches.ShouldHaveSingleItem().ShouldStartWith("Tahap kegiatan: basis data Pleno — jejak Penilaian");
    }

    [Fact]
    public async Task Mark_without_event_is_named()
    {
        var round = await database.ScoredAsync("selundup", locked: false);
        await database.TamperAsync($"""
            INSERT INTO mark_versions (id, sheet_id, aspect_id, version, kind, value, reason, saved_at)
            SELECT gen_random_uuid(), m.sheet_id, m.aspect_id, 2, 'Value', 99, '', now() FROM mark_versions m JOIN sheets s ON s.id = m.sheet_id
            WHERE s.round_id = {round.Id.Value} LIMIT 1
            """);
        (await VerifyAsync(round)).Mismatches.ShouldHaveSingleItem().ShouldEndWith("versi 2: ada di basis data, tidak tercatat dalam jejak");
    }

    [Fact]
    public async Task Deleted_mark_and_note_are_named()
    {
        var round = await database.ScoredAsync("hapus-baris", locked: false);
        await database.TamperAsync($"DELETE FROM note_versions WHERE sheet_id = (SELECT s.id FROM sheets s JOIN panelists p ON p.id = s.panelist_id JOIN participants q ON q.id = s.participant_id WHERE s.round_id = {round.Id.Value} AND p.seat = 3 AND q.number = 2)");
        var sentence = (await VerifyAsync(round)).Mismatches.ShouldHaveSingleItem();
        sentence.ShouldStartWith("Catatan P3 untuk peserta 02 versi 1: tercatat dalam jejak (entri ");
        sentence.ShouldEndWith("tidak ada di basis data");
    }

    [Fact]
    public async Task Changed_recommendation_result_and_note_are_named()
    {
        var round = await database.ReleasedAsync("ubah-teks");
        await database.TamperAsync($"UPDATE recommendations SET opinion = 'Tidak layak.', kind = 'NoPost' WHERE round_id = {round.Id.Value} AND participant_id = {round.Participants[0].Id.Value}");
        await database.TamperAsync($"UPDATE assessment_results SET value = 99 WHERE round_id = {round.Id.Value} AND participant_id = {round.Participants[1].Id.Value}");
        var told = (await VerifyAsync(round)).Mismatches;
        told.ShouldContain("Rekomendasi peserta 01 versi 1: teks saran pendapat di basis data bukan yang tercatat dalam jejak");
        told.ShouldContain("Rekomendasi peserta 01 versi 1: jenis basis data Tidak diberi jabatan — jejak Dikukuhkan pada jabatan sekarang");
        told.ShouldContain("Hasil Assessment Center peserta 02 versi 1: basis data 99,00 — jejak 81,25");
    }

    [Fact]
    public async Task Changed_weight_after_scoring_opened_is_named()
    {
        var round = await database.ScoredAsync("ubah-bobot");
        await database.TamperAsync($"UPDATE components SET weight = CASE code WHEN 'wawancara' THEN 50 ELSE 50 END WHERE round_id = {round.Id.Value}");
        (await VerifyAsync(round)).Mismatches.ShouldHaveSingleItem().ShouldStartWith("Instrumen (komponen, aspek, bobot, skala, aturan hitung): berubah");
    }

    [Fact]
    public async Task Weights_that_no_longer_sum_up_are_told_of_and_do_not_stop_the_check()
    {
        var round = await database.ReleasedAsync("bobot-rusak");
        await database.TamperAsync($"UPDATE components SET weight = 10 WHERE round_id = {round.Id.Value}");
        (await VerifyAsync(round)).Mismatches.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Changed_name_after_the_release_and_changed_receipt_are_noticed()
    {
        var round = await database.ReleasedAsync("ubah-nama");
        await database.TamperAsync($"UPDATE participants SET name = 'Orang Lain' WHERE id = {round.Participants[0].Id.Value}");
        // A name is part of what was put in; the numbers that came out are the same.
        (await VerifyAsync(round)).Mismatches.ShouldBe([(await ReleaseSentencesAsync(round))[0], $"Data peserta 01: tidak lagi sama dengan saat diserahkan kepada PPK (entri {(await database.LastEventAsync(round.Slug))!.Sequence})"]);

        var other = await database.PlenaryAsync("ubah-terima");
        await database.TamperAsync($"ALTER TABLE sheets DISABLE TRIGGER guard_lock; UPDATE sheets SET receipt = '0000' WHERE id = (SELECT id FROM sheets WHERE round_id = {other.Id.Value} LIMIT 1); ALTER TABLE sheets ENABLE TRIGGER guard_lock");
        (await VerifyAsync(other)).Mismatches.ShouldContain(m => m.StartsWith("Penguncian lembar ", StringComparison.Ordinal) && m.Contains("basis data 0000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chain_rewritten_as_a_whole_is_found_by_the_code_on_the_paper()
    {
        var round = await database.ReleasedAsync("tulis-ulang");
        await using var db = database.Context();
        var chain = await db.RoundEvents.Where(e => e.RoundId == round.Id).OrderBy(e => e.Sequence).ToListAsync(TestContext.Current.CancellationToken);
        var code = DocumentCode.Of(round, chain);
        (await VerifyAsync(round, code.ToLowerInvariant())).IsWhole.ShouldBeTrue();
        RoundEvent? last = null;
        foreach (var link in chain)
        {
            var facts = new Facts();
            foreach (var (name, value) in Facts.Read(link.Facts)) facts.Add(name, value);
            last = RoundEvent.Append(last, round.Id, link.Kind, link.ActorId, link.At, link.Sequence == 1 ? facts.Add("sisipan", "1") : facts);
            await database.TamperAsync($"UPDATE round_events SET facts = {last.Facts}, previous_hash = {last.PreviousHash}, hash = {last.Hash} WHERE round_id = {round.Id.Value} AND sequence = {last.Sequence}");
        }

        (await VerifyAsync(round)).IsWhole.ShouldBeTrue("rows and chain say the same again: only what is kept elsewhere knows better");
        (await VerifyAsync(round, code)).Mismatches.ShouldHaveSingleItem().ShouldStartWith("Kode pada naskah cetak bukan kode jejak ini");
    }

    [Fact]
    public async Task Rows_that_make_no_round_any_more_are_told_of_and_do_not_stop_the_check()
    {
        var round = await database.PlenaryAsync("tak-terbaca");
        await database.TamperAsync($"UPDATE components SET kind = 'Lain' WHERE round_id = {round.Id.Value}");
        var found = await VerifyAsync(round);
        found.Broken.ShouldBeNull();
        found.Entries.ShouldBeGreaterThan(20);
        found.Mismatches.ShouldHaveSingleItem().ShouldStartWith("Isi basis data tidak lagi dapat dibaca sebagai satu kegiatan: ");
    }

    [Fact]
    public async Task Changed_participant_panelist_or_schedule_after_the_release_is_located()
    {
        var round = await database.ReleasedAsync("ubah-sekitar");
        await database.TamperAsync($"UPDATE participants SET post_title = 'Jabatan Lain' WHERE round_id = {round.Id.Value} AND number = 2");
        await database.TamperAsync($"UPDATE panelists SET position = 'Lain' WHERE round_id = {round.Id.Value} AND seat = 3");
        await database.TamperAsync($"UPDATE rounds SET venue = 'Tempat lain' WHERE id = {round.Id.Value}");
        var entry = (await database.LastEventAsync(round.Slug))!.Sequence;
        (await VerifyAsync(round)).Mismatches.Where(m => m.StartsWith("Data ", StringComparison.Ordinal)).ShouldBe(
        [
            $"Data kegiatan (tanggal, tempat, SK panel, jadwal, tata cara): tidak lagi sama dengan saat diserahkan kepada PPK (entri {entry})",
            $"Data peserta 02: tidak lagi sama dengan saat diserahkan kepada PPK (entri {entry})",
            $"Data panelis P3: tidak lagi sama dengan saat diserahkan kepada PPK (entri {entry})",
        ]);
    }

    [Fact]
    public async Task Verification_is_not_for_panelists_or_the_ppk()
    {
        await database.PlenaryAsync("siapa-periksa");
        foreach (var person in new[] { database.Panelists[1], database.Stranger, database.AppointingAuthority })
            (await database.Use<RoundVerification>().RunAsync(person, new("siapa-periksa"), TestContext.Current.CancellationToken)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<RoundVerification>().RunAsync(database.Auditor, new("tidak-ada"), TestContext.Current.CancellationToken)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    private async Task<RoundVerification.Finding> VerifyAsync(Round round, string? printedCode = null) =>
        (await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new(round.Slug, printedCode), TestContext.Current.CancellationToken)).Value!;

    private async Task<string[]> ReleaseSentencesAsync(Round round)
    {
        var entry = (await database.LastEventAsync(round.Slug))!.Sequence;
        return
        [
            $"Masukan hitungan: tidak lagi sama dengan yang diserahkan kepada PPK (entri {entry})",
            $"Hasil hitung ulang: tidak sama dengan yang diserahkan kepada PPK (entri {entry})",
        ];
    }
}
