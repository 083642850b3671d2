using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Offices;

/// <summary>Settles how the office's papers look, for those made from now on.</summary>
public sealed class SettleOfficeStyle(UseCaseParts parts) : Command<SettleOfficeStyle.Input, int>(parts)
{
    /// <summary>As the form holds it: lists are one entry a line.</summary>
    public sealed class Input
    {
        public int BasedOn { get; set; }
        public string GovernmentLines { get; set; } = "";
        public string Unit { get; set; } = "";
        public string AddressLines { get; set; } = "";
        public OfficePaper Paper { get; set; }
        public string MarginTop { get; set; } = "";
        public string MarginRight { get; set; } = "";
        public string MarginBottom { get; set; } = "";
        public string MarginLeft { get; set; } = "";
        public int TextSize { get; set; }
        public string OfficePattern { get; set; } = "";
        public string PanelPattern { get; set; } = "";
        public string ClassificationCode { get; set; } = "";
        public string UnitCode { get; set; } = "";
        public List<SignatoryInput> Signatories { get; set; } = [];
        public string CopiesTo { get; set; } = "";
        public string Classification { get; set; } = "";
        public string DecreeOf { get; set; } = "";
        public string DecreeAbout { get; set; } = "";
        public string PanelDuties { get; set; } = "";
        public string Authority { get; set; } = "";
        public string PlanRequest { get; set; } = "";
        public string Objection { get; set; } = "";
        public string PublicAddress { get; set; } = "";
    }

    public sealed class SignatoryInput
    {
        public SigningPrefix Prefix { get; set; }
        public string Principal { get; set; } = "";
        public string Through { get; set; } = "";
        public string Position { get; set; } = "";
        public string Name { get; set; } = "";
        public string Rank { get; set; } = "";
        public string EmployeeNumber { get; set; } = "";
    }

    protected override Policy Policy => Policies.SettleStyle;

    protected override async Task<int> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var settings = await OfficeRow.ToChangeAsync(work, cancel);
        settings.Settle(StyleForm.Read(input), input.BasedOn);
        return settings.Version;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            foreach (var (margin, name) in new (System.Linq.Expressions.Expression<Func<Input, string>>, string)[]
                     { (i => i.MarginTop, "atas"), (i => i.MarginRight, "kanan"), (i => i.MarginBottom, "bawah"), (i => i.MarginLeft, "kiri") })
                RuleFor(margin).Must(text => int.TryParse(text, out _)).WithMessage($"Batas tepi {name} diisi angka bulat dalam milimeter.");
        }
    }
}
