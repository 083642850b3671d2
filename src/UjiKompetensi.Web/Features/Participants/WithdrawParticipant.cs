using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Participants;

/// <summary>Takes an official out of a draft round. One who has results from elsewhere stays until they are taken back.</summary>
public sealed class WithdrawParticipant(UseCaseParts parts) : Command<WithdrawParticipant.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, ParticipantId Id);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var name = round.ParticipantOf(input.Id).Name.Full;
        var results = await work.Db.AssessmentsVisibleTo(work.User).CountAsync(a => a.RoundId == round.Id && a.ParticipantId == input.Id, cancel);
        if (results > 0)
            throw new RuleViolation("results-recorded", $"{name} sudah punya {results} nilai dari luar di kegiatan ini, jadi tidak dapat dikeluarkan. Tarik dahulu nilai itu pada halaman Nilai dari luar.");
        foreach (var conflict in round.Conflicts.Where(c => c.ParticipantId == input.Id)) await work.RecordAsync(round, EventKind.ConflictDecided, ConflictFacts.Gone(round, conflict), cancel);
        round.Withdraw(input.Id);
        return default;
    }
}
