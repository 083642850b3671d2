using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Participation;

/// <summary>Settles what the round opens to its participants and asks of them, before its plenary opens.</summary>
public sealed class SettleParticipantRules(UseCaseParts parts) : Command<SettleParticipantRules.Input, Nothing>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public bool ShowsResult { get; set; }
        public bool ShowsOpinion { get; set; }
        public bool ShowsPlan { get; set; }
        public bool TakesObjections { get; set; }
        public int ObjectionDays { get; set; } = ParticipantRules.UsualObjectionDays;
        public List<FileKind> RequiredFiles { get; set; } = [];
        public int BasedOn { get; set; }
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.SettleParticipantRules(new ParticipantRules
        {
            ShowsResult = input.ShowsResult,
            ShowsOpinion = input.ShowsOpinion,
            ShowsPlan = input.ShowsPlan,
            ObjectionDays = input.TakesObjections ? input.ObjectionDays : null,
            RequiredFiles = input.RequiredFiles,
        }, input.BasedOn);
        await work.RecordAsync(round, EventKind.ParticipantRulesSettled, ObjectionFacts.Settled(round.ParticipantRules), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.ObjectionDays).InclusiveBetween(1, ParticipantRules.MostObjectionDays).When(i => i.TakesObjections).WithMessage($"Batas sanggahan antara 1 dan {ParticipantRules.MostObjectionDays} hari.");
            RuleForEach(i => i.RequiredFiles).IsInEnum().WithMessage("Pilih jenis berkas dari daftar.");
        }
    }
}
