using FluentValidation;
using UjiKompetensi.Domain.Objections;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Objections;

/// <summary>Answers an objection, once.</summary>
public sealed class AnswerObjection(UseCaseParts parts) : Command<AnswerObjection.Input, Nothing>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";

        /// <summary>His number in the round.</summary>
        public int Participant { get; set; }

        /// <summary>Of his objections.</summary>
        public int Number { get; set; }
        public ObjectionVerdict? Verdict { get; set; }
        public string Text { get; set; } = "";
    }

    protected override Policy Policy => Policies.AnswerObjections;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        await ObjectionDesk.MoveAsync(work, input.Slug, input.Participant, input.Number,
            (round, objection, takesPart) => objection.Answer(round, input.Verdict ?? ObjectionVerdict.Dismissed, input.Text, work.Author(), takesPart, work.Now), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Verdict).NotNull().WithMessage("Pilih hasil pemeriksaannya.").IsInEnum().WithMessage("Pilih hasil pemeriksaannya.");
            RuleFor(i => i.Text).Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage("Tulis jawabannya.").MaximumLength(Objection.AnswerMaxLength).WithMessage($"Jawaban paling panjang {Objection.AnswerMaxLength} huruf.");
        }
    }
}
