using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Rounds;

/// <summary>Plans a new round from a template, or as a copy of an earlier one; answers its slug.</summary>
public sealed class PlanRound(UseCaseParts parts, InstanceMode instance) : Command<PlanRound.Input, string>(parts)
{
    public sealed class Input
    {
        public string Template { get; set; } = "";

        /// <summary>Slug of the earlier round to copy; empty when a template is used.</summary>
        public string CopyFrom { get; set; } = "";
        public string Name { get; set; } = "";
        public string Slug { get; set; } = "";
        public DateOnly? HeldFrom { get; set; }
        public DateOnly? HeldUntil { get; set; }
        public string Venue { get; set; } = "";
        public string Government { get; set; } = "";
        public string Office { get; set; } = "";
        public string City { get; set; } = "";
        public string Addressee { get; set; } = "";
    }

    /// <summary>What was written, or a slug made from the name; empty while there is neither.</summary>
    public static string SlugFor(Input input) =>
        input.Slug.Trim() is { Length: > 0 } written ? written : string.IsNullOrWhiteSpace(input.Name) ? "" : Codes.From(input.Name, []);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override string TakenSentence => "Alamat kegiatan itu sudah dipakai. Pilih alamat lain.";

    protected override async Task<string> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var earlier = input.CopyFrom.Length == 0 ? null
            : await work.Db.RoundsVisibleTo(work.User).Whole().AsNoTracking().FirstOrDefaultAsync(r => r.Slug == input.CopyFrom, cancel) ?? throw new NotVisible();
        // A copy keeps the texts of its letter, never its number or date.
        var letter = (earlier?.Letter ?? new Letter()) with { Number = "", Date = null, Government = input.Government, Office = input.Office, City = input.City, Addressee = input.Addressee };
        var round = Round.Plan(SlugFor(input), input.Name, input.HeldFrom!.Value, input.HeldUntil!.Value, input.Venue, letter, instance.IsSample);
        var template = earlier is null ? RoundTemplate.Find(input.Template) : RoundTemplate.Of(earlier);
        (template ?? throw new RuleViolation("template-unknown", "Templat itu tidak ada. Pilih templat lain.")).ApplyTo(round);
        work.Db.Rounds.Add(round);
        await work.RecordAsync(round, EventKind.RoundPlanned, new Facts().Add("slug", round.Slug).Add("template", template.Code), cancel);
        return round.Slug;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Template).NotEmpty().When(i => i.CopyFrom.Length == 0).WithMessage("Pilih templat, atau kegiatan terdahulu yang disalin.");
            RuleFor(i => i.Name).NotEmpty().WithMessage("Isi nama kegiatan.").MaximumLength(Round.NameMaxLength).WithMessage($"Nama kegiatan paling panjang {Round.NameMaxLength} huruf.");
            RuleFor(i => i.Slug).MaximumLength(Round.SlugMaxLength).WithMessage($"Alamat kegiatan paling panjang {Round.SlugMaxLength} huruf.")
                .Matches(@"^\s*([a-z0-9]+(-[a-z0-9]+)*)?\s*$").WithMessage("Alamat kegiatan hanya boleh berisi huruf kecil, angka, dan tanda hubung.");
            RuleFor(i => i.HeldFrom).NotNull().WithMessage("Isi hari pertama.");
            RuleFor(i => i.HeldUntil).NotNull().WithMessage("Isi hari terakhir.")
                .GreaterThanOrEqualTo(i => i.HeldFrom).WithMessage("Hari terakhir tidak boleh sebelum hari pertama.");
            RuleFor(i => i.Government).NotEmpty().WithMessage("Isi nama pemerintah daerah.");
            RuleFor(i => i.Office).NotEmpty().WithMessage("Isi nama panitia pada kop.");
            RuleFor(i => i.City).NotEmpty().WithMessage("Isi tempat penandatanganan.");
            RuleFor(i => i.Addressee).NotEmpty().WithMessage("Isi tujuan laporan, misalnya Gubernur Contoh.");
        }
    }
}
