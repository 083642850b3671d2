using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Files;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.TwoWorlds;

/// <summary>A query or command by its type, run with any input and told as JSON.</summary>
internal sealed class AnyUseCase(Type type)
{
    private static readonly JsonSerializerOptions Told = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, ReferenceHandler = ReferenceHandler.IgnoreCycles, Converters = { new JsonStringEnumConverter() } };

    private readonly MethodInfo _run = type.GetMethod("RunAsync")!;

    public string Name => type.Name;
    public bool IsQuery => type.BaseType!.GetGenericTypeDefinition() == typeof(Query<,>);
    public Type Input => type.BaseType!.GetGenericArguments()[0];

    /// <summary>How its input is to be drawn when it is a plain value.</summary>
    public string InputName => type == typeof(UploadDesk) ? "token" : Input == typeof(string) ? "slug" : "number";

    /// <summary>Whether its policy lets this person ask at all.</summary>
    public bool Allows(World world, CurrentUser user) =>
        ((Policy)type.GetProperty("Policy", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(world.Services.GetRequiredService(type))!).Allows(user);

    /// <summary>The outcome itself, of whatever type.</summary>
    public async Task<object> OutcomeAsync(IServiceProvider services, CurrentUser user, object? input, CancellationToken cancel)
    {
        var task = (Task)_run.Invoke(services.GetRequiredService(type), [user, input, cancel])!;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task)!;
    }

    public async Task<Shown> RunAsync(World world, CurrentUser user, object? input, CancellationToken cancel)
    {
        try
        {
            var outcome = await OutcomeAsync(world.Services, user, input, cancel);
            var done = (bool)outcome.GetType().GetProperty("IsDone")!.GetValue(outcome)!;
            var value = outcome.GetType().GetProperty("Value")!.GetValue(outcome);
            // A code, a PIN and a link are random by their very purpose: that they were made is what is compared.
            if (Exempt.RandomAnswers.ContainsKey(Name) && done) return Shown.Text("outcome", $"{Name} done", done);
            if (value is byte[] bytes) return new Shown([.. Shown.Body(bytes, "")], bytes.Length, done);
            if (done && value?.GetType().GetProperty("Bytes")?.GetValue(value) is byte[] inside) return new Shown([.. Shown.Body(inside, "")], inside.Length, done);
            return Shown.Text("outcome", JsonSerializer.Serialize(outcome, outcome.GetType(), Told), done);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            return Shown.Text("exception", thrown.ToString(), succeeded: false);
        }
    }
}

/// <summary>Everything somebody could ask of the product, found by looking at it: a new page or query is in it by itself.</summary>
internal sealed class Catalogue
{
    public IReadOnlyList<AnyUseCase> Queries { get; } = UseCases(q => q.IsQuery);
    public IReadOnlyList<AnyUseCase> Commands { get; } = UseCases(q => !q.IsQuery && !Exempt.Commands.ContainsKey(q.Name));

    /// <summary>Addresses a circuit draws.</summary>
    public IReadOnlyList<RoutePattern> Pages { get; } = [.. typeof(CurrentUser).Assembly.GetTypes()
        .Where(t => t.GetCustomAttribute<ExcludeFromInteractiveRoutingAttribute>() is null).SelectMany(t => t.GetCustomAttributes<RouteAttribute>())
        .Select(r => RoutePatternFactory.Parse(r.Template)).OrderBy(p => p.RawText, StringComparer.Ordinal)];

    /// <summary>Names that any page reads from its query string.</summary>
    public IReadOnlyList<string> QueryNames { get; } = [.. typeof(CurrentUser).Assembly.GetTypes().SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        .Select(p => (p, from: p.GetCustomAttribute<SupplyParameterFromQueryAttribute>())).Where(p => p.from is not null)
        .Select(p => (p.from!.Name ?? p.p.Name).ToLowerInvariant()).Append("peserta").Append("panelis").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Every address that answers a GET, but for files that lie on the disk.</summary>
    public static IReadOnlyList<RoutePattern> Routes(World world) => [.. world.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { } methods || methods.Contains("GET"))
        .Where(e => !e.Metadata.Any(m => m.GetType().Name.StartsWith("StaticAsset", StringComparison.Ordinal)))
        .Select(e => e.RoutePattern).Where(p => !Exempt.IsRoute(p.RawText!)).DistinctBy(p => p.RawText).OrderBy(p => p.RawText, StringComparer.Ordinal)];

