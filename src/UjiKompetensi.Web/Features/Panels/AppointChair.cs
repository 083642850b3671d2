using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Panels;

/// <summary>Appoints one member of a draft round's panel its chair, in place of the former one.</summary>
public sealed class AppointChair(UseCaseParts parts) : Command<AppointChair.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, PanelistId Id);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        (await work.RoundAsync(input.Slug, cancel)).AppointChair(input.Id);
        return default;
    }
}
