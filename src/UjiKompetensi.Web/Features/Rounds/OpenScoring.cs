using System.Security.Cryptography;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Notices;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Rounds;

/// <summary>Opens scoring: freezes instrument, participants and panel, and issues the sheets. Answers how many wait for marks: a conflict of interest leaves its sheet empty.</summary>
public sealed class OpenScoring(UseCaseParts parts) : Command<OpenScoring.Input, int>(parts)
{
    public sealed record Input(string Slug);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<int> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var sheets = round.OpenScoring(RandomNumberGenerator.GetBytes(LotDraw.SeedBytes));
        work.Db.Sheets.AddRange(sheets);
        await work.RecordAsync(round, EventKind.ScoringOpened, RoundFacts.Opened(round), cancel);
        work.Notify(round, NoticeKind.ScoringOpened, round.Panel.Select(p => p.AccountId));
        return sheets.Count(s => !s.IsFinished(round));
    }
}
