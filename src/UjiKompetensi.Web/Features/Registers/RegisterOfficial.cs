using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Adds an official with the post he holds. Two officials on one post are shown, not refused: a swap begins that way.</summary>
public sealed class RegisterOfficial(UseCaseParts parts) : Command<RegisterOfficial.Input, RegisterRow>(parts)
{
    public sealed class Input : OfficialFields
    {
        public PostId Post { get; set; }
        public DateOnly? InPostSince { get; set; }
    }

    protected override Policy Policy => Policies.KeepRegisters;

    protected override string TakenSentence => "NIP itu sudah dipakai pejabat lain. Cari NIP itu pada daftar pejabat.";

    protected override async Task<RegisterRow> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (post, opd) = await work.ChosenPostAsync(input.Post, cancel);
        var (number, details) = (input.ReadNumber(), input.ReadDetails());
        var official = Official.Register(number, details.Name, details.Rank, post.Id, input.InPostSince!.Value);
        official.Revise(number, details, official.Version);
        work.Db.Officials.Add(official);
        return work.Added(RegisterSubject.Official, official.Id.Value, official.Version, RegisterFacts.Of(official, post.Title, opd));
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            Include(new OfficialFields.Rules());
            RuleFor(i => i.Post).NotEmpty().WithMessage("Pilih jabatan.");
            RuleFor(i => i.InPostSince).NotNull().WithMessage("Isi TMT jabatan.");
        }
    }
}
