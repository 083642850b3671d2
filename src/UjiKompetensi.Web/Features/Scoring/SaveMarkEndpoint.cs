using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>What the score sheet's script talks to: one value in, its acknowledgement out, and a fresh token after signing in again.</summary>
internal static class SaveMarkEndpoint
{
    // A note of full length, every letter escaped.
    private const long BodyLimit = 32 * 1024;

    /// <param name="Field">See <see cref="SheetField"/>.</param>
    public sealed record Request(Guid OperationId, Guid Sheet, string Field, string? Text, int BaseVersion);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/nilai/simpan", SaveAsync).RequireAuthorization().WithMetadata(new RequestSizeLimitAttribute(BodyLimit));
        routes.MapGet("/api/nilai/token", (HttpContext context, IAntiforgery antiforgery) =>
            Results.Json(new { token = antiforgery.GetAndStoreTokens(context).RequestToken, account = CurrentUser.From(context.User)!.Id }))
            .RequireAuthorization();
    }

    private static async Task<IResult> SaveAsync(HttpContext context, IAntiforgery antiforgery, SaveMark marks, WriteSheetNote notes, TimeProvider clock, Request request, CancellationToken cancel)
    {
        // JSON bodies are not checked by the framework. The token is the session's: whoever signed in on this device
        // meanwhile has another one, and the page learns with its next token that it is not his.
        if (!await antiforgery.IsRequestValidAsync(context)) return Refusal(StatusCodes.Status400BadRequest, "token", "Tanda halaman ini sudah usang.");
        var user = CurrentUser.From(context.User)!;
        if (SheetField.Read(request.Field) is not { } field) return Refusal(StatusCodes.Status422UnprocessableEntity, "field", "Kolom itu tidak ada. Muat ulang halaman.");
        if (field.IsNote)
        {
            var noted = await notes.RunAsync(user, new(request.OperationId, request.Sheet, request.Text, request.BaseVersion, field.Aspect), cancel);
            return Answer(noted, v => (v.Text, v.Version, v.SavedAt, v.Standing), clock.GetUtcNow());
        }

        var saved = await marks.RunAsync(user, new(request.OperationId, request.Sheet, field.Aspect!.Value, request.Text, request.BaseVersion), cancel);
        return Answer(saved, v => (v.Text, v.Version, v.SavedAt, v.Standing), clock.GetUtcNow());
    }

    private static IResult Answer<T>(Outcome<T> outcome, Func<T, (string Text, int Version, DateTimeOffset At, SheetStanding Standing)> parts, DateTimeOffset now)
    {
        if (outcome is { Value: { } value, Kind: OutcomeKind.Done or OutcomeKind.Conflict })
        {
            var (text, version, at, standing) = parts(value);
            return outcome.IsDone
                ? Results.Json(new { text, version, savedAt = at, savedText = Words.Saved(at, now), total = standing.Total, missingNotes = standing.MissingNotes, doubts = standing.Doubts })
                : Results.Json(new { sentence = outcome.Sentence, serverText = text, serverVersion = version, changedAt = at, changedText = Words.Saved(at, now) }, statusCode: StatusCodes.Status409Conflict);
        }

        return Refusal(outcome.Kind switch
        {
            OutcomeKind.Forbidden => outcome.Code == Outcome<T>.SignedOutCode ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden,
            OutcomeKind.NotFound => StatusCodes.Status404NotFound,
            // A unique index spoke: trying again tells what is stored now.
            OutcomeKind.Conflict => StatusCodes.Status503ServiceUnavailable,
            _ when outcome.Code is "sheet-locked" or "sheet-conflict" or "pledge-missing" or "phase-wrong" => StatusCodes.Status423Locked,
            _ => StatusCodes.Status422UnprocessableEntity,
        }, outcome.Code, outcome.Sentence);
    }

    private static IResult Refusal(int status, string code, string sentence) => Results.Json(new { code, sentence }, statusCode: status);
}
