using FluentValidation;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>
/// Enters several values and notes of one sheet at once, as they gather on a device without a network or come from a form.
/// One transaction, and each entry has its own answer: one that is refused keeps none of the others from being stored.
/// </summary>
public sealed class SaveForm(UseCaseParts parts) : Command<SaveForm.Input, SaveForm.Saved>(parts)
{
    public const int MostEntries = 100;

    public sealed record Input(Guid Sheet, IReadOnlyList<Entry> Entries);

    /// <param name="Field">See <see cref="SheetField"/>.</param>
    public sealed record Entry(Guid OperationId, string? Field, string? Text, int BaseVersion);

    /// <param name="Entries">One answer for each entry, in their order.</param>
    public sealed record Saved(IReadOnlyList<Answer> Entries, SheetStanding Standing);

    /// <param name="Kept">What was stored; after a conflict what is stored instead; null for a refusal.</param>
    /// <param name="Code">Empty when it was stored.</param>
    public sealed record Answer(Guid OperationId, KeptEntry? Kept, string Code, string Sentence)
    {
        public bool IsStored => Code.Length == 0;
    }

    protected override Policy Policy => Policies.Score;

    protected override string TakenSentence => "Lembar ini baru saja disimpan dari perangkat lain. Muat ulang halaman, lalu periksa.";

    protected override async Task<Saved> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, sheet) = await work.SheetAtHandAsync(input.Sheet, [.. input.Entries.Select(e => e.OperationId)], cancel);
        var (entries, answers) = (new SheetEntries(work, round, sheet), new List<Answer>(input.Entries.Count));
        foreach (var entry in input.Entries) answers.Add(await EnterAsync(entries, round, sheet, entry, cancel));
        await entries.StoreAsync(cancel);
        return new Saved(answers, SheetStanding.Of(sheet, round));
    }

    private static async Task<Answer> EnterAsync(SheetEntries entries, Round round, ScoreSheet sheet, Entry entry, CancellationToken cancel)
    {
        try
        {
            var (field, operation) = (SheetField.Read(entry.Field) ?? throw new RuleViolation("field", SheetField.Unknown), new OperationId(entry.OperationId));
            if (field.IsNote)
                return Stored(await entries.WriteNoteAsync(operation, field.Aspect is { } id ? new AspectId(id) : null, entry.Text, entry.BaseVersion, cancel));
            round.CheckPledged(sheet.PanelistId);
            return Stored(await entries.EnterMarkAsync(operation, new AspectId(field.Aspect!.Value), entry.Text, entry.BaseVersion, cancel));
        }
        catch (Overtaken<KeptEntry> overtaken)
        {
            return new Answer(entry.OperationId, overtaken.Current, overtaken.Code, overtaken.Message);
        }
        catch (RuleViolation refused) when (refused.Code != "chain-gap")
        {
            return new Answer(entry.OperationId, null, refused.Code, refused.Message);
        }

        Answer Stored(KeptEntry kept) => new(entry.OperationId, kept, "", "");
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Entries).Must(e => e is { Count: > 0 and <= MostEntries }).WithMessage($"Kirim 1 sampai {MostEntries} isian sekaligus. Muat ulang halaman.");
            RuleForEach(i => i.Entries).Must(e => e.OperationId != Guid.Empty && e.BaseVersion >= 0).WithMessage("Penanda simpan tidak ada. Muat ulang halaman.");
        }
    }
}
