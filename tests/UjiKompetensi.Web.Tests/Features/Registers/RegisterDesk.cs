using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Features.Registers;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Registers;

/// <summary>An operator at the registers: runs the use cases as he does, with short calls.</summary>
internal sealed class RegisterDesk(TestDatabase database)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<OpdId> OpdAsync(string name, string order = "5") =>
        new((await database.Use<RegisterOpd>().RunAsync(database.Operator, new() { Name = name, Order = order }, Cancel)).Value!.Id);

    public async Task<PostId> PostAsync(OpdId opd, string title) =>
        new((await database.Use<EstablishPost>().RunAsync(database.Operator, new() { Opd = opd, Title = title }, Cancel)).Value!.Id);

    public Task<Outcome<RegisterRow>> RegisterAsync(string nip, string name, PostId post, DateOnly? since) =>
        database.Use<RegisterOfficial>().RunAsync(database.Operator, new() { EmployeeNumber = nip, Name = name, Post = post, InPostSince = since }, Cancel);

    public async Task<OfficialDetail.View> OfficialAsync(Guid id) => (await database.Use<OfficialDetail>().RunAsync(database.Operator, new OfficialId(id), Cancel)).Value!;

    public async Task<PostDetail.View> PostAsync(PostId id) => (await database.Use<PostDetail>().RunAsync(database.Operator, id, Cancel)).Value!;

    public static List<RequireCompetencies.Level> Levels() =>
        [.. CompetencyStandard.ForJptPratama.Levels.Select(l => new RequireCompetencies.Level { Kind = l.Kind, Name = l.Name, Asked = l.Level })];
}
