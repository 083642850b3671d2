using FluentValidation;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Papers;

/// <summary>One person types a paper sheet, or again what two read differently; answers how far it is now.</summary>
public sealed class TypePaper(UseCaseParts parts) : Command<TypePaper.Input, PaperState>(parts)
{
    public sealed record Input(string Slug, Guid Sheet, IReadOnlyList<Line> Lines, string? Note);

    /// <param name="Text">The score as written, or the reason where there is none.</param>
    public sealed record Line(Guid Aspect, MarkKind Kind, string? Text, string? Note);

    protected override Policy Policy => Policies.ServeRounds;

    protected override bool ReadsSealed => true;

    protected override string TakenSentence => "Rekan lain baru saja mengetik lembar ini. Muat ulang halaman.";

    protected override async Task<PaperState> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, sheet, entry, takesPart) = await PaperDesk.OpenAsync(work, input.Slug, input.Sheet, cancel);
        var lines = input.Lines.Select(l => Read(round, l)).ToList();
        if (entry is null)
        {
            entry = PaperEntry.Begin(round, sheet, lines, input.Note, work.User.Id, work.User.Name, takesPart, work.Now);
            work.Db.PaperEntries.Add(entry);
            // A typing is written below an entry that is there: the database looks whose it is.
            await work.RecordAsync(round, EventKind.PaperTyped, PaperEntryFacts.Typed(round, sheet, entry, entry.Typings[^1]), cancel);
            return entry.State;
        }

        var typing = entry.Type(round, sheet, lines, input.Note, work.User.Id, work.User.Name, takesPart, work.Now);
        work.Db.Add(typing);
        await work.RecordAsync(round, EventKind.PaperTyped, PaperEntryFacts.Typed(round, sheet, entry, typing), cancel);
        return entry.State;
    }

    private static PaperLine Read(Round round, Line line)
    {
        var aspect = round.AspectOf(new AspectId(line.Aspect));
        try
        {
            return PaperLine.Read(round, aspect, line.Kind, line.Text, line.Note);
        }
        catch (RuleViolation refused)
        {
            // The same refusal, saying which of the fields it is.
            throw new RuleViolation(refused.Code, $"{aspect.Title}: {refused.Message}");
        }
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Lines).NotEmpty().WithMessage("Isi semua aspek dari lembar kertas.");
    }
}
