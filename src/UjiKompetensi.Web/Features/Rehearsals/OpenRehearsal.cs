using System.Security.Cryptography;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Rehearsals;

/// <summary>Opens the rehearsal of a round: a copy with fictitious people, at once open for scoring. Answers its address.</summary>
public sealed class OpenRehearsal(UseCaseParts parts) : Command<OpenRehearsal.Input, string>(parts)
{
    public sealed record Input(string Slug, int People);

    protected override Policy Policy => Policies.ServeRounds;

    protected override string TakenSentence => "Gladi kegiatan ini baru saja dibuka orang lain. Muat ulang halaman.";

    protected override async Task<string> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        if (await work.Db.Rounds.AnyAsync(r => r.RehearsalOf == round.Id, cancel)) throw new RuleViolation("rehearsal-open", "Gladi kegiatan ini masih terbuka. Hapus dahulu, baru buka yang baru.");
        var rehearsal = round.Rehearse(input.People, Words.DayOf(work.Now));
        var sheets = rehearsal.OpenScoring(RandomNumberGenerator.GetBytes(LotDraw.SeedBytes));
        work.Db.Rounds.Add(rehearsal);
        work.Db.Sheets.AddRange(sheets);
        await work.RecordAsync(rehearsal, EventKind.ScoringOpened, RoundFacts.Opened(rehearsal), cancel);
        await work.RecordAsync(round, EventKind.RehearsalOpened, new Facts().Add("rehearsal", rehearsal.Id.Value).Add("people", input.People), cancel);
        return rehearsal.Slug;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.People).InclusiveBetween(1, Round.MostRehearsed).WithMessage($"Pilih 1 sampai {Round.MostRehearsed} peserta latihan.");
    }
}