    private static List<AnyUseCase> UseCases(Func<AnyUseCase, bool> wanted) => [.. typeof(CurrentUser).Assembly.GetTypes().Where(UseCaseRegistration.IsUseCase)
        .Select(t => new AnyUseCase(t)).Where(wanted).OrderBy(u => u.Name, StringComparer.Ordinal)];
}

/// <summary>What is left out, each with its reason.</summary>
internal static class Exempt
{
    /// <summary>Commands that the drawing of actions leaves out.</summary>
    public static readonly IReadOnlyDictionary<string, string> Commands = new Dictionary<string, string>
    {
        ["UsePass"] = "is the guest's sign-in itself; every guest's run begins with it",
    };

    public static readonly IReadOnlyDictionary<string, string> RandomAnswers = new Dictionary<string, string>
    {
        ["IssuePass"] = "a random code and PIN",
        ["IssueUploadLink"] = "a random token",
        ["IssueReset"] = "a random code",
    };

    /// <summary>Routes, by how they begin.</summary>
    private static readonly Dictionary<string, string> RoutePrefixes = new()
    {
        ["/_blazor"] = "the hub; what it draws is drawn here by the renderer",
        ["_blazor"] = "the same",
        ["/akun/dua-langkah"] = "shows a random key to set up with",
        ["/masuk/kunci"] = "a random challenge",
        ["/api/nilai/arus"] = "a stream without an end; what it tells is the query CurrentParticipant, which is asked",
        ["{**path:file}"] = "files of the framework",
        ["/_framework"] = "files of the framework",
        ["_framework"] = "files of the framework",
    };

    private const string Unfurnished = "the small office has no rehearsal, unlock request, typed paper or anonymous paper yet; asked and refused only";

    private const string NoFinalPaper = "the small office has made no paper final yet; asked and refused only";

    private const string OnlyHandsOn = "the drawn words name no kind of paper; the query DocumentPreview behind it is asked and answered";

    /// <summary>Routes and queries that no viewer gets an answer from, though every one of them is asked.</summary>
    public static readonly IReadOnlyDictionary<string, string> Answers = new Dictionary<string, string>
    {
        ["GET /masuk/kode"] = "leads back to the sign-in page unless a right password was typed a moment ago",
        ["GET /masuk/kantor"] = "the small office has no sign-in of its own; asked and not found",
        ["GET /akun/kantor/lanjut"] = "leads back without a ticket of the same session; asked and led back only",
        ["AccountDetail"] = "the drawn ids are of rounds and registers, not of accounts; asked and refused only", ["open /pengaturan/akun/{Id:guid}"] = "the same",
        ["GET /galat/{Status:int?}"] = "answers with the status it tells of",
        ["BasisDetail"] = "the small office has no component that is computed from a contract or a rubric; asked and refused only",
        ["ImportErrors"] = "its input is another query's whole answer; the drawn ones are refused",
        ["Calibration"] = Unfurnished, ["GET /kalibrasi/{Slug}"] = Unfurnished,
        ["OwnUnlocks"] = Unfurnished, ["ScanToRead"] = Unfurnished, ["GET /sesi/{Slug}/ketik/{Sheet:guid}"] = Unfurnished, ["GET /sesi/{slug}/ketik/{sheet:guid}/pindaian"] = Unfurnished,
        ["PaperFileToRead"] = Unfurnished, ["PaperFiles"] = Unfurnished, ["GET /nilai/naskah/{sheet:guid}/{number:int}"] = Unfurnished,
        ["GET /nilai/{Slug}/naskah/{Component}/{Code}"] = Unfurnished, ["GET /nilai/{Slug}/naskah/{Component}/{Code}/periksa"] = Unfurnished,
        ["GET /nilai/{Slug}/naskah/{Component}/{Code}/tanda-terima"] = Unfurnished,
        ["FinalDocumentFile"] = NoFinalPaper, ["DocumentToSign"] = NoFinalPaper, ["GET /dokumen/final/{id:guid}/{berkas}"] = NoFinalPaper,
        ["GET /dokumen/{slug}/naskah/{jenis}.pdf"] = OnlyHandsOn, ["GET /dokumen/{slug}/naskah/{jenis}.html"] = OnlyHandsOn,
        ["PairExplanation"] = "a post's key is the end of its random id, which no drawn word hits; the same figures stand in RoundPlacement, which is asked and answered",
        ["StylePreview"] = "a drawn form of settings is refused; it shows an invented letter and no round",
        ["PreviewImport"] = "a drawn file rarely fits its kind; registers hold no score of a panelist",
    };

    public static bool IsRoute(string route) => RoutePrefixes.Keys.Any(p => route.StartsWith(p, StringComparison.Ordinal));
}
