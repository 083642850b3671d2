using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>What the score sheet's script talks to: a value or several of one sheet in, their acknowledgements out, and a fresh token after signing in again.</summary>
internal static class SaveMarkEndpoint
{
    // A dozen notes of full length, every letter escaped.
    private const long BodyLimit = 12 * 32 * 1024;

    /// <param name="Field">See <see cref="SheetField"/>.</param>
    /// <param name="Entries">Several of one sheet instead of a single one.</param>
    public sealed record Request(Guid OperationId, Guid Sheet, string? Field, string? Text, int BaseVersion, IReadOnlyList<SaveForm.Entry>? Entries = null);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/nilai/simpan", SaveAsync).RequireAuthorization().WithMetadata(new RequestSizeLimitAttribute(BodyLimit));
        routes.MapGet("/api/nilai/token", (HttpContext context, IAntiforgery antiforgery) =>
            Results.Json(new { token = antiforgery.GetAndStoreTokens(context).RequestToken, account = CurrentUser.From(context.User)!.Id }))
            .RequireAuthorization();
    }

    private static async Task<IResult> SaveAsync(HttpContext context, IAntiforgery antiforgery, SaveMark marks, WriteSheetNote notes, SaveForm form, TimeProvider clock, Request request, CancellationToken cancel)
    {
        // JSON bodies are not checked by the framework. The token is the session's: whoever signed in on this device
        // meanwhile has another one, and the page learns with its next token that it is not his.
        if (!await antiforgery.IsRequestValidAsync(context)) return Refusal(StatusCodes.Status400BadRequest, "token", "Tanda halaman ini sudah usang.");
        var user = CurrentUser.From(context.User)!;
        if (request.Entries is { } entries) return Answers(await form.RunAsync(user, new(request.Sheet, entries), cancel), clock.GetUtcNow());
        if (SheetField.Read(request.Field) is not { } field) return Refusal(StatusCodes.Status422UnprocessableEntity, "field", SheetField.Unknown);
        if (field.IsNote)
        {
            var noted = await notes.RunAsync(user, new(request.OperationId, request.Sheet, request.Text, request.BaseVersion, field.Aspect), cancel);
            return Answer(noted, v => (v.Text, v.Version, v.SavedAt, v.Standing), clock.GetUtcNow());
        }

        var saved = await marks.RunAsync(user, new(request.OperationId, request.Sheet, field.Aspect!.Value, request.Text, request.BaseVersion), cancel);
        return Answer(saved, v => (v.Text, v.Version, v.SavedAt, v.Standing), clock.GetUtcNow());
    }

    /// <summary>Each entry answered as it would be alone, in their order; what concerns all of them as a single one would be.</summary>
    private static IResult Answers(Outcome<SaveForm.Saved> outcome, DateTimeOffset now)
    {
        if (outcome is not { IsDone: true, Value: { } saved }) return Refused(outcome);
        return Results.Json(new
        {
            entries = saved.Entries.Select(e => e switch
            {
                { IsStored: true, Kept: { } kept } => new { status = StatusCodes.Status200OK, body = Acknowledged(kept.Text, kept.Version, kept.SavedAt, saved.Standing, now) },
                { Kept: { } other } => new { status = StatusCodes.Status409Conflict, body = Differing(e.Sentence, other.Text, other.Version, other.SavedAt, now) },
                _ => new { status = StatusOf(e.Code), body = (object)new { code = e.Code, sentence = e.Sentence } },
            }),
        });
    }

    private static IResult Answer<T>(Outcome<T> outcome, Func<T, (string Text, int Version, DateTimeOffset At, SheetStanding Standing)> parts, DateTimeOffset now)
    {
        if (outcome is { Value: { } value, Kind: OutcomeKind.Done or OutcomeKind.Conflict })
        {
            var (text, version, at, standing) = parts(value);
            return outcome.IsDone
                ? Results.Json(Acknowledged(text, version, at, standing, now))
                : Results.Json(Differing(outcome.Sentence, text, version, at, now), statusCode: StatusCodes.Status409Conflict);
        }

        return Refused(outcome);
    }

    private static object Acknowledged(string text, int version, DateTimeOffset at, SheetStanding standing, DateTimeOffset now) =>
        new { text, version, savedAt = at, savedText = Words.Saved(at, now), total = standing.Total, missingNotes = standing.MissingNotes, doubts = standing.Doubts };

    private static object Differing(string sentence, string text, int version, DateTimeOffset at, DateTimeOffset now) =>
        new { sentence, serverText = text, serverVersion = version, changedAt = at, changedText = Words.Saved(at, now) };

    private static IResult Refused<T>(Outcome<T> outcome) => Refusal(outcome.Kind switch
    {
        OutcomeKind.Forbidden => outcome.Code == Outcome<T>.SignedOutCode ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden,
        OutcomeKind.NotFound => StatusCodes.Status404NotFound,
        // A unique index spoke: trying again tells what is stored now.
        OutcomeKind.Conflict => StatusCodes.Status503ServiceUnavailable,
        _ => StatusOf(outcome.Code),
    }, outcome.Code, outcome.Sentence);

    private static int StatusOf(string code) =>
        code is "sheet-locked" or "sheet-conflict" or "pledge-missing" or "phase-wrong" ? StatusCodes.Status423Locked : StatusCodes.Status422UnprocessableEntity;

    private static IResult Refusal(int status, string code, string sentence) => Results.Json(new { code, sentence }, statusCode: status);
}
