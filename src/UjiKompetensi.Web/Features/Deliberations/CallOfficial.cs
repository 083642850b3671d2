using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Deliberations;

/// <summary>Puts an official before the plenary on every screen, or begins a pause: the acting chair or the secretariat.</summary>
public sealed class CallOfficial(UseCaseParts parts) : Command<CallOfficial.Input, Nothing>(parts)
{
    /// <param name="Number">The participant's; null for a pause.</param>
    /// <param name="Seen">How many calls there were on the screen.</param>
    public sealed record Input(string Slug, int? Number, int Seen);

    protected override Policy Policy => Policies.ServePlenary;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var rights = await work.Db.RightsInAsync(work.User, round.Id, cancel);
        if (!rights.Is(Roles.Operator, Roles.Secretariat) && !round.IsLedBy(work.User.Id))
            throw new RuleViolation("chair-only", "Hanya ketua panel yang bertugas atau sekretariat yang memanggil pejabat.");
        var plenary = await work.PlenaryAsync(round, cancel);
        plenary.Call(round, input.Number is { } number ? round.PersonOf(number).Id : null, input.Seen);
        await work.RecordAsync(round, EventKind.OfficialCalled, PlenaryFacts.Called(round, plenary), cancel);
        return default;
    }
}
