using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>The preview of a paste into the matrix: canonical texts or sentences, nothing stored.</summary>
internal static class CheckCellsEndpoint
{
    private const long BodyLimit = 512 * 1024;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/nilai/periksa", CheckAsync)
        .RequireAuthorization().WithMetadata(new RequestSizeLimitAttribute(BodyLimit));

    private static async Task<IResult> CheckAsync(HttpContext context, IAntiforgery antiforgery, CheckCells cells, CheckCells.Cell[] request, CancellationToken cancel)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.Json(new { code = "token" }, statusCode: StatusCodes.Status400BadRequest);
        var answers = await cells.RunAsync(CurrentUser.From(context.User)!, request, cancel);
        return answers.IsDone ? Results.Json(answers.Value)
            : Results.Json(new { code = answers.Code, sentence = answers.Sentence }, statusCode: answers.Kind == UseCases.OutcomeKind.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity);
    }
}
