using System.IO.Compression;
using Microsoft.Playwright;
using UjiKompetensi.Browser.Tests.Pages;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Deliberations;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Features.Reviews;
using UjiKompetensi.Web.UseCases;
using static Microsoft.Playwright.Assertions;
using WriteRecommendation = UjiKompetensi.Web.Features.Plenary.WriteRecommendation;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>
/// The five seed rounds from the plenary to the last letter. One official of each goes by clicks through every hand; the
/// others follow by the product's own commands.
/// </summary>
public sealed class SeedRoundToLetterJourneys(Product product)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> All => [.. SeedRound.All.Select(s => s.Template)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Seed_round_is_walked_from_the_plenary_to_the_last_letter(string template)
    {
        await PreparedRound.SignersAsync(product);
        var prepared = await PreparedRound.MakeAsync(product, SeedRound.All.Single(s => s.Template == template));
        var seed = prepared.Seed;
        var ppk = await product.SignedInAsync(PlenaryRounds.AppointingAuthority, $"/kegiatan/{seed.Slug}/putusan", 390, 844);
        await Expect(ppk.GetByRole(AriaRole.Heading, new() { Name = "Tidak ditemukan" })).ToBeVisibleAsync();

        var chair = await product.SignedInAsync(seed.ChairAccount, $"/kegiatan/{seed.Slug}/rekap");
        await DeliberateAsync(prepared, chair);
        await ReviewAsync(prepared, chair);
        await DecideAsync(prepared, ppk);
        var office = await product.SignedInAsync(PlenaryRounds.Operator, $"/kegiatan/{seed.Slug}/dokumen", 1366, 900);
        var letter = await WriteLettersAsync(prepared, office);
        await FollowAsync(prepared, office, letter);
        await TakeEverythingAsync(prepared, office);
        if (template == "batanghari-2022") await ReadOwnResultAsync(prepared, office);
    }

    private async Task DeliberateAsync(PreparedRound prepared, IPage chair)
    {
        var (seed, leader) = (prepared.Seed, await product.PersonAsync(prepared.Seed.ChairAccount));
        await new RecapPage(chair).OpenPlenaryAsync();
        await SeedLook.PageAsync(chair, seed, "rekap");
        foreach (var person in prepared.Round.Participants.Skip(1))
        {
            var advice = prepared.AdviceOn(person);
            Done(await product.Use<WriteRecommendation>().RunAsync(leader, new()
            {
                Slug = seed.Slug, Number = person.Number, Kind = advice.Kind, Targets = [.. advice.Targets.Select(t => t.Id.Value)], Opinion = advice.Opinion, Notes = advice.Notes,
                Plan = advice.Kind == RecommendationKind.Develop ? [new() { Competency = "Mengelola Perubahan", Activity = "Pelatihan kepemimpinan perubahan dan pendampingan enam bulan" }] : [],
                Departure = prepared.Departs(person.Number) ? SampleOpinions.Departure : "",
            }, Cancel));
        }

        await chair.GotoAsync($"/kegiatan/{seed.Slug}/rekomendasi/1");
        var editor = new RecommendationPage(chair);
        await editor.ChooseAsync(seed.Kinds[0].Title());
        await chair.GetByLabel("Cari jabatan").FillAsync(prepared.Posts[0].Title);
        await chair.GetByRole(AriaRole.Button, new() { Name = $"Pilih {prepared.Posts[0].Title}", Exact = true }).ClickAsync();
        await Expect(chair.Locator(".urutan-jabatan li")).ToHaveCountAsync(1);
        if (prepared.Departs(1)) await editor.ExplainAsync("Kebutuhan perangkat daerah.");
        await chair.GetByLabel("Catatan (boleh kosong)").FillAsync("Beberapa target kinerja belum tercapai; mohon menjadi pertimbangan pimpinan.");
        await editor.Opinion.FillAsync(prepared.AdviceOn(prepared.Round.Participants[0]).Opinion);
        await editor.Opinion.BlurAsync();
        await Expect(editor.Saved).ToBeVisibleAsync();
        await Expect(chair.Locator("[data-kotor]")).ToHaveCountAsync(0);
        await SeedLook.PageAsync(chair, seed, "rekomendasi");

        var hall = await new PlenaryHallPage(chair).OpenAsync(seed.Slug);
        await hall.EverybodyIsThereAsync(prepared.Round.Panel.Count);
        await hall.CallAsync("01");
        await hall.ConcludeAsync();
        await SeedLook.PageAsync(chair, seed, "pleno");
        foreach (var person in prepared.Round.Participants.Skip(1))
        {
            Done(await product.Use<CallOfficial>().RunAsync(leader, new(seed.Slug, person.Number, person.Number - 1), Cancel));
            Done(await product.Use<ConcludeOfficial>().RunAsync(leader, new(seed.Slug, person.Number, 1, "", SampleAccounts.Password), Cancel));
        }

        var members = SampleAccounts.Panel.Where(p => p.SignInName != seed.ChairAccount).ToList();
        var own = await product.SignedInAsync(members[^1].SignInName, $"/kegiatan/{seed.Slug}/pleno", 1024, 768);
        await new PlenaryHallPage(own).AgreeToAllAsync();
        await Expect(own.GetByText("menunggu pendapat Anda")).ToHaveCountAsync(0);
        await SeedLook.PageAsync(own, seed, "anggota");
        var shown = prepared.Round.Participants.Select(p => new AgreeToAll.ShownConclusion(p.Number, 1)).ToList();
        foreach (var member in members.SkipLast(1)) Done(await product.Use<AgreeToAll>().RunAsync(await product.PersonAsync(member.SignInName), new(seed.Slug, shown, SampleAccounts.Password), Cancel));
        await own.Context.CloseAsync();
    }

    private async Task ReviewAsync(PreparedRound prepared, IPage chair)
    {
        var (seed, people) = (prepared.Seed, prepared.Round.Participants);
        var sekda = await product.PersonAsync(PlenaryRounds.Chair);
        foreach (var person in people.Skip(1)) Done(await product.Use<GiveReview>().RunAsync(sekda, new(seed.Slug, person.Number, 1, Verdict.Agreed, []), Cancel));
        var desk = seed.Chair == 1 ? chair : await product.SignedInAsync(PlenaryRounds.Chair, "/");
        await desk.GotoAsync($"/kegiatan/{seed.Slug}/tinjauan?peserta=1");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Setuju", Exact = true }).ClickAsync();
        await Expect(desk.GetByText($"{people.Count} dari {people.Count} disetujui")).ToBeVisibleAsync();
        await SeedLook.PageAsync(desk, seed, "tinjauan");
        if (desk != chair) await desk.Context.CloseAsync();
        await chair.GotoAsync($"/kegiatan/{seed.Slug}/rekomendasi");
        await new RecommendationsPage(chair).ReleaseAsync(seed.Head);
        await chair.Context.CloseAsync();
    }

    private static async Task DecideAsync(PreparedRound prepared, IPage ppk)
    {
        var (seed, count) = (prepared.Seed, prepared.Round.Participants.Count);
        await ppk.GotoAsync($"/kegiatan/{seed.Slug}/putusan");
        var first = ppk.Locator(".putusan-pejabat").Filter(new() { HasText = prepared.Round.Participants[0].Name.Full });
        await first.GetByText("Saran pendapat panel").ClickAsync();
        await Expect(first.GetByText("mohon menjadi pertimbangan pimpinan")).ToBeVisibleAsync();
        await SeedLook.PageAsync(ppk, seed, "putusan");
        await first.GetByRole(AriaRole.Button, new() { NameString = "Sesuai usulan" }).ClickAsync();
        await Expect(ppk.GetByText($"1 dari {count} pejabat sudah diputuskan.")).ToBeVisibleAsync();
        foreach (var (open, deed) in new[] { ("Setujui semua sisanya…", "Setujui semua"), ("Tetapkan putusan…", "Tetapkan putusan") })
        {
            await ppk.GetByRole(AriaRole.Button, new() { Name = open }).ClickAsync();
            await ppk.GetByRole(AriaRole.Dialog).GetByLabel("Kata sandi Anda").FillAsync(SampleAccounts.Password);
            await ppk.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = deed, Exact = true }).ClickAsync();
            await Expect(ppk.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        }

        await Expect(ppk.GetByText("Putusan sudah ditetapkan.")).ToBeVisibleAsync();
        await ppk.Context.CloseAsync();
    }

    /// <returns>The number of the letter to the approving authority.</returns>
    private async Task<string> WriteLettersAsync(PreparedRound prepared, IPage office)
    {
        var (seed, by) = (prepared.Seed, await product.PersonAsync(PlenaryRounds.Operator));
        var head = seed.Head switch { "Gubernur Contoh" => 1, "Bupati Contoh" => 2, _ => 3 };
        foreach (var (order, day, signatory) in new (DocumentOrder, DateOnly, int)[]
        {
            (new(DocumentKind.FinalMinutes), seed.Until.AddDays(1), 0), (new(DocumentKind.ScoreRecap), seed.Until.AddDays(1), 0), (new(DocumentKind.Report), seed.Until.AddDays(6), 0), (new(DocumentKind.CoverLetter), seed.Until.AddDays(6), 0),
            (new(DocumentKind.DecisionList), seed.Until.AddDays(8), head), (new(DocumentKind.IndividualSheet, 1), seed.Until.AddDays(6), 0), (new(DocumentKind.FeedbackLetter, 1), seed.LetterOn.AddDays(40), 0),
        })
            Done(await product.Use<FinaliseDocument>().RunAsync(by, new(seed.Slug, order, day, signatory), Cancel));

        await office.GotoAsync($"/kegiatan/{seed.Slug}/dokumen?naskah=pengantar-persetujuan");
        await office.GetByLabel("Tujuan surat").FillAsync(string.Join('\n', seed.Addressee));
        var day1 = office.GetByLabel("Tanggal naskah", new() { Exact = true });
        await day1.FillAsync(Words.Day(seed.LetterOn));
        await day1.PressAsync("Tab");
        await office.GetByRole(AriaRole.Button, new() { Name = "Finalkan naskah" }).ClickAsync();
        await office.GetByRole(AriaRole.Button, new() { Name = "Ya, finalkan" }).ClickAsync();
        var heading = office.GetByRole(AriaRole.Heading, new() { Level = 2, NameString = "Nomor " });
        await Expect(heading).ToBeVisibleAsync();
        await Expect(office.GetByText(Words.Day(seed.LetterOn), new() { Exact = true })).ToBeVisibleAsync();
        await SeedLook.PageAsync(office, seed, "surat");
        var number = (await heading.InnerTextAsync()).Split(' ')[1];
        var final = await office.APIRequest.GetAsync(product.Address + await office.GetByRole(AriaRole.Link, new() { Name = "Buka PDF final" }).GetAttributeAsync("href"));
        var text = SeedLook.Text(await final.BodyAsync());
        foreach (var line in seed.Addressee.Append(number).Append(Words.Day(seed.LetterOn))) text.ShouldContain(SeedLook.Squeezed(line));
        return number;
    }

    private static async Task FollowAsync(PreparedRound prepared, IPage office, string letter)
    {
        var (seed, count) = (prepared.Seed, prepared.Round.Participants.Count);
        await office.GotoAsync($"/kegiatan/{seed.Slug}/tindak-lanjut");
        var row = office.Locator("tbody tr").Filter(new() { HasText = prepared.Round.Participants[0].Name.Full });
        await Expect(row.GetByText("Belum disurati")).ToBeVisibleAsync();
        // A move waits for the approval; who stays does not.
        await Expect(row.GetByRole(AriaRole.Button, new() { NameString = "Catat pelantikan…" })).ToHaveCountAsync(0);
        await Expect(office.GetByText("Tidak perlu persetujuan").First).ToBeVisibleAsync();
        await Expect(office.GetByText("jabatan kosong setelah semua putusan dijalankan, untuk seleksi terbuka")).ToBeVisibleAsync();

        await FollowUpPage.RecordAsync(office, row, "Catat surat…", "surat", letter, seed.LetterOn, async dialog =>
        {
            // The office does not have to remember who had to be asked then.
            await Expect(dialog.GetByLabel("Instansi yang disurati")).ToHaveValueAsync(seed.Authority);
            if (seed.Through.Length > 0) await dialog.GetByLabel("Keterangan").FillAsync($"Dikirim {seed.Through}");
        });
        await Expect(row.GetByText($"Surat {letter}")).ToBeVisibleAsync();
        await Expect(row.GetByText(seed.Authority, new() { Exact = true })).ToBeVisibleAsync();
        await SeedLook.PageAsync(office, seed, "tindak-lanjut-surat");
        await FollowUpPage.RecordAsync(office, row, "Catat jawaban…", "jawaban", $"B-16752/{seed.Template}", seed.LetterOn.AddDays(20), dialog => dialog.GetByLabel("Disetujui").CheckAsync());
        await Expect(row.GetByText($"Disetujui: B-16752/{seed.Template}")).ToBeVisibleAsync();
        await FollowUpPage.RecordAsync(office, row, "Catat pelantikan…", "pelantikan", $"821.2/12/{seed.Template}", seed.LetterOn.AddDays(30));
        await Expect(row.GetByText("Sudah dilantik")).ToBeVisibleAsync();
        await Expect(office.GetByText($"{count} dari {count} pejabat selesai.")).ToBeVisibleAsync();
        await SeedLook.PageAsync(office, seed, "tindak-lanjut-selesai");
        var package = await office.RunAndWaitForDownloadAsync(() => office.GetByRole(AriaRole.Link, new() { Name = "Unduh paket untuk instansi" }).ClickAsync());
        using var zip = ZipFile.OpenRead(await package.PathAsync());
        zip.Entries.Select(e => e.FullName).ShouldBe(["berita-acara.pdf", "laporan.pdf", "lembar-hasil-peserta-01.pdf", "pengantar-persetujuan.pdf", "putusan-ppk.pdf", "usulan.xlsx", "SHA256SUMS"]);
    }

    private static async Task TakeEverythingAsync(PreparedRound prepared, IPage office)
    {
        var (seed, people) = (prepared.Seed, prepared.Round.Participants);
        await office.GotoAsync($"/kegiatan/{seed.Slug}/dokumen");
        var everything = office.GetByRole(AriaRole.Link, new() { Name = "Unduh semua dokumen (zip)" });
        // Until its script has come it is a plain link, which tells nothing of how far it is.
        await Expect(everything).ToHaveAttributeAsync("data-siap", "ya");
        var download = await office.RunAndWaitForDownloadAsync(() => everything.ClickAsync());
        await Expect(office.GetByText("dokumen diunduh.")).ToBeVisibleAsync();
        await SeedLook.PageAsync(office, seed, "dokumen");
        var files = SeedLook.Unzip(await download.PathAsync());
        SeedLook.Keep(files, seed);
        var texts = files.ToDictionary(f => f.Key, f => SeedLook.Text(f.Value));
        texts.Keys.Count(name => name.StartsWith("final/", StringComparison.Ordinal)).ShouldBe(8);
        foreach (var kind in Enum.GetValues<DocumentKind>()) texts.Keys.ShouldContain(name => name.Contains($"/{kind.Address()}", StringComparison.Ordinal), $"{kind} is among them");
        foreach (var (name, text) in texts) text.Contains("DRAF", StringComparison.Ordinal).ShouldBe(name.StartsWith("draf/", StringComparison.Ordinal), name);
        texts.Keys.Count(name => name.StartsWith("draf/umpan-balik", StringComparison.Ordinal)).ShouldBe(people.Count - 1);

        var (report, decisions) = (texts["final/laporan.pdf"], texts["final/putusan-ppk.pdf"]);
        report.ShouldContain(SeedLook.Squeezed(seed.Head));
        report.ShouldContain("mohonmenjadipertimbanganpimpinan");
        foreach (var person in people)
        {
            report.ShouldContain(SeedLook.Squeezed(person.Name.Full));
            decisions.ShouldContain(SeedLook.Squeezed($"{person.Name.Full}NIP"));
        }

        foreach (var kind in seed.Kinds.Distinct()) decisions.ShouldContain(SeedLook.Squeezed(kind.Title()));
        // Whoever moves leaves his post to an open selection, not to this round.
        decisions[decisions.IndexOf("seleksiterbuka", StringComparison.Ordinal)..].ShouldContain(SeedLook.Squeezed(people[0].PostTitle));
        if (seed.Template == "bengkulu-2024") foreach (var aspect in (string[])["KerjaSama", "PengambilanKeputusan"]) texts["final/rekapitulasi.pdf"].ShouldContain(aspect);
    }

    private async Task ReadOwnResultAsync(PreparedRound prepared, IPage office)
    {
        var official = await product.SignedInAsync(SeedRound.Lestari, $"/saya/{prepared.Seed.Slug}", 390, 844);
        await Expect(official.GetByRole(AriaRole.Heading, new() { Name = "Hasil Anda" })).ToBeVisibleAsync();
        await Expect(official.GetByRole(AriaRole.Heading, new() { Name = "Saran pendapat panel" })).ToBeVisibleAsync();
        await SeedLook.PageAsync(official, prepared.Seed, "saya");
        await office.GotoAsync($"/kegiatan/{prepared.Seed.Slug}/merit");
        await Expect(office.Locator("[id^='merit-']")).ToHaveCountAsync(9);
        await SeedLook.PageAsync(office, prepared.Seed, "merit");
    }

    private static void Done<T>(Outcome<T> outcome)
    {
        outcome.IsDone.ShouldBeTrue($"{outcome.Kind} {outcome.Sentence} {string.Join(' ', outcome.Errors.SelectMany(e => e.Value))}");
        if (outcome.Value is Signed signed) signed.Sentence.ShouldBeEmpty();
    }
}
