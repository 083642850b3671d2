using FluentValidation;
using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.FollowUps;

/// <summary>Adds whom letters can go to, with the days that its letters run.</summary>
public sealed class NameAuthority(UseCaseParts parts) : Command<NameAuthority.Input, Nothing>(parts)
{
    public sealed record Input(string? Name, int Days, DateOnly? From, DateOnly? Until);

    protected override Policy Policy => Policies.FollowUp;

    protected override string TakenSentence => "Instansi itu sudah ada dalam daftar.";

    protected override Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        work.Db.ApprovingAuthorities.Add(ApprovingAuthority.Named(input.Name, input.Days, input.From, input.Until));
        return Task.FromResult<Nothing>(default);
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Name).NotEmpty().WithMessage("Isi nama instansi.").MaximumLength(ApprovingAuthority.NameMaxLength).WithMessage($"Nama instansi paling panjang {ApprovingAuthority.NameMaxLength} huruf.");
            RuleFor(i => i.Days).InclusiveBetween(1, ApprovingAuthority.MostDays).WithMessage($"Masa berlaku 1 sampai {ApprovingAuthority.MostDays} hari.");
        }
    }
}
