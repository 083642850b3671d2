using System.Text;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Browser.Tests;

/// <summary>A round as large as a real one: an interview of six aspects, a presentation in levels, papers without names; notes at extremes and a proof of identity at the lock.</summary>
internal static class PaperRound
{
    public static readonly IReadOnlyList<string> Interview = ["Integritas", "Kerja Sama", "Komunikasi", "Orientasi pada Hasil", "Pelayanan Publik", "Pengambilan Keputusan"];
    public static readonly IReadOnlyList<string> Talk = ["Penyampaian", "Penguasaan Materi", "Tanya Jawab"];

    public static async Task<Round> OpenAsync(Product product, string slug)
    {
        var round = Round.Plan(slug, $"Uji Kompetensi {slug}", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 4), "Hotel Contoh",
            new Letter { Government = "PEMERINTAH PROVINSI CONTOH", Office = "PANITIA SELEKSI", City = "Kota Contoh", Addressee = "Gubernur Contoh" }, isSample: true);
        string[] indicators = ["Menyampaikan contoh nyata dari pekerjaan sendiri", "Menjelaskan akibat dari tindakannya bagi OPD lain", "Mengakui kesalahan dan menyebut perbaikannya"];
        string[] levels = ["Belum menunjukkan perilaku ini", "Menunjukkan bila diarahkan", "Menunjukkan secara mandiri", "Mengajak orang lain menunjukkannya", "Menjadi panutan di luar OPD-nya"];
        var interview = round.AddComponent("Wawancara", 40, ComponentSource.Panel, Scale.Percent);
        foreach (var (title, i) in Interview.Select((t, i) => (t, i)))
            round.AddAspect(interview.Id, title, i < 4 ? 17 : 16, "Ceritakan satu peristiwa ketika Anda harus menunjukkannya di bawah tekanan waktu.", indicators, levels);
        var talk = round.AddComponent("Presentasi", 30, ComponentSource.Panel, Scale.Of(1, 5));
        foreach (var title in Talk) round.AddAspect(talk.Id, title, title == Talk[0] ? 34 : 33, "Bagaimana ia membawakannya?", indicators, levels);
        var paper = round.AddComponent("Makalah", 30, ComponentSource.Panel, Scale.Percent);
        round.AddAspect(paper.Id, "Gagasan", 100, "Apakah gagasannya baru dan dapat dikerjakan?", indicators);
        round.AnonymiseComponent(paper.Id, true);
        round.SettleSheetRules(new SheetRules { NoteEdgePercent = 10, ConfirmsIdentity = true });
        await using var db = Database.Context(product.App);
        foreach (var name in new[] { "panelis2@contoh.example", "panelis3@contoh.example" })
        {
            var account = await db.Users.SingleAsync(u => u.Email == name);
            round.Seat(account.Id, new PersonName(account.DisplayName), "Akademisi", isInternal: false);
        }

        round.AppointChair(round.Panel[1].Id);
        foreach (var official in await db.Officials.OrderBy(o => o.Id).Take(3).ToListAsync())
        {
            round.Invite(official.Id, new ParticipantProfile(official.Name, official.EmployeeNumber, official.Rank, "Kepala Dinas Contoh", "Dinas Contoh", official.InPostSince));
            var (file, bytes) = ParticipantFile.Add(round, round.Participants[^1].Id, FileKind.Paper, $"Makalah {official.Name.Bare}.pdf", Encoding.Latin1.GetBytes($"%PDF-1.4\n% {official.Id.Value}\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n"), [], null, null, DateTimeOffset.UtcNow);
            db.AddRange(file, bytes);
        }

        db.Add(round);
        db.AddRange(round.OpenScoring([.. Enumerable.Range(0, LotDraw.SeedBytes).Select(i => (byte)i)]));
        await db.SaveChangesAsync();
        return round;
    }
}
