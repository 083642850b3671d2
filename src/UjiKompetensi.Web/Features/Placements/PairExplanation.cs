using UjiKompetensi.Domain.Results;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Placements;

/// <summary>How the fit of one official for one post comes about, down to every competency.</summary>
public sealed class PairExplanation(UseCaseParts parts) : Query<PairExplanation.Input, PairExplanation.View>(parts)
{
    /// <param name="Code">Of the participant.</param>
    /// <param name="Post">Key of the post.</param>
    public sealed record Input(string Slug, PlacementAsk Ask, string Code, string Post);

    public sealed record View(string Name, TraceStep Trace);

    protected override Policy Policy => Policies.SeePlacement;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var desk = await PlacementDesk.OfAsync(reading, input.Slug, input.Ask, cancel);
        var person = desk.People.FirstOrDefault(p => p.Code == input.Code) ?? throw new NotVisible();
        var post = desk.Posts.FirstOrDefault(p => PlacementAsk.KeyOf(p.Id) == input.Post) ?? throw new NotVisible();
        return new View(person.Name.Full, desk.FitOf(person.OfficialId!.Value, post.Id).Trace);
    }
}
