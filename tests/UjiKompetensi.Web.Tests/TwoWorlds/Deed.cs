using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing.Patterns;

namespace UjiKompetensi.Web.Tests.TwoWorlds;

/// <summary>One thing the viewer does, with every input fixed before it is done in either world.</summary>
/// <param name="Covers">What of the catalogue it is about; empty for none.</param>
internal sealed record Deed(string Title, string Covers, Func<World, CancellationToken, Task<Shown>> DoAsync);

/// <summary>Draws deeds of every kind.</summary>
internal sealed partial class Deeds(Catalogue catalogue, World world, Draw draw, Viewer viewer)
{
    // What the policy refuses is refused always: seldom is often enough.
    private const double Forbidden = 0.05;

    private readonly IReadOnlyList<RoutePattern> _routes = Catalogue.Routes(world);
    private readonly List<AnyUseCase> _queries = [.. catalogue.Queries.Where(q => q.Allows(world, viewer.User))];
    private readonly List<AnyUseCase> _commands = [.. catalogue.Commands.Where(c => c.Allows(world, viewer.User))];

    public Deed Next() => draw.Random.Next(100) switch
    {
        < 34 => Ask(draw.One(draw.Chance(Forbidden) || _queries.Count == 0 ? catalogue.Queries : _queries)),
        < 52 => Get(draw.One(_routes)),
        < 66 => Open(draw.One(catalogue.Pages)),
        < 81 => Command(draw.One(draw.Chance(Forbidden) || _commands.Count == 0 ? catalogue.Commands : _commands)),
        < 92 => Save(),
        _ => Post(),
    };

    /// <summary>Queries that the viewer's role allows.</summary>
    public IReadOnlyList<AnyUseCase> Allowed => _queries;

    public Deed Ask(AnyUseCase query) => Run(query, query.Name);

    public Deed Command(AnyUseCase command) => Run(command, "");

    public Deed Get(RoutePattern route)
    {
        var address = Address(route);
        return new Deed($"GET {address}", $"GET {route.RawText}", async (world, cancel) =>
        {
            using var answer = await world.SendAsync(HttpMethod.Get, address, null, cancel);
            return await Shown.AnswerAsync(answer, cancel);
        });
    }

    public Deed Open(RoutePattern page)
    {
        var address = Address(page);
        return new Deed($"open {address}", $"open {page.RawText}", async (world, _) =>
        {
            try
            {
                var html = await world.DrawAsync(address);
                return Shown.Text("html", html, succeeded: !Refusals.Any(html.Contains));
            }
            catch (Exception thrown) when (thrown is not OperationCanceledException)
            {
                return Shown.Text("exception", thrown.ToString(), succeeded: false);
            }
        });
    }

    private static readonly string[] Refusals = ["Halaman atau data itu tidak ada", "tidak berwenang", "Anda tidak punya akses", "Halaman tidak ditemukan"];

    private Deed Run(AnyUseCase useCase, string covers)
    {
        var input = draw.Value(useCase.Input, useCase.InputName);
        return new Deed($"{useCase.Name} {input}", covers, (world, cancel) => useCase.RunAsync(world, viewer.User, input, cancel));
    }

    /// <summary>What the sheet's script sends: right and stale versions, own and foreign sheets, and bodies that are none.</summary>
    private Deed Save()
    {
        var body = new Dictionary<string, object?>
        {
            ["operationId"] = draw.Operation(), ["sheet"] = draw.Value(typeof(Guid), "sheet"), ["field"] = draw.Chance(0.2) ? "catatan" : $"{draw.Value(typeof(Guid), "aspect")}",
            ["text"] = draw.Value(typeof(string), "text"), ["baseVersion"] = draw.Value(typeof(int), "basedon"),
        };
        if (draw.Chance(0.1)) body.Remove(draw.One([.. body.Keys]));
        var (broken, without) = (draw.Chance(0.05), draw.Chance(0.05));
        return new Deed($"POST /api/nilai/simpan {string.Join(", ", body.Select(b => $"{b.Key}={b.Value}"))}{(broken ? " broken" : "")}{(without ? " without token" : "")}", "", async (world, cancel) =>
        {
            using HttpContent content = broken ? new StringContent("{\"sheet\":", Encoding.UTF8, "application/json") : JsonContent.Create(body);
            using var answer = await world.SendAsync(HttpMethod.Post, "/api/nilai/simpan", content, cancel, without ? null : await world.TokenAsync(cancel));
            return await Shown.AnswerAsync(answer, cancel);
        });
    }

