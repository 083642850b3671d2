using System.Security.Claims;
using System.Text;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Features.Schedules;

/// <summary>Hands out a round's calendar file.</summary>
internal static class CalendarEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/kegiatan/{slug}/jadwal.ics",
        async (string slug, ClaimsPrincipal person, RoundCalendar calendar, HttpContext context, CancellationToken cancel) =>
        {
            if (CurrentUser.From(person) is not { } user || (await calendar.RunAsync(user, slug, cancel)).Value is not { } text) return Results.NotFound();
            context.Response.Headers.CacheControl = "no-store";
            return Results.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", $"jadwal-{slug}.ics");
        }).RequireAuthorization();
}
