using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Threading.Channels;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Live;

/// <summary>What a panelist's tablet says of itself, and the stream that tells it who is before the panel.</summary>
internal static class LiveEndpoints
{
    private const long BodyLimit = 2 * 1024;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    /// <summary>After so long the tablet asks again, so that its cookie is looked at like anybody's.</summary>
    private static readonly TimeSpan LongestStream = TimeSpan.FromMinutes(30);

    public sealed record Request(string Slug, Guid Device, int? Number, int Waiting, int? Battery);

    /// <param name="Current">Null while nobody is inside, and in a mere beat.</param>
    public sealed record Told(CurrentParticipant.Person? Current);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/nilai/kabar", ReportAsync).RequireAuthorization().WithMetadata(new RequestSizeLimitAttribute(BodyLimit));
        routes.MapGet("/api/nilai/arus", StreamAsync).RequireAuthorization();
    }

    private static async Task<IResult> ReportAsync(HttpContext context, IAntiforgery antiforgery, ReportDevice report, Request request, CancellationToken cancel)
    {
        // JSON bodies are not checked by the framework.
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.StatusCode(StatusCodes.Status400BadRequest);
        var outcome = await report.RunAsync(CurrentUser.From(context.User)!, new(request.Slug, request.Device, request.Number, request.Waiting, request.Battery), cancel);
        return outcome.IsDone ? Results.Json(outcome.Value) : Results.StatusCode(StatusOf(outcome.Kind));
    }

    private static async Task<IResult> StreamAsync(HttpContext context, string kegiatan, ClaimsPrincipal person, CurrentParticipant participant, RoundNews news, SessionNews ends, IHostApplicationLifetime life, CancellationToken cancel)
    {
        var user = CurrentUser.From(person)!;
        var first = await participant.RunAsync(user, kegiatan, cancel);
        if (first.Value is not { } view) return Results.StatusCode(StatusOf(first.Kind));
        // A proxy that collects what it passes on would keep the news.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(Changes(context.RequestServices.GetRequiredService<LiveSessions>(), news, ends, view.Round, person, () => participant.RunAsync(user, kegiatan, cancel), life.ApplicationStopping, cancel));
    }

    private static async IAsyncEnumerable<SseItem<Told>> Changes(LiveSessions sessions, RoundNews news, SessionNews over, Domain.Rounds.RoundId round, ClaimsPrincipal person,
        Func<Task<Outcome<CurrentParticipant.View>>> ask, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancel, stopping);
        ends.CancelAfter(LongestStream);
        var changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var subscription = news.Subscribe(round, () => { changed.Writer.TryWrite(true); return Task.CompletedTask; });
        using var ended = over.Subscribe(account => { if (account is null || account == CurrentUser.From(person)!.Id) changed.Writer.TryWrite(true); });
        (bool Said, CurrentParticipant.Person? Person) last = default;
        while (!ends.IsCancellationRequested)
        {
            // Whoever was blocked, or whose pass was revoked, is told nothing more.
            if (!await sessions.IsAliveAsync(person, ends.Token))
            {
                yield return new SseItem<Told>(new Told(null), "keluar");
                yield break;
            }

            if (await ask() is not { Value: { } now }) yield break;
            var isNew = !last.Said || last.Person != now.Current;
            last = (true, now.Current);
            yield return isNew ? new SseItem<Told>(new Told(now.Current), "sekarang") : new SseItem<Told>(new Told(null), "denyut");
            await WaitAsync(changed.Reader, ends.Token);
        }
    }

    private static async Task WaitAsync(ChannelReader<bool> changed, CancellationToken cancel)
    {
        using var beat = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        beat.CancelAfter(Beat);
        try { await changed.ReadAsync(beat.Token); }
        catch (OperationCanceledException) { /* Nothing happened: a beat keeps the line open. */ }
    }

    private static int StatusOf(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Forbidden => StatusCodes.Status403Forbidden,
        OutcomeKind.NotFound => StatusCodes.Status404NotFound,
        OutcomeKind.Conflict => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
