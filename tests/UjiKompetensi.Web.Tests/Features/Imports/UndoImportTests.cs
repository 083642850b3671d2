using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Features.Imports;
using UjiKompetensi.Web.UseCases;
using static UjiKompetensi.Web.Tests.Features.Imports.ImportFiles;

namespace UjiKompetensi.Web.Tests.Features.Imports;

public sealed class UndoImportTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Undo_takes_back_new_and_changed_rows_once()
    {
        var official = await database.OfficialAsync();
        var second = await database.OfficialAsync();
        var (post, opd) = await PostAsync(second);
        var applied = await database.AppliedAsync(Officials(
            $"{official.EmployeeNumber.Digits};Nama Baru;IV/d;{post};{opd};01-01-2026", $"{Nip(1)};Orang Baru;IV/b;{post};{opd};01-01-2026"));
        (applied.Created, applied.Changed).ShouldBe((1, 1));
        (await ReadAsync(official)).History.Count.ShouldBe(1);

        (await database.UndoAsync(applied)).IsDone.ShouldBeTrue();
        var back = await ReadAsync(official);
        (back.Name, back.Rank, back.PostId, back.InPostSince, back.History.Count).ShouldBe((official.Name, official.Rank, official.PostId, official.InPostSince, 0));
        await using var db = database.Context();
        (await db.Officials.AnyAsync(o => o.EmployeeNumber == EmployeeNumber.Parse(Nip(1)), Cancel)).ShouldBeFalse();
        (await db.RegisterChanges.CountAsync(c => c.ImportId == applied.Id, Cancel)).ShouldBe(4);
        var log = (await database.Use<ImportLog>().RunAsync(database.Operator, 10, Cancel)).Value!.Single(r => r.Id == applied.Id);
        (log.Actor, log.UndoneBy, log.UndoneAt.HasValue, log.Target).ShouldBe(("operator", "operator", true, ""));
        (await database.UndoAsync(applied)).Code.ShouldBe("import-undone");
    }

    [Fact]
    public async Task Undo_is_refused_with_the_name_of_what_moved_on()
    {
        var applied = await database.AppliedAsync(Opds("Dinas Berjalan;Dinas;81", "Dinas Diam;Dinas;82"));
        await using (var db = database.Context())
        {
            var opd = await db.Opds.SingleAsync(o => o.Name == "Dinas Berjalan", Cancel);
            opd.Revise(opd.Name, opd.Kind, 89, opd.Version);
            await db.SaveChangesAsync(Cancel);
        }

        var outcome = await database.UndoAsync(applied);
        outcome.Code.ShouldBe("import-changed-since");
        outcome.Sentence.ShouldStartWith("Dinas Berjalan sudah diubah");
        await using var after = database.Context();
        (await after.Opds.AnyAsync(o => o.Name == "Dinas Diam", Cancel)).ShouldBeTrue();
        (await after.Imports.SingleAsync(i => i.Id == applied.Id, Cancel)).UndoneAt.ShouldBeNull();
    }

    [Fact]
    public async Task Undo_is_refused_where_something_new_is_used()
    {
        var applied = await database.AppliedAsync(Opds("Dinas Dipakai;Dinas;91"));
        await database.AppliedAsync(Posts("Kepala Dipakai;Dinas Dipakai;II.b"));
        var outcome = await database.UndoAsync(applied);
        outcome.Code.ShouldBe("import-used");
        outcome.Sentence.ShouldBe("Dinas Dipakai sudah dipakai 1 jabatan (Kepala Dipakai), jadi impornya tidak dapat dibatalkan. Hapus dahulu yang memakainya, atau batalkan impornya.");
    }

    [Fact]
    public async Task A_refused_undo_names_the_round_and_counts_what_belongs_to_an_official()
    {
        var (post, opd) = await PostAsync(await database.OfficialAsync());
        var applied = await database.AppliedAsync(Officials($"{Nip(7)};Orang Dipakai;IV/b;{post};{opd};01-01-2024"));
        await database.AppliedAsync(Source(ImportKind.PerformanceRating, "nip;tahun;hasil kerja;perilaku kerja", $"{Nip(7)};2024;sesuai ekspektasi;sesuai ekspektasi", $"{Nip(7)};2025;sesuai ekspektasi;sesuai ekspektasi"));
        (await database.UndoAsync(applied)).Sentence.ShouldContain("sudah dipakai 2 predikat kinerja, jadi");
        var other = await database.AppliedAsync(Posts($"Jabatan Tanpa Pejabat;{opd};II.b"));
        (await database.UndoAsync(other)).IsDone.ShouldBeTrue("what others use does not stand in the way");
    }

    [Fact]
    public async Task An_unknown_import_is_not_found() =>
        (await database.Use<UndoImport>().RunAsync(database.Operator, new(new ImportId(Guid.CreateVersion7())), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);

    [Fact]
    public async Task Results_of_a_round_come_in_with_events_go_again_and_the_chain_stays_whole()
    {
        var round = await database.OpenRoundAsync("impor-nilai");
        var component = round.Components.Single(c => c.Source == Domain.Rounds.ComponentSource.Import);
        var nips = round.Participants.Select(p => p.EmployeeNumber.Digits).ToList();
        var source = Source(ImportKind.AssessmentResult, "nip;nilai;penyelenggara;tanggal", $"{nips[0]};87,5;UPT Contoh;01-02-2026", $"{nips[1]};90;UPT Contoh;01-02-2026") with { Round = round.Slug, Component = component.Code };
        await database.AppliedAsync(source);
        const string Why = "Salah ketik pada berkas lama";
        var correction = Source(ImportKind.AssessmentResult, "nip;nilai;penyelenggara;tanggal", $"{nips[0]};88;UPT Contoh;01-02-2026") with { Round = round.Slug, Component = component.Code };
        (await database.PreviewAsync(source)).AsksReason.ShouldBeFalse("the same again");
        (await database.PreviewAsync(correction)).AsksReason.ShouldBeTrue();
        (await database.ApplyAsync(correction, "Salah")).Code.ShouldBe("result-reason");
        var corrected = await database.AppliedAsync(correction, Why);
        (await WhyAsync(round)).ShouldBe(["", "", Why]);
        corrected.Changed.ShouldBe(1);
        (await database.Use<ImportLog>().RunAsync(database.Operator, 10, Cancel)).Value!.Single(r => r.Id == corrected.Id).Target.ShouldBe($"{round.Name}: {component.Name}");
        (await ValuesAsync(round)).ShouldBe([88m, 90m], ignoreOrder: true);
        (await database.UndoAsync(corrected)).Code.ShouldBe("result-reason");
        (await database.UndoAsync(corrected, Why)).IsDone.ShouldBeTrue();
        (await ValuesAsync(round)).ShouldBe([87.5m, 90m], ignoreOrder: true);
        await WholeAsync(round);

        var (post, again) = (await database.ApplyAsync(source), round.Slug);
        post.Code.ShouldBe("import-nothing", again);
        await using var db = database.Context();
        var first = await db.Imports.OrderBy(i => i.At).ThenBy(i => i.Id).FirstAsync(i => i.RoundSlug == round.Slug, Cancel);
        (await database.UndoAsync(new(first.Id, 0, 0, 0), Why)).IsDone.ShouldBeTrue();
        (await ValuesAsync(round)).ShouldBeEmpty();
        (await db.RoundEvents.CountAsync(e => e.RoundId == round.Id && e.Kind == EventKind.ResultTakenBack, Cancel)).ShouldBe(2);
        await WholeAsync(round);

        foreach (var (slug, code) in new[] { ("tidak-ada", component.Code), (round.Slug, "wawancara") })
            (await database.Use<PreviewImport>().RunAsync(database.Operator, source with { Round = slug, Component = code }, Cancel)).Kind.ShouldBe(slug == round.Slug ? OutcomeKind.Refused : OutcomeKind.NotFound);
    }

    private async Task WholeAsync(Domain.Rounds.Round round) => (await database.Use<RoundVerification>().RunAsync(database.Operator, new(round.Slug), Cancel)).Value!.Mismatches.Where(m => m.Contains("nilai", StringComparison.OrdinalIgnoreCase) || m.Contains("hasil", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();

    private async Task<List<string>> WhyAsync(Domain.Rounds.Round round)
    {
        await using var db = database.Context();
        return (await db.RoundEvents.Where(e => e.RoundId == round.Id).OrderBy(e => e.Sequence).ToListAsync(Cancel)).ConvertAll(e => Facts.Read(e.Facts).GetValueOrDefault(RoundFacts.ChangeReason, ""));
    }

    private async Task<List<decimal?>> ValuesAsync(Domain.Rounds.Round round)
    {
        await using var db = database.Context();
        return await db.AssessmentResults.Where(r => r.RoundId == round.Id).Select(r => r.Value).ToListAsync(Cancel);
    }

    private async Task<Official> ReadAsync(Official official)
    {
        await using var db = database.Context();
        return await db.Officials.SingleAsync(o => o.Id == official.Id, Cancel);
    }

    private async Task<(string Post, string Opd)> PostAsync(Official official)
    {
        await using var db = database.Context();
        var post = await db.Posts.SingleAsync(p => p.Id == official.PostId, Cancel);
        return (post.Title, (await db.Opds.SingleAsync(o => o.Id == post.OpdId, Cancel)).Name);
    }
}
