using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Architecture;

public sealed partial class DependencyTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public void Domain_references_nothing_but_the_runtime()
    {
        var references = typeof(RuleViolation).Assembly.GetReferencedAssemblies();
        references.ShouldNotBeEmpty();
        references.Where(r => !r.Name!.StartsWith("System", StringComparison.Ordinal)).Select(r => r.Name!).ShouldHaveNone("Domain stays pure");
    }

    [Fact]
    public void Reports_know_neither_the_database_nor_the_web()
    {
        var references = System.Reflection.Assembly.Load("UjiKompetensi.Reports").GetReferencedAssemblies();
        references.ShouldNotBeEmpty();
        references.Select(r => r.Name!).Where(n => n.Contains("EntityFramework") || n.Contains("AspNetCore") || n.Contains("Npgsql") || n == "UjiKompetensi.Web")
            .ShouldHaveNone("Reports turn a model into bytes");
    }

    [Fact]
    public void Domain_has_no_clock_and_no_random() => Sources.Below("src/UjiKompetensi.Domain", ".cs")
        .Where(f => Clock().IsMatch(f.Text)).Select(f => f.Path).ShouldHaveNone("time enters as an argument");

    [Fact]
    public void Features_have_no_clock_of_their_own() => Sources.Below("src/UjiKompetensi.Web/Features", ".cs", ".razor")
        .Where(f => Clock().IsMatch(f.Text)).Select(f => f.Path).ShouldHaveNone("time comes from work.Now and reading.Now");

    [Fact]
    public void No_feature_uses_another_features_types() => Sources.Below("src/UjiKompetensi.Web/Features", ".cs", ".razor")
        .SelectMany(f => FeatureName().Matches(f.Text).Select(m => (f.Path, Used: m.Groups[1].Value)))
        .Where(u => u.Path.Split('/')[3] != u.Used).Select(u => $"{u.Path} uses {u.Used}")
        .ShouldHaveNone("share through Domain or Components, link by URL");

    [Fact]
    public void Razor_files_know_no_database() => Sources.Below("src/UjiKompetensi.Web", ".razor")
        .Where(f => f.Text.Contains("EntityFrameworkCore") || f.Text.Contains("AppDbContext") || f.Text.Contains("Npgsql")).Select(f => f.Path)
        .ShouldHaveNone("pages run use cases");

    [Fact]
    public void Pages_use_no_component_that_corrupts_scores_or_opens_markup() => Sources.Below("src/UjiKompetensi.Web", ".razor", ".cs")
        .Where(f => f.Text.Contains("MudNumericField") || f.Text.Contains("MarkupString") || f.Text.Contains("AddMarkupContent")).Select(f => f.Path)
        .ShouldHaveNone("MudNumericField turns 87,5 into 100; markup from text is script");

    [Fact]
    public void Scores_are_parsed_in_one_place_only() => Sources.Below("src", ".cs", ".razor")
        .Where(f => f.Text.Contains("decimal.Parse") || f.Text.Contains("decimal.TryParse") || f.Text.Contains("double.Parse")).Select(f => f.Path)
        .Except(["src/UjiKompetensi.Domain/Scoring/ScoreText.cs", "src/UjiKompetensi.Domain/Rounds/NumberText.cs", "src/UjiKompetensi.Domain/Bundles/BundleNode.cs", "src/UjiKompetensi.Web/Features/Evidence/ClaimWords.cs"])
        .ShouldHaveNone("ScoreText reads scores, NumberText weights and limits, BundleNode JSON numbers, ClaimWords recorded facts; nothing else reads numbers from text");

    [Fact]
    public void Every_page_says_who_may_open_it()
    {
        var pages = typeof(CurrentUser).Assembly.GetTypes().Where(t => t.GetCustomAttributes(typeof(RouteAttribute), false).Length > 0).ToList();
        pages.ShouldNotBeEmpty();
        pages.Where(p => p.GetCustomAttributes(true).All(a => a is not (IAuthorizeData or IAllowAnonymous))).Select(p => p.Name).ShouldHaveNone("a page names its policy");
    }

    [Fact]
    public void Every_use_case_is_sealed_and_registered()
    {
        var bases = new[] { typeof(Command<,>), typeof(Query<,>) };
        var useCases = typeof(CurrentUser).Assembly.GetTypes().Where(t => t.BaseType is { IsGenericType: true } b && bases.Contains(b.GetGenericTypeDefinition())).ToList();
        useCases.ShouldNotBeEmpty();
        useCases.Where(t => !UseCaseRegistration.IsUseCase(t)).Select(t => t.Name).ShouldHaveNone("an unsealed use case is not registered");
    }

    [Fact]
    public void Every_command_is_run_by_a_test()
    {
        var tests = string.Concat(Sources.Below("tests/UjiKompetensi.Web.Tests", ".cs").Select(f => f.Text));
        var commands = typeof(CurrentUser).Assembly.GetTypes().Where(t => t.BaseType is { IsGenericType: true } b && b.GetGenericTypeDefinition() == typeof(Command<,>)).ToList();
        commands.ShouldNotBeEmpty();
        commands.Where(c => !tests.Contains($"Use<{c.Name}>()", StringComparison.Ordinal)).Select(c => c.Name).ShouldHaveNone("a write without a test");
    }

    [Fact]
    public async Task The_model_has_no_change_without_a_migration()
    {
        await using var db = database.OwnerContext();
        db.Database.HasPendingModelChanges().ShouldBeFalse("run: dotnet ef migrations add");
    }

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?(Now|Today)|new Random|Random\.Shared|Environment\.TickCount")]
    private static partial Regex Clock();

    [GeneratedRegex(@"UjiKompetensi\.Web\.Features\.(\w+)")]
    private static partial Regex FeatureName();
}
