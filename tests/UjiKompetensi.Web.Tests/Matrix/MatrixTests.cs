using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Tests.TwoWorlds;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Matrix;

/// <summary>
/// Every command, query, route and hub method, by every role, on a round in every phase, on own and others' objects,
/// against the reviewed table rules.csv. What is new in the product has no line there and fails.
/// </summary>
public sealed class MatrixTests(MatrixOffice office) : IClassFixture<MatrixOffice>
{
    private static readonly Viewer Nobody = new("siapa pun", "", "", CurrentUser.Anyone);

    private readonly Dictionary<string, Rule> _rules = Rule.Read().ToDictionary(r => r.Operation);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private List<AnyUseCase> UseCases => [.. office.Catalogue.Queries, .. typeof(CurrentUser).Assembly.GetTypes().Where(UseCaseRegistration.IsUseCase).Select(t => new AnyUseCase(t)).Where(u => !u.IsQuery)];

    [Fact]
    public void Every_operation_has_a_reviewed_line_and_no_line_is_left_over()
    {
        var found = UseCases.Select(u => u.Name).Concat(Routes().Select(r => r.Name)).Concat(HubMethods()).ToHashSet();
        found.Count.ShouldBeGreaterThan(300);
        found.Except(_rules.Keys).Order(StringComparer.Ordinal).ShouldBeEmpty("new: say in rules.csv who may, and whose rows he gets");
        _rules.Keys.Except(found).ShouldBeEmpty("gone from the product");
        _rules.Values.Where(r => r.Why.Length < 4).Select(r => r.Operation).ShouldBeEmpty("a line says why");
    }

