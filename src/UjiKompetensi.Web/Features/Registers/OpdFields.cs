using System.Globalization;
using FluentValidation;
using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>What is typed for an office.</summary>
public abstract class OpdFields
{
    public string Name { get; set; } = "";
    public OpdKind Kind { get; set; } = OpdKind.Dinas;

    /// <summary>Stays text until it is saved.</summary>
    public string Order { get; set; } = "";

    internal int ReadOrder() => int.Parse(Order.Trim(), NumberStyles.None, CultureInfo.InvariantCulture);

    internal sealed class Rules : AbstractValidator<OpdFields>
    {
        public Rules()
        {
            RuleFor(i => i.Name).NotEmpty().WithMessage("Isi nama OPD.").MaximumLength(Opd.NameMaxLength).WithMessage($"Nama OPD paling panjang {Opd.NameMaxLength} huruf.");
            RuleFor(i => i.Kind).IsInEnum().WithMessage("Pilih jenis OPD dari daftar.");
            RuleFor(i => i.Order).Must(BeOrder).WithMessage($"Isi nomor urut dengan angka 1 sampai {Opd.OrderMaximum}.");
        }

        private static bool BeOrder(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var order) && order is >= 1 and <= Opd.OrderMaximum;
    }
}
