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
        (await database.WriteAsync("pindah", kind: RecommendationKind.Rotate, target: post.Id.Value)).Value!.Targets.Single().Title.ShouldBe(post.Title);
    }

    [Theory]
    [InlineData(RecommendationKind.Rotate, "Jelas.")]
    [InlineData(RecommendationKind.Stay, "  ")]
    [InlineData(null, "Jelas.")]
    public async Task Write_of_a_draft_is_kept_and_a_release_names_it(RecommendationKind? kind, string opinion)
    {
        var slug = $"draf-{kind?.ToString().ToLowerInvariant() ?? "kosong"}";
        await database.PlenaryAsync(slug);
        (await database.WriteAsync(slug, kind: kind, opinion: opinion)).Value!.Version.ShouldBe(1);
        await database.WriteAsync(slug, 2);
        var overview = (await database.Use<RecommendationList>().RunAsync(database.Chair, new(slug), Cancel)).Value!;
        overview.Rows.Select(r => r.Standing).ShouldBe([RecommendationList.Standing.Draft, RecommendationList.Standing.Complete]);
        overview.Obstacles[0].Code.ShouldBe("recommendation-incomplete");
    }

    [Fact]
    public async Task Write_too_long_is_invalid_and_names_the_field()
    {
        var input = new WriteRecommendation.Input { Slug = "apa-saja", Number = 1, Opinion = new string('a', Advice.OpinionMaxLength + 1), Plan = [.. Enumerable.Range(0, 13).Select(_ => new WriteRecommendation.PlanLine())] };
        (await database.Use<WriteRecommendation>().RunAsync(database.Chair, input, Cancel)).Errors.Keys.ShouldBe(["Opinion", "Plan.Count"], ignoreOrder: true);
    }

    [Fact]
    public async Task Write_stores_posts_in_order_a_plan_and_a_reason_and_keeps_every_version()
    {
        await database.PlenaryAsync("lengkap");
        await using var db = database.Context();
        var posts = await db.Posts.OrderBy(p => p.Title).Take(2).ToListAsync(Cancel);
        var input = new WriteRecommendation.Input
        {
            Slug = "lengkap", Number = 1, Kind = RecommendationKind.Rotate, Targets = [posts[1].Id.Value, posts[0].Id.Value], Opinion = "Cakap.", Departure = "Kebutuhan daerah.",
            Plan = [new() { Competency = "Komunikasi", Activity = "Penugasan." }, new()],
        };
        var written = (await database.Use<WriteRecommendation>().RunAsync(database.Chair, input, Cancel)).Value!;
        written.Targets.Select(t => t.Title).ShouldBe([posts[1].Title, posts[0].Title]);
        (written.Plan.Single().Competency, written.Departure, written.By).ShouldBe(("Komunikasi", "Kebutuhan daerah.", database.Chair.Name));
        (await database.WriteAsync("lengkap", basedOn: 1, by: database.Panelists[1], opinion: "Diganti panelis lain.")).IsDone.ShouldBeTrue();

        var versions = (await database.Use<RecommendationVersions>().RunAsync(database.Panelists[2], new("lengkap", 1), Cancel)).Value!;
        versions.Select(v => (v.Version, v.By)).ShouldBe([(2, database.Panelists[1].Name), (1, database.Chair.Name)]);
        versions[1].Advice.Targets.Count.ShouldBe(2);
        (await database.Use<Web.Features.Registers.RemovePost>().RunAsync(database.Operator, new(posts[0].Id), Cancel)).Code.ShouldBeOneOf("post-held", "post-used");
        (await database.Use<RecommendationVersions>().RunAsync(database.AppointingAuthority, new("lengkap", 1), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<RecommendationVersions>().RunAsync(database.Stranger, new("lengkap", 1), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Aids_offer_sentences_and_say_who_holds_or_is_advised_for_the_same_post()
    {
        await database.PlenaryAsync("bantu");
        await using var db = database.Context();
        var held = await db.Officials.OrderByDescending(o => o.EmployeeNumber).FirstAsync(Cancel);
        foreach (var number in new[] { 1, 2 }) (await database.WriteAsync("bantu", number, kind: RecommendationKind.Promote, target: held.PostId.Value)).IsDone.ShouldBeTrue();
        var aids = (await database.Use<RecommendationAids>().RunAsync(database.Chair, new("bantu", 1), Cancel)).Value!;
        aids.Sentences.Select(s => s.Label).ShouldContain("Nilai akhir");
        aids.References.Select(r => r.Label).ShouldBe(["Wawancara", "Assessment Center", "Kerja Sama", "Pengambilan Keputusan"]);
        aids.Remarks.Select(r => r.Code).ShouldContain(RecommendationRemarks.TargetShared);
        aids.Departures.Select(d => d.Kind).ShouldBe([DepartureKind.PassedOver], "the second official is placed higher");
        (await database.Use<RecommendationAids>().RunAsync(database.AppointingAuthority, new("bantu", 1), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<RecommendationAids>().RunAsync(database.Stranger, new("bantu", 1), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<RecommendationAids>().RunAsync(database.Chair, new("bantu", 99), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

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