    [Fact]
    public async Task Commands_and_queries_reach_as_far_as_the_table_says()
    {
        var (watch, tally) = (Stopwatch.StartNew(), new CellTally());
        var work = UseCases.Where(u => _rules.ContainsKey(u.Name)).SelectMany(u => office.Viewers.Append(Nobody).Select(v => (UseCase: u, Viewer: v)));
        await Parallel.ForEachAsync(work, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancel }, async (pair, cancel) =>
        {
            var rule = _rules[pair.UseCase.Name];
            foreach (var slug in rule.DependsOnRound ? MatrixOffice.Rounds : [SmallOffice.Scoring])
                foreach (var own in rule.Scope switch { "own" or "account" => new[] { true, false }, "paper" => [false], _ => [true] })
                {
                    var target = office.TargetOf(slug, pair.Viewer.User.Id, own);
                    var input = office.Input.Value(pair.UseCase.Input, pair.UseCase.Input == typeof(string) && pair.UseCase.Name != "AccountList" ? pair.UseCase.InputName : pair.UseCase.Name.ToLowerInvariant(), target);
                    tally.Count(rule, pair.Viewer, target, own, rule.Expect(pair.Viewer, target), await ReachedAsync(pair.UseCase, pair.Viewer, input, cancel));
                }
        });
        await tally.ReportAsync("matrix", watch.Elapsed);
        tally.Wrong.ShouldBeEmpty();
        tally.Cells.ShouldBeGreaterThan(5000);
    }

    [Fact]
    public async Task Addresses_reach_as_far_as_the_table_says()
    {
        var (watch, tally) = (Stopwatch.StartNew(), new CellTally());
        await Parallel.ForEachAsync(office.Viewers.Append(Nobody), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancel }, async (viewer, _) =>
        {
            using var browser = new Browserless(office.App);
            if (viewer.IsGuest) (await browser.SubmitAsync("/masuk/tamu", "tamu", ("Form.Code", viewer.Name), ("Form.Pin", viewer.Secret))).Status.ShouldBe(HttpStatusCode.Found);
            else if (viewer != Nobody) (await browser.SignInAsync(viewer.Name, viewer.Secret)).ShouldBe(HttpStatusCode.Found);
            foreach (var (name, method, pattern) in Routes().Where(r => _rules.ContainsKey(r.Name)))
                foreach (var slug in _rules[name].DependsOnRound ? MatrixOffice.Rounds : [SmallOffice.Scoring])
                {
                    var target = office.TargetOf(slug, viewer.User.Id, own: true);
                    using var answer = await browser.SendAsync(method, Address(pattern, target), method == HttpMethod.Get ? null : name.Contains("/api/") ? new StringContent("{}", Encoding.UTF8, "application/json") : new FormUrlEncodedContent([]));
                    // Without a form's token nothing is done for anybody: that is the one answer of every form.
                    tally.Count(_rules[name], viewer, target, true, method == HttpMethod.Get || !_rules[name].Asks(viewer.User) ? _rules[name].Expect(viewer, target) : Reach.Through, Reached(answer, viewer == Nobody));
                    if (method != HttpMethod.Get && (int)answer.StatusCode is >= 200 and < 300) tally.Wrong.Add($"{name} as {viewer.Title}: done without a token");
                }
        });
        await tally.ReportAsync("matrix.http", watch.Elapsed);
        tally.Wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Hub_opens_to_nobody_who_is_not_signed_in()
    {
        using var stranger = new Browserless(office.App);
        using var member = new Browserless(office.App);
        (await member.SignInAsync(office.Viewers[1].Name, office.Viewers[1].Secret)).ShouldBe(HttpStatusCode.Found);
        (await stranger.SendAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await stranger.SendAsync(HttpMethod.Get, "/_blazor")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await member.SendAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<string> ReachedAsync(AnyUseCase useCase, Viewer viewer, object? input, CancellationToken cancel)
    {
        try
        {
            var outcome = await useCase.OutcomeAsync(office.Services, viewer.User, input, cancel);
            return (OutcomeKind)outcome.GetType().GetProperty("Kind")!.GetValue(outcome)! switch
            {
                OutcomeKind.Forbidden => nameof(Reach.Forbidden),
                OutcomeKind.NotFound => nameof(Reach.NotFound),
                OutcomeKind.Invalid => CellTally.Shape,
                _ => nameof(Reach.Through),
            };
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            return $"{thrown.GetType().Name}: {thrown.Message.Split('\n')[0]}";
        }
    }

    private static string Reached(HttpResponseMessage answer, bool isNobody) => answer.StatusCode switch
    {
        HttpStatusCode.Forbidden => nameof(Reach.Forbidden),
        HttpStatusCode.Unauthorized when isNobody => nameof(Reach.Forbidden),
        HttpStatusCode.Found when answer.Headers.Location!.ToString() is var to && (to.Contains("/galat/403") || (isNobody && to.Contains("/masuk?kembali="))) => nameof(Reach.Forbidden),
        HttpStatusCode.NotFound => nameof(Reach.NotFound),
        HttpStatusCode.InternalServerError => "500",
        _ => nameof(Reach.Through),
    };

    /// <summary>What answers over HTTP, but for files that lie on the disk and the framework's own.</summary>
    private List<(string Name, HttpMethod Method, RoutePattern Pattern)> Routes() => [.. office.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => !e.Metadata.Any(m => m.GetType().Name.StartsWith("StaticAsset", StringComparison.Ordinal)) && !e.RoutePattern.RawText!.Contains("_blazor") && !e.RoutePattern.RawText.Contains("_framework") && !e.RoutePattern.RawText.Contains("{**path:file}"))
        .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(m => m is "GET" or "POST" && !(m == "POST" && e.Metadata.Any(x => x.GetType().Name.StartsWith("ComponentType", StringComparison.Ordinal))))
            .Select(m => ($"{m} {e.RoutePattern.RawText}", new HttpMethod(m), e.RoutePattern)))
        // A stream without an end; its query CurrentParticipant is in the table.
        .Where(r => r.Item1 != "GET /api/nilai/arus").DistinctBy(r => r.Item1).OrderBy(r => r.Item1, StringComparer.Ordinal)];

    private static IEnumerable<string> HubMethods() => Type.GetType("Microsoft.AspNetCore.Components.Server.ComponentHub, Microsoft.AspNetCore.Components.Server", throwOnError: true)!
        .GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(m => m.GetBaseDefinition().DeclaringType == m.DeclaringType).Select(m => $"HUB {m.Name}");

    private static string Address(RoutePattern pattern, Target target)
    {
        var values = pattern.Parameters.ToDictionary(p => p.Name, p => p.Name.ToLowerInvariant() switch
        {
            "slug" => target.Round.Slug,
            "sheet" => (target.Sheet?.Id.Value ?? Guid.Empty).ToString(),
            "number" or "nomor" => "1",
            "code" => "01",
            "token" => target.UploadToken,
            "component" => target.Round.Components[0].Code,
            "jenis" => pattern.RawText!.Contains("templat", StringComparison.Ordinal) ? "opd" : "rekomendasi",
            "berkas" => "x.pdf",
            "status" => "404",
            _ => Guid.Empty.ToString(),
        });
        var address = string.Join("/", pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch { RoutePatternLiteralPart text => text.Content, RoutePatternSeparatorPart mark => mark.Content, RoutePatternParameterPart part => values[part.Name], _ => "" }))));
        return "/" + address;
    }
}
