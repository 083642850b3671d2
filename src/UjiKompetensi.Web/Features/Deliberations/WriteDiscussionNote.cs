using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Deliberations;

/// <summary>Stores the plenary's notes on one official as their next version; the same text again changes nothing.</summary>
public sealed class WriteDiscussionNote(UseCaseParts parts) : Command<WriteDiscussionNote.Input, WriteDiscussionNote.Written>(parts)
{
    /// <param name="BasedOn">The version the writer saw, 0 for none.</param>
    public sealed record Input(string Slug, int Number, string? Text, int BasedOn);

    public sealed record Written(string Text, int Version, DateTimeOffset? At, string By)
    {
        internal static Written Of(DiscussionNote? note) => note is null ? new("", 0, null, "") : new(note.Text, note.Version, note.At, note.ByName);
    }

    protected override Policy Policy => Policies.WriteRecommendations;

    protected override async Task<Written> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var person = round.PersonOf(input.Number);
        await work.CheckWriterAsync(round, person, cancel);
        var last = await work.Db.DiscussionNotes.Where(n => n.RoundId == round.Id && n.ParticipantId == person.Id).OrderByDescending(n => n.Version).FirstOrDefaultAsync(cancel);
        if ((last?.Text ?? "") == (input.Text ?? "").Trim()) return Written.Of(last);
        try
        {
            var note = DiscussionNote.Write(round, person.Id, last, input.Text, work.Author(), input.BasedOn, work.Now);
            work.Db.DiscussionNotes.Add(note);
            await work.RecordAsync(round, EventKind.DiscussionNoted, PlenaryFacts.Of(round, note), cancel);
            return Written.Of(note);
        }
        catch (RuleViolation stale) when (stale.Code == "note-stale")
        {
            throw new Overtaken<Written>(stale, Written.Of(last));
        }
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Text).MaximumLength(DiscussionNote.TextMaxLength).WithMessage($"Catatan paling panjang {DiscussionNote.TextMaxLength} huruf.");
    }
}
