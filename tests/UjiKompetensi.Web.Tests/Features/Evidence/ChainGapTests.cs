using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.Tests.Features.Scoring;
using UjiKompetensi.Web.UseCases;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Web.Tests.Features.Evidence;

/// <summary>An older database in the place of a newer one: signed and whole in itself, and found by what this machine has seen.</summary>
public sealed class ChainGapTests(TestDatabase database, TestCluster cluster) : IClassFixture<TestDatabase>, IDisposable
{
    private const string Password = "kapal-biru-di-dermaga";
    private const string Why = "Server rusak; cadangan pagi dipulihkan dan lembar P2 dikunci ulang.";

    private readonly string _folder = Directory.CreateTempSubdirectory("uji-jangkar-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Restored_older_database_takes_nothing_until_the_chair_accepts_in_writing()
    {
        var desk = await ScoringDesk.OpenAsync(database, "celah-pulih", Cancel);
        await desk.FillAsync();
        await database.WithPasswordAsync(database.Chair.Id, Password, Cancel);
        var (app, owner) = await cluster.CopyAsync(database.Owner);
        database.Use<ChainKey>().Take(ECDsa.Create(ECCurve.NamedCurves.nistP256));
        await desk.LockAsync();
        var seen = database.Use<ChainKey>().Anchors.All[desk.Round.Id.Value];

        await using (var older = new ServiceCollection().AddLogging().AddData(app).AddUseCases().AddSingleton<TimeProvider>(database.Clock).AddSingleton(new InstanceMode(IsSample: true)).AddSingleton(database.Use<ChainKey>()).BuildServiceProvider())
        {
            T Use<T>() where T : notnull => older.GetRequiredService<T>();
            var refused = await Use<SaveMark>().RunAsync(desk.Owner, desk.Mark("81", basedOn: 1), Cancel);
            refused.Code.ShouldBe("chain-gap");
            refused.Sentence.ShouldContain($"entri {seen.Sequence} pada jejak kegiatan ini hilang");
            var shown = (await Use<ChainIntegrity>().RunAsync(database.Chair, desk.Round.Slug, Cancel)).Value!;
            (shown.IsWhole, shown.Gap!.MayAccept, shown.Gap.Proof).ShouldBe((false, true, ProofKind.Password));
            (await Use<ChainIntegrity>().RunAsync(database.Auditor, desk.Round.Slug, Cancel)).Value!.Gap!.MayAccept.ShouldBeFalse();

            (await Use<AcceptGap>().RunAsync(desk.Owner, new(desk.Round.Slug, Why, Password), Cancel)).Code.ShouldBe("gap-chair");
            (await Use<AcceptGap>().RunAsync(database.Chair, new(desk.Round.Slug, "  terlalu pendek     ", Password), Cancel)).Kind.ShouldBe(OutcomeKind.Invalid);
            (await Use<AcceptGap>().RunAsync(database.Chair, new(desk.Round.Slug, Why, "salah"), Cancel)).Value!.Holds.ShouldBeFalse();
            (await Use<SaveMark>().RunAsync(desk.Owner, desk.Mark("81", basedOn: 1), Cancel)).Code.ShouldBe("chain-gap", "a wrong proof accepts nothing");

            (await Use<AcceptGap>().RunAsync(database.Chair, new(desk.Round.Slug, Why, Password), Cancel)).Value!.Holds.ShouldBeTrue();
            (await Use<SaveMark>().RunAsync(desk.Owner, desk.Mark("81", basedOn: 1), Cancel)).IsDone.ShouldBeTrue();
            (await Use<AcceptGap>().RunAsync(database.Chair, new(desk.Round.Slug, Why, Password), Cancel)).Code.ShouldBe("gap-none");
            (await Use<ChainIntegrity>().RunAsync(database.Chair, desk.Round.Slug, Cancel)).Value!.ShouldSatisfyAllConditions(v => v.IsWhole.ShouldBeTrue(), v => v.Gap.ShouldBeNull());
            await using var db = Database.Context(app);
            var told = Facts.Read((await db.RoundEvents.SingleAsync(e => e.RoundId == desk.Round.Id && e.Kind == EventKind.GapAccepted, Cancel)).Facts);
            (told[GapFacts.SeenHash], told[MarkFacts.Reason]).ShouldBe((seen.Hash, Why));
            (await db.ChainSignatures.CountAsync(s => s.RoundId == desk.Round.Id, Cancel)).ShouldBe(1, "the acceptance itself is signed");
        }

        await cluster.DropAsync(owner);
    }

    [Fact]
    public async Task Anchor_is_kept_in_a_file_finds_a_rewritten_entry_and_learns_what_others_signed()
    {
        var desk = await ScoringDesk.OpenAsync(database, "celah-berkas", Cancel);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        database.Use<ChainKey>().Take(key);
        await desk.LockAsync();
        var path = Path.Combine(_folder, "kunci.terlihat");
        await using var db = database.Context();
        (await new ChainAnchors(path).CompareAsync(db, Cancel)).Gaps.ShouldBeEmpty();
        var restarted = new ChainAnchors(path);
        restarted.All[desk.Round.Id.Value].Sequence.ShouldBe((await database.LastEventAsync(desk.Round.Slug))!.Sequence, "what another machine signed is learnt when it is seen");
        (await restarted.GapOfAsync(db, desk.Round.Id, Cancel)).ShouldBeNull();

        await database.TamperAsync($"UPDATE round_events SET hash = {new string('a', 64)} WHERE round_id = {desk.Round.Id.Value} AND kind = 'SheetLocked'");
        (await restarted.GapOfAsync(db, desk.Round.Id, Cancel)).ShouldNotBeNull("as long as before, and not the same");
        (await new ChainAnchors(path).CompareAsync(db, Cancel)).Gaps.ShouldHaveSingleItem().ShouldStartWith("celah-berkas: Basis data ini lebih lama");
        new ChainAnchors(path).All[desk.Round.Id.Value].ShouldBe(restarted.All[desk.Round.Id.Value], "a gap does not move the anchor");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

internal static class Passwords
{
    public static async Task WithPasswordAsync(this TestDatabase database, Guid account, string password, CancellationToken cancel)
    {
        var hash = new PasswordHasher<Account>().HashPassword(new Account(), password);
        await using var db = database.Context();
        await db.Users.Where(u => u.Id == account).ExecuteUpdateAsync(u => u.SetProperty(a => a.PasswordHash, hash), cancel);
    }
}
