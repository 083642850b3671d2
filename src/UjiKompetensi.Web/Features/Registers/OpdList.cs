using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Offices in protocol order, a page at a time.</summary>
public sealed class OpdList(UseCaseParts parts) : Query<OpdList.Input, OpdList.View>(parts)
{
    public sealed record Input(string Search = "", OpdKind? Kind = null, int Page = 1);

    /// <param name="NextOrder">The order a new one would get.</param>
    public sealed record View(Paged<Row> Found, bool MayChange, int NextOrder);

    public sealed record Row(OpdId Id, string Name, OpdKind Kind, int Order, int Version, int Posts);

    protected override Policy Policy => Policies.SeeRegisters;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var opds = reading.Db.Opds.AsQueryable();
        if (input.Kind is { } kind) opds = opds.Where(o => o.Kind == kind);
        foreach (var word in SearchWords.Of(input.Search)) opds = opds.Where(o => EF.Functions.ILike(o.Name, word, SearchWords.Escape));
        var found = await opds.OrderBy(o => o.Order).ThenBy(o => o.Name)
            .Select(o => new Row(o.Id, o.Name, o.Kind, o.Order, o.Version, reading.Db.Posts.Count(p => p.OpdId == o.Id))).PageAsync(input.Page, cancel);
        var last = await reading.Db.Opds.MaxAsync(o => (int?)o.Order, cancel) ?? 0;
        return new View(found, Policies.KeepRegisters.Allows(reading.User), Math.Min(last + 1, Opd.OrderMaximum));
    }
}
