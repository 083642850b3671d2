using FluentValidation;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Participants;

/// <summary>Decides whether an official is tested or evaluated in a draft round; the time in his post only suggests it.</summary>
public sealed class PlaceOnTrack(UseCaseParts parts) : Command<PlaceOnTrack.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, ParticipantId Id, Track Track);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        (await work.RoundAsync(input.Slug, cancel)).PlaceOnTrack(input.Id, input.Track);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Track).IsInEnum().WithMessage("Pilih jalur dari daftar.");
    }
}
