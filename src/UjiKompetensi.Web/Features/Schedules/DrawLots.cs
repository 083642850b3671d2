using System.Security.Cryptography;
using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Schedules;

/// <summary>Draws lots for the order of the participants with a seed nobody chose; answers the seed.</summary>
public sealed class DrawLots(UseCaseParts parts) : Command<DrawLots.Input, string>(parts)
{
    public sealed record Input(string Slug, int BasedOn, string Reason = "");

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<string> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var lot = round.DrawLots(RandomNumberGenerator.GetBytes(LotDraw.SeedBytes), input.Reason, input.BasedOn, work.Now);
        await work.RecordAsync(round, EventKind.LotDrawn, ScheduleFacts.Drawn(round, lot), cancel);
        return lot.Seed;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Reason).MaximumLength(Schedule.ReasonMaxLength).WithMessage($"Alasan paling panjang {Schedule.ReasonMaxLength} huruf.");
    }
}
