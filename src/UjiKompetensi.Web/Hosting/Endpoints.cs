using UjiKompetensi.Web.Features.Account;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Features.Files;
using UjiKompetensi.Web.Features.Papers;
using UjiKompetensi.Web.Features.Schedules;
using UjiKompetensi.Web.Features.Imports;
using UjiKompetensi.Web.Features.Live;
using UjiKompetensi.Web.Features.Offices;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.Features.Workbooks;

namespace UjiKompetensi.Web.Hosting;

/// <summary>Every HTTP endpoint that is not a page, in one list.</summary>
internal static class Endpoints
{
    public static readonly IReadOnlyList<Action<IEndpointRouteBuilder>> All =
    [
        SignOutEndpoint.Map, PasskeyQuestionEndpoint.Map, SsoEndpoints.Map, ThemeEndpoint.Map, SaveMarkEndpoint.Map, CheckCellsEndpoint.Map, PaperFileEndpoint.Map, TextSizeEndpoint.Map, ReportEndpoint.Map, PaperEndpoints.Map,
        DocumentEndpoints.Map, StylePreviewEndpoint.Map, CalendarEndpoint.Map, FileEndpoint.Map, UploadEndpoint.Map, TemplateEndpoint.Map, ScanEndpoint.Map, LiveEndpoints.Map,
        RecapWorkbookEndpoint.Map, ApprovalPackageEndpoint.Map, TrailEndpoints.Map, AllPapersEndpoint.Map,
    ];
}
