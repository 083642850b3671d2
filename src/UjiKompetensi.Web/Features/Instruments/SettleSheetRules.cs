using FluentValidation;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Instruments;

/// <summary>Settles how the sheets of a draft round are filled and locked: when a value needs a note, and whether the lock asks who it is.</summary>
public sealed class SettleSheetRules(UseCaseParts parts) : Command<SettleSheetRules.Input, Nothing>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";

        /// <summary>Percent of the scale from either end; empty asks for no notes.</summary>
        public string NoteEdge { get; set; } = "";
        public bool ConfirmsIdentity { get; set; }

        /// <summary>The version of the round's rules that was shown.</summary>
        public int BasedOn { get; set; }

        public static Input From(string slug, SheetRules rules, int basedOn) => new()
        {
            Slug = slug,
            NoteEdge = rules.NoteEdgePercent is { } edge ? NumberText.Format(edge) : "",
            ConfirmsIdentity = rules.ConfirmsIdentity,
            BasedOn = basedOn,
        };

        /// <summary>Null when the percent cannot be read.</summary>
        internal SheetRules? Read() => NoteEdge.Trim().Length == 0 ? new SheetRules { ConfirmsIdentity = ConfirmsIdentity }
            : NumberText.Read(NoteEdge) is { } edge && edge == decimal.Truncate(edge) && edge is >= 1 and <= SheetRules.WidestEdge ? new SheetRules { NoteEdgePercent = (int)edge, ConfirmsIdentity = ConfirmsIdentity } : null;
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.SettleSheetRules(input.Read()!, input.BasedOn);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.NoteEdge).Must((input, _) => input.Read() is not null)
            .WithMessage($"Isi angka bulat 1 sampai {SheetRules.WidestEdge}, atau kosongkan bila catatan tidak diwajibkan.");
    }
}
