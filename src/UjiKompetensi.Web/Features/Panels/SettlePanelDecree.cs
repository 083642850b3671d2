using FluentValidation;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Panels;

/// <summary>Settles number and date of the decree that appoints the panel; possible until the release.</summary>
public sealed class SettlePanelDecree(UseCaseParts parts) : Command<SettlePanelDecree.Input, Nothing>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public string Number { get; set; } = "";
        public DateOnly? Date { get; set; }
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        (await work.RoundAsync(input.Slug, cancel)).SettlePanelDecree(new PanelDecree { Number = input.Number, Date = input.Date });
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Number).MaximumLength(PanelDecree.NumberMaxLength).WithMessage($"Nomor SK paling panjang {PanelDecree.NumberMaxLength} huruf.")
            .NotEmpty().When(i => i.Date is not null).WithMessage("Isi nomor SK bila tanggalnya diisi.");
    }
}
