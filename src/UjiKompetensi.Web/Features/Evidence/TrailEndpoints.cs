using System.Globalization;
using System.Security.Claims;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>Hands out the trail as a workbook and the report of looks and changes; whoever may not see them learns no more than that there is nothing.</summary>
internal static class TrailEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/kegiatan/{slug}/jejak.xlsx", async (string slug, string? jenis, string? orang, string? pejabat, string? dari, string? sampai, ClaimsPrincipal person, TrailWorkbook trail, HttpContext context, CancellationToken cancel) =>
        {
            if (CurrentUser.From(person) is not { } user) return Results.NotFound();
            var outcome = await trail.RunAsync(user, new(slug, TrailAddress.Read(jenis, orang, pejabat, dari, sampai)), cancel);
            return outcome.Value is { } file ? Give(context, file.Bytes, Workbook.ContentType, file.FileName) : Results.NotFound();
        }).RequireAuthorization();
        routes.MapGet("/kegiatan/{slug}/jejak/laporan.pdf", async (string slug, string? orang, string? pejabat, string? dari, string? sampai, ClaimsPrincipal person, BreachReportPdf report, HttpContext context, CancellationToken cancel) =>
        {
            if (CurrentUser.From(person) is not { } user) return Results.NotFound();
            var outcome = await report.RunAsync(user, new(slug, TrailAddress.Number(pejabat), TrailAddress.Account(orang), TrailAddress.Moment(dari), TrailAddress.Moment(sampai)), cancel);
            return outcome.Value is { } bytes ? Give(context, bytes, "application/pdf", $"laporan-akses-{slug}.pdf") : Results.NotFound();
        }).RequireAuthorization();
    }

    private static IResult Give(HttpContext context, byte[] bytes, string type, string name)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(bytes, type, name);
    }
}

/// <summary>The trail's filter as it stands in an address.</summary>
internal static class TrailAddress
{
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd"];

    public static TrailFilter Read(string? kind, string? person, string? official, string? from, string? until) =>
        new(ListAddress.Read<EventKind>(kind), Account(person), Number(official), Day(from), Day(until));

    public static Guid? Account(string? text) => Guid.TryParse(text, out var id) ? id : null;

    public static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>As a browser's date field writes it.</summary>
    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>As a browser's field for date and time writes it, on the office's clock.</summary>
    public static DateTimeOffset? Moment(string? text) =>
        DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is > 1900 and < 9000 ? Words.InstantOf(local) : null;

    public static string Of(string path, TrailFilter filter, string? part, int page = 1) => ListAddress.Of(path, ("bagian", part), ("jenis", filter.Kind?.ToString()), ("orang", filter.Person?.ToString("D")),
        ("pejabat", filter.Official?.ToString(CultureInfo.InvariantCulture)), ("dari", Text(filter.From)), ("sampai", Text(filter.Until)), ("hal", ListAddress.Page(page)));

    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
