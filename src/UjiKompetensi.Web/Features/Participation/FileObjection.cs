using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Notices;
using UjiKompetensi.Domain.Objections;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Participation;

/// <summary>An official objects to what was released about himself.</summary>
public sealed class FileObjection(UseCaseParts parts) : Command<FileObjection.Input, int>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public string Text { get; set; } = "";
    }

    protected override Policy Policy => Policies.SeeOwnCase;

    /// <returns>The objection's number.</returns>
    protected override async Task<int> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, own) = await OwnCases.HoldAsync(work, input.Slug, cancel);
        if (round.ReleasedAt is not { } released) throw new RuleViolation("phase-wrong", "Sanggahan diajukan setelah hasil diserahkan.");
        var earlier = await work.Db.Objections.Include(o => o.Steps).Where(o => o.RoundId == round.Id && o.ParticipantId == own.Id).ToListAsync(cancel);
        var objection = Objection.File(round, own, earlier, input.Text, work.Author(), Words.DayOf(released), Words.DayOf(work.Now), work.Now);
        work.Db.Objections.Add(objection);
        await work.RecordAsync(round, EventKind.ObjectionFiled, ObjectionFacts.Of(round, objection), cancel);
        work.Notify(round, NoticeKind.ObjectionFiled, await work.Db.AccountsWithAsync(Roles.Operator, cancel));
        return objection.Number;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Text).Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage("Tulis apa yang Anda sanggah dan alasannya.")
            .MaximumLength(Objection.TextMaxLength).WithMessage($"Sanggahan paling panjang {Objection.TextMaxLength} huruf.");
    }
}