    /// <summary>A page's own form, filled and sent as a browser without the script would: the sheet, its lock, the pledge.</summary>
    private Deed Post()
    {
        var slug = draw.Chance(0.8) ? SmallOffice.Scoring : draw.One([SmallOffice.Draft, SmallOffice.Released]);
        var address = draw.One([$"/nilai/{slug}/{1 + draw.Random.Next(3)}", $"/nilai/{slug}/{1 + draw.Random.Next(3)}/periksa", $"/pakta/{slug}"]);
        var (text, button, operation) = (draw.One(["80", "3", "77,25", "200", ""]), draw.One(["simpan", "simpan", "periksa", "berikutnya", "mundur", "abstain"]), draw.Operation());
        var (chosen, agrees, seal) = (draw.Random.Next(4), draw.Chance(0.7), draw.Chance(0.3) ? (string)draw.Value(typeof(string), "shown")! : null);
        return new Deed($"POST {address} field {chosen}={text} {button} agrees={agrees} seal={seal ?? "own"}", "", async (world, cancel) =>
        {
            using var page = await world.SendAsync(HttpMethod.Get, address, null, cancel);
            var html = await page.Content.ReadAsStringAsync(cancel);
            var fields = Inputs().Matches(html).Select(m => (Name: m.Groups[1].Value, Value: ValueOf().Match(m.Value).Groups[1].Value)).ToList();
            var values = fields.Where(f => f.Name.StartsWith("nilai-", StringComparison.Ordinal)).Select(f => f.Name["nilai-".Length..]).ToList();
            var field = values.Count == 0 ? "" : values[chosen % values.Count];
            var sent = fields.DistinctBy(f => f.Name).ToDictionary(f => f.Name, f => f.Name.StartsWith("operasi-", StringComparison.Ordinal) ? $"{operation:D}" : f.Value);
            if (field.Length > 0) sent[$"nilai-{field}"] = text;
            if (seal is not null && sent.ContainsKey("segel")) sent["segel"] = seal;
            sent["aksi"] = button == "abstain" ? $"abstain-{field}" : button;
            sent[$"alasan-{field}"] = sent["alasan-mundur"] = "Alasan yang cukup.";
            if (agrees) foreach (var box in (string[])["diperiksa", "yakin", "dibaca", "setuju"]) sent[box] = "ya";
            using var form = new FormUrlEncodedContent(sent);
            using var answer = await world.SendAsync(HttpMethod.Post, address, form, cancel);
            var (shown, answered) = (await Shown.AnswerAsync(page, cancel), await Shown.AnswerAsync(answer, cancel));
            if (Redirect().Match(await answer.Content.ReadAsStringAsync(cancel)) is { Success: true } redirect)
            {
                using var led = await world.SendAsync(HttpMethod.Get, "/" + redirect.Value, null, cancel);
                answered = answered with { Parts = [.. answered.Parts, ("leads to", $"{led.Headers.Location}")], Succeeded = true };
            }

            return new Shown([.. shown.Parts, .. answered.Parts], shown.Bytes + answered.Bytes, answered.Succeeded || answer.StatusCode == System.Net.HttpStatusCode.Found);
        });
    }

    private string Address(RoutePattern route)
    {
        var path = route.RawText!.StartsWith('/') ? "" : "/";
        foreach (var segment in route.PathSegments) path += "/" + string.Concat(segment.Parts.Select(Part));
        path = path.Length == 0 ? "/" : path.Replace("//", "/", StringComparison.Ordinal);
        if (!draw.Chance(0.35)) return path;
        var names = Enumerable.Range(0, 1 + draw.Random.Next(2)).Select(_ => draw.One(catalogue.QueryNames)).Distinct();
        return $"{path}?{string.Join('&', names.Select(n => $"{n}={Uri.EscapeDataString($"{draw.Value(n is "hal" or "peserta" ? typeof(int) : typeof(string), n)}")}"))}";
    }

    private string Part(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { IsCatchAll: false } parameter => Uri.EscapeDataString(Parameter(parameter)),
        _ => "x",
    };

    private string Parameter(RoutePatternParameterPart parameter) => parameter.Name.ToLowerInvariant() switch
    {
        "id" => $"{draw.Value(typeof(Guid), draw.One(["official", "post", "participantfile"]))}",
        "number" or "nomor" => $"{draw.Value(typeof(int), "number")}",
        "status" => draw.One(["404", "403"]),
        "jenis" => draw.One(["opd", "jabatan", "pejabat", "nilai"]),
        var name => $"{draw.Value(typeof(string), name)}" is { Length: > 0 } word ? word : "x",
    };

    [GeneratedRegex("<(?:input|textarea)[^>]*\\bname=\"([^\"]+)\"[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("_framework/opaque-redirect\\?url=[A-Za-z0-9_-]+")]
    private static partial Regex Redirect();

    [GeneratedRegex("\\bvalue=\"([^\"]*)\"")]
    private static partial Regex ValueOf();
}
