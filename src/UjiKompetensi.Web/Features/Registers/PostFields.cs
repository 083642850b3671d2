using FluentValidation;
using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>What is typed for a post.</summary>
public abstract class PostFields
{
    public OpdId Opd { get; set; }
    public string Title { get; set; } = "";
    public Echelon Echelon { get; set; } = Echelon.IIb;
    public int? Class { get; set; }
    public DateOnly? VacantSince { get; set; }

    internal sealed class Rules : AbstractValidator<PostFields>
    {
        public Rules()
        {
            RuleFor(i => i.Opd).NotEmpty().WithMessage("Pilih OPD.");
            RuleFor(i => i.Title).NotEmpty().WithMessage("Isi nama jabatan.").MaximumLength(Post.TitleMaxLength).WithMessage($"Nama jabatan paling panjang {Post.TitleMaxLength} huruf.");
            RuleFor(i => i.Echelon).IsInEnum().WithMessage("Pilih eselon dari daftar.");
            RuleFor(i => i.Class).Must(c => c is null or (>= Post.ClassMinimum and <= Post.ClassMaximum)).WithMessage($"Kelas jabatan antara {Post.ClassMinimum} dan {Post.ClassMaximum}.");
        }
    }
}
