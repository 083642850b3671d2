using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Files;

/// <summary>
/// Takes what a participant posts from his personal page, without a script. More than the limit below is cut off while
/// it streams in; a file between its own limit and that one is refused with a sentence.
/// </summary>
internal static class UploadEndpoint
{
    private const long BodyLimit = 3L * FileContent.MaximumBytes;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/unggah/{token}/tambah", AddAsync).AllowAnonymous().DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(BodyLimit));
        routes.MapPost("/unggah/{token}/hapus", RemoveAsync).AllowAnonymous().DisableAntiforgery();
    }

    private static async Task<IResult> AddAsync(string token, HttpContext context, IAntiforgery antiforgery, UploadDesk desk, AddFileByLink files, CancellationToken cancel)
    {
        // Nobody without a link makes the server read a file.
        if ((await desk.RunAsync(CurrentUser.Anyone, token, cancel)).Value is not { } view) return Page(token);
        if (!view.IsOpen) return Back(token, "link-closed");
        if (context.Request.ContentLength > BodyLimit) return Back(token, "file-too-large");
        try
        {
            var form = await context.Request.ReadFormAsync(cancel);
            if (!await antiforgery.IsRequestValidAsync(context)) return Back(token, "token");
            if (form.Files.GetFile("berkas") is not { Length: > 0 } file) return Back(token, "file-empty");
            if (file.Length > FileContent.MaximumBytes) return Back(token, "file-too-large");
            if (!Enum.TryParse<FileKind>(form["jenis"], out var kind)) return Back(token, "kind");
            var bytes = new byte[file.Length];
            await using (var stream = file.OpenReadStream()) await stream.ReadExactlyAsync(bytes, cancel);
            return Answer(token, await files.RunAsync(CurrentUser.Anyone, new(token, kind, file.FileName, bytes), cancel), "tambah");
        }
        catch (Exception tooLarge) when (tooLarge is BadHttpRequestException or InvalidDataException)
        {
            return Back(token, "file-too-large");
        }
    }

    private static async Task<IResult> RemoveAsync(string token, HttpContext context, IAntiforgery antiforgery, RemoveFileByLink files, CancellationToken cancel)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context)) return Back(token, "token");
        var form = await context.Request.ReadFormAsync(cancel);
        if (!Guid.TryParse(form["berkas"], out var id)) return Page(token);
        return Answer(token, await files.RunAsync(CurrentUser.Anyone, new(token, new ParticipantFileId(id)), cancel), "hapus");
    }

    private static IResult Answer<T>(string token, Outcome<T> outcome, string done) => outcome.Kind switch
    {
        OutcomeKind.Done => Back(token, done),
        OutcomeKind.NotFound => Page(token),
        _ => Back(token, outcome.Code),
    };

    // The page itself says that there is nothing: a posted form cannot be answered with it.
    private static IResult Page(string token) => Results.LocalRedirect($"/unggah/{Uri.EscapeDataString(token)}");

    private static IResult Back(string token, string code) => Results.LocalRedirect($"/unggah/{Uri.EscapeDataString(token)}?hasil={code}");
}
