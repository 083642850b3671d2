using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Evidence;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Web.Tests.Features.Evidence;

/// <summary>Three ways, one answer: stored rounds through the domain, through one SQL statement, and as a bundle through docs/hitung.py.</summary>
public sealed class SqlTotalTests(TestDatabase database, TestCluster cluster) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_template_and_rule_comes_to_the_same_three_times()
    {
        var officials = await PeopleAsync();
        var filled = RoundTemplate.All.SelectMany((t, i) => new[] { Make.Filled(i + 1, t, officials), Make.Filled(i + 101, t, officials) })
            .Concat(Enumerable.Range(1, 48).Select(seed => Make.Filled(seed, officials: officials))).ToList();
        foreach (var one in filled)
        {
            await using var db = database.Context();
            db.Rounds.Add(one.Round);
            db.AddRange(one.Results);
            await db.SaveChangesAsync(Cancel);
            db.Sheets.AddRange(one.Sheets);
            await db.SaveChangesAsync(Cancel);
        }

        var bundles = new List<(string, ResultInput)>();
        await using var fresh = database.Context();
        foreach (var one in filled) bundles.Add((one.Round.Slug, await AgreedAsync(fresh, one.Round.Slug)));
        Covers(bundles.Select(b => RoundCalculation.Of(b.Item2)).SelectMany(r => r.Officials).ToList());

        var (exit, output) = Script.Compare(bundles);
        (exit, output.Trim()).ShouldBe((0, $"{filled.Count} berkas dibandingkan, semua sama."));
    }

    [Fact]
    public void Other_total_band_or_rank_is_named_and_veiled_before_the_plenary()
    {
        var round = Make.Round();
        var result = RoundCalculation.Of(Inputs.Of(round, [], []));
        SqlTotal[] totals = [new(1, null, null, null, false, false), new(2, 80.1234m, "Kompeten", 1, false, true)];

        TotalsAgainstSql.Mismatches(round, result, totals).ShouldBe(
        [
            "SQL dan hitungan aplikasi berbeda: peserta 02, nilai akhir (tertutup sampai pleno)",
            "SQL dan hitungan aplikasi berbeda: peserta 02, kategori (tertutup sampai pleno)",
            "SQL dan hitungan aplikasi berbeda: peserta 02, peringkat (tertutup sampai pleno)",
            "SQL dan hitungan aplikasi berbeda: peserta 02, bobot disesuaikan (tertutup sampai pleno)",
        ]);

        var opened = Make.OpenRound();
        var assessment = Make.Result(opened.Round);
        opened.Round.OpenPlenary(Make.Account(1), opened.LockAll());
        result = RoundCalculation.Of(Inputs.Of(opened.Round, opened.Sheets, [assessment]));
        TotalsAgainstSql.Mismatches(opened.Round, result, [new(1, 80.0601m, null, 1, true, false)]).ShouldBe(
        [
            "SQL dan hitungan aplikasi berbeda: peserta 01, nilai akhir aplikasi 80,06 — SQL 80,0601",
            "SQL dan hitungan aplikasi berbeda: peserta 01, peringkat bersama aplikasi tidak — SQL ya",
            "SQL dan hitungan aplikasi berbeda: peserta 02, peringkat bersama aplikasi tidak — SQL tidak ada",
            "SQL dan hitungan aplikasi berbeda: peserta 02, bobot disesuaikan aplikasi tidak — SQL tidak ada",
        ]);
    }

    [Fact]
    public async Task Sample_rounds_come_to_the_same_three_times()
    {
        var (app, _) = await cluster.CloneAsync();
        await SampleData.LoadAsync(app, Cancel);
        await using var db = Database.Context(app);
        var bundles = new List<(string, ResultInput)>();
        foreach (var slug in await db.Rounds.Select(r => r.Slug).ToListAsync(Cancel)) bundles.Add((slug, await AgreedAsync(db, slug)));
        bundles.Count.ShouldBe(3);
        Script.Compare(bundles).Exit.ShouldBe(0);
    }

    private static async Task<ResultInput> AgreedAsync(AppDbContext db, string slug)
    {
        var round = await db.Rounds.Whole().SingleAsync(r => r.Slug == slug, Cancel);
        var input = Inputs.Of(round, await db.Sheets.Where(s => s.RoundId == round.Id).Whole().ToListAsync(Cancel),
            await db.AssessmentResults.Where(r => r.RoundId == round.Id).ToListAsync(Cancel));
        var totals = await SqlTotal.OfAsync(db, slug, Cancel);
        TotalsAgainstSql.Mismatches(round, RoundCalculation.Of(input), totals).Select(m => $"{slug}: {m}").ShouldBeEmpty();
        return input;
    }

    private async Task<IReadOnlyList<Official>> PeopleAsync()
    {
        await using var db = database.Context();
        foreach (var seat in Enumerable.Range(1, 9).Select(Make.Account))
            db.Users.Add(new Account { Id = seat, UserName = $"{seat}", NormalizedUserName = $"{seat}".ToUpperInvariant(), DisplayName = "Panelis" });
        var opd = Make.Opd("Dinas Tiga Jalan");
        var post = Post.Establish(opd.Id, "Kepala Dinas Tiga Jalan", Echelon.IIb);
        var officials = Make.Pool(post);
        db.AddRange(opd, post);
        db.AddRange(officials);
        await db.SaveChangesAsync(Cancel);
        return officials;
    }

    private static void Covers(IReadOnlyList<OfficialResult> officials)
    {
        officials.Count(o => o.Total is not null).ShouldBeGreaterThan(150);
        officials.ShouldContain(o => o.Total == null);
        officials.ShouldContain(o => o.IsRankShared);
        officials.ShouldContain(o => o.IsReweighed);
        foreach (var kind in Enum.GetValues<TieKind>()) officials.ShouldContain(o => o.TieBrokenBy != null && TieKey.Parse(o.TieBrokenBy).Kind == kind, kind.ToString());
    }
}
