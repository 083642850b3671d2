using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Plenary;

public sealed class WriteRecommendationTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_stores_the_next_version_and_records_its_hashes()
    {
        await database.PlenaryAsync("tulis");
        (await database.WriteAsync("tulis")).Value!.Version.ShouldBe(1);
        var second = await database.WriteAsync("tulis", basedOn: 1, opinion: "Diganti.", by: database.Operator);

        second.Value!.Version.ShouldBe(2);
        var link = (await database.LastEventAsync("tulis"))!;
        link.Kind.ShouldBe(EventKind.RecommendationWritten);
        Facts.Read(link.Facts)[RoundFacts.OpinionHash].ShouldBe(MarkFacts.Hash("Diganti."));
    }

    [Fact]
    public async Task Write_of_what_is_stored_already_adds_nothing()
    {
        await database.PlenaryAsync("ulang");
        await database.WriteAsync("ulang");
        var before = (await database.LastEventAsync("ulang"))!.Sequence;
        (await database.WriteAsync("ulang")).Value!.Version.ShouldBe(1);
        (await database.LastEventAsync("ulang"))!.Sequence.ShouldBe(before);
    }

    [Fact]
    public async Task Write_on_an_overtaken_version_is_a_conflict_with_the_stored_text()
    {
        await database.PlenaryAsync("susul");
        await database.WriteAsync("susul", opinion: "Teks pertama.");
        var late = await database.WriteAsync("susul", opinion: "Teks terlambat.", by: database.Panelists[1]);
        late.Kind.ShouldBe(OutcomeKind.Conflict);
        late.Code.ShouldBe("recommendation-stale");
        late.Value!.Opinion.ShouldBe("Teks pertama.");
    }

    [Fact]
    public async Task Write_of_two_at_once_keeps_one_and_shows_it_to_the_other()
    {
        await database.PlenaryAsync("serentak");
        var both = await Task.WhenAll(database.WriteAsync("serentak", opinion: "Satu."), database.WriteAsync("serentak", opinion: "Dua.", by: database.Panelists[2]));
        both.Count(o => o.IsDone).ShouldBe(1);
        both.Single(o => !o.IsDone).Value!.Opinion.ShouldBe(both.Single(o => o.IsDone).Value!.Opinion);
    }

    [Fact]
    public async Task Write_of_a_move_stores_its_target()
    {
        await database.PlenaryAsync("pindah");
        await using var db = database.Context();
        var post = await db.Posts.OrderBy(p => p.Title).FirstAsync(Cancel);
        (await database.WriteAsync("pindah", kind: RecommendationKind.Rotate, target: post.Id.Value)).Value!.TargetTitle.ShouldBe(post.Title);
    }

    [Theory]
    [InlineData(RecommendationKind.Rotate, "Jelas.", "TargetPost")]
    [InlineData(RecommendationKind.Stay, "  ", "Opinion")]
    [InlineData(null, "Jelas.", "Kind")]
    public async Task Write_of_something_incomplete_is_invalid_and_names_the_field(RecommendationKind? kind, string opinion, string field) =>
        (await database.WriteAsync("tidak-perlu-ada", kind: kind, opinion: opinion)).Errors.Keys.ShouldBe([field]);

    [Fact]
    public async Task Write_with_an_unwanted_or_unknown_target_is_refused()
    {
        await database.PlenaryAsync("tujuan");
        await using var db = database.Context();
        var post = await db.Posts.FirstAsync(Cancel);
        (await database.WriteAsync("tujuan", target: post.Id.Value)).Code.ShouldBe("target-unwanted");
        (await database.WriteAsync("tujuan", kind: RecommendationKind.Promote, target: Guid.CreateVersion7())).Code.ShouldBe("target-unknown");
    }

    [Fact]
    public async Task Write_outside_the_plenary_is_refused()
    {
        await database.ScoredAsync("masih-nilai");
        (await database.WriteAsync("masih-nilai")).Code.ShouldBe("phase-wrong");
        await database.ReleasedAsync("sudah-serah");
        (await database.WriteAsync("sudah-serah", basedOn: 1, opinion: "Terlambat.")).Code.ShouldBe("phase-wrong");
    }

    [Fact]
    public async Task Write_by_others_than_panel_and_operators_is_not_possible()
    {
        await database.PlenaryAsync("orang-luar");
        (await database.WriteAsync("orang-luar", by: database.Stranger)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.WriteAsync("orang-luar", by: database.Auditor)).Kind.ShouldBe(OutcomeKind.Forbidden);
        // Sees every round, but sits on another panel.
        var sekda = database.Stranger with { Roles = new HashSet<string> { Access.Roles.Panelist, Access.Roles.Sekda } };
        (await database.WriteAsync("orang-luar", by: sekda)).Code.ShouldBe("panel-only");
        (await database.WriteAsync("orang-luar", number: 99)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Posts_are_found_by_words_and_wildcards_are_only_letters()
    {
        await database.OfficialAsync();
        (await database.Use<PostsForTarget>().RunAsync(database.Chair, new("dinas kepala"), Cancel)).Value!.ShouldNotBeEmpty();
        (await database.Use<PostsForTarget>().RunAsync(database.Chair, new("%"), Cancel)).Value!.ShouldBeEmpty();
        (await database.Use<PostsForTarget>().RunAsync(database.Auditor, new(""), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }
}
