using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Features.Bundles;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.UseCases;
using System.Security.Cryptography;

namespace UjiKompetensi.Web.Tests.Features.Plenary;

public sealed class ReleaseTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private ReleaseToAppointingAuthority Release => database.Use<ReleaseToAppointingAuthority>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Release_records_the_hash_of_the_very_bundle_that_is_exported()
    {
        await database.ReleasedAsync("serah");
        var link = (await database.LastEventAsync("serah"))!;
        link.Kind.ShouldBe(EventKind.Released);
        var bundle = (await database.Use<RoundBundle>().RunAsync(database.AppointingAuthority, new("serah"), Cancel)).Value!;
        Facts.Read(link.Facts)[ReleaseFacts.InputHash].ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bundle)));
        Facts.Read(link.Facts)[ReleaseFacts.OutcomeHash].Length.ShouldBe(64);
    }

    [Fact]
    public async Task Release_without_every_recommendation_is_refused_and_names_who_is_missing()
    {
        var round = await database.PlenaryAsync("kurang");
        await database.WriteAsync("kurang", 1);
        var outcome = await Release.RunAsync(database.Chair, new("kurang", true), Cancel);
        outcome.Code.ShouldBe("recommendations-missing");
        outcome.Sentence.ShouldContain(round.Participants[1].Name.Bare);
        (await database.LastEventAsync("kurang"))!.Kind.ShouldBe(EventKind.RecommendationWritten);
    }

    [Fact]
    public async Task Release_waits_for_the_plenary_and_the_list_names_everything_at_once()
    {
        var round = await database.PlenaryAsync("belum-pleno");
        foreach (var participant in round.Participants) await database.WriteAsync("belum-pleno", participant.Number);
        (await Release.RunAsync(database.Chair, new("belum-pleno", true), Cancel)).Code.ShouldBe("quorum-missing");
        (await database.Use<RecommendationList>().RunAsync(database.Chair, new("belum-pleno"), Cancel)).Value!.Obstacles.Select(o => o.Code).ShouldBe(["quorum-missing", "conclusions-missing"]);
        await database.DeliberatedAsync("belum-pleno");
        (await database.Use<RecommendationList>().RunAsync(database.Chair, new("belum-pleno"), Cancel)).Value!.Obstacles.ShouldBeEmpty();
        (await Release.RunAsync(database.Chair, new("belum-pleno", true), Cancel)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Release_without_the_tick_is_invalid() =>
        (await Release.RunAsync(database.Chair, new("apa-saja", false), Cancel)).Errors.Keys.ShouldBe(["Understood"]);

    [Fact]
    public async Task Release_by_others_than_the_chair_is_not_possible()
    {
        await database.PlenaryAsync("siapa");
        (await Release.RunAsync(database.Panelists[1], new("siapa", true), Cancel)).Code.ShouldBe("chair-only");
        (await Release.RunAsync(database.Stranger, new("siapa", true), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await Release.RunAsync(database.Operator, new("siapa", true), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    [Fact]
    public async Task Release_twice_at_once_happens_once()
    {
        var round = await database.PlenaryAsync("dua-serah");
        foreach (var participant in round.Participants) await database.WriteAsync("dua-serah", participant.Number);
        await database.DeliberatedAsync("dua-serah");
        var both = await Task.WhenAll(Release.RunAsync(database.Chair, new("dua-serah", true), Cancel), Release.RunAsync(database.Chair, new("dua-serah", true), Cancel));
        both.Count(o => o.IsDone).ShouldBe(1);
        both.Single(o => !o.IsDone).Code.ShouldBe("phase-wrong");
    }
}
