using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Agreement;

/// <summary>How far the panel of an opened round agrees, component by component. Of aspects and the panel, never of one panelist.</summary>
public sealed class PanelAgreement(UseCaseParts parts) : Query<PanelAgreement.Input, PanelAgreement.View>(parts)
{
    public sealed record Input(string Slug);

    /// <param name="LeadsPanel">The reader leads this panel, and may look at <see cref="PanelistProfiles"/>.</param>
    public sealed record View(string Slug, string RoundName, RoundPhase Phase, bool ShowsRanking, bool LeadsPanel, IReadOnlyList<ComponentAgreement> Components);

    protected override Policy Policy => Policies.ReadDocuments;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var opened = await reading.OpenedRoundAsync(input.Slug, AccessKind.Analysis, cancel);
        var round = opened.Round;
        return new View(round.Slug, round.Name, round.Phase, round.Display.ShowsRanking, round.IsLedBy(reading.User.Id), RoundAgreement.Of(opened.Input));
    }
}
