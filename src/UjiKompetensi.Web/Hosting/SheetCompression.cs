using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace UjiKompetensi.Web.Hosting;

/// <summary>
/// Compresses the panelist's pages and nothing else. A compressed page can betray a secret in it only to somebody who
/// can have his own text put beside it again and again: here only what a GET without a query answers with 200 is
/// compressed, and that repeats nothing of the request (docs/decisions/0003).
/// </summary>
internal sealed class SheetCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    public static void AddTo(IServiceCollection services) => services
        .Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal)
        .AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = ["text/html"];
        })
        .AddSingleton<IResponseCompressionProvider, SheetCompression>();

    public override bool ShouldCompressResponse(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.Request.Path.StartsWithSegments("/nilai") && !context.Request.QueryString.HasValue
        && context.Response.StatusCode == StatusCodes.Status200OK && base.ShouldCompressResponse(context);
}
