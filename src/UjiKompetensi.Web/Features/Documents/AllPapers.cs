using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Reports;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>
/// Every paper of a round that this person can see, to be written into one zip while it is made: final ones as they are
/// kept, signed where they came back signed, the others as drafts of this moment.
/// </summary>
public sealed class AllPapers(UseCaseParts parts) : Query<string, AllPapers.Bundle>(parts)
{
    public sealed record Bundle(string FileName, IReadOnlyList<Paper> Papers);

    /// <param name="Name">Its place inside the zip.</param>
    public sealed record Paper(string Name)
    {
        /// <summary>Made only when it is its turn, so that the first bytes leave at once and no more than one paper waits in memory.</summary>
        internal Func<byte[]> Bytes { get; init; } = () => [];
    }

    private sealed record Kept(DocumentKind Kind, string Subject, string ContentType, byte[] Bytes);

    protected override Policy Policy => Policies.SeeDocuments;

    protected override async Task<Bundle> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var kinds = Enum.GetValues<DocumentKind>().Where(kind => DocumentDesk.MaySee(reading.User, round, kind)).ToList();
        if (kinds.Count == 0) throw new NotVisible();
        var source = await PaperSource.ForAsync(reading, input, kinds, cancel);
        var office = await DocumentDesk.OfficeAsync(reading.Db, cancel);
        var imprint = new Imprint(office, reading.Now) { Signatory = office.Style.Signatories.Count > 0 ? office.Style.Signatories[0] : null };
        var kept = await KeptAsync(reading, round, cancel);
        var drafts = OrdersOf(source.Round, kinds).Where(order => !kept.Any(k => k.Kind == order.Kind && k.Subject == order.Subject))
            .Select(order => new Paper($"{(order.Kind.FinalFrom() is null ? "cetak" : "draf")}/{Name(order.Kind, order.Subject)}.pdf") { Bytes = () => Pdf.Render(source.Compose(order, imprint)) });
        var final = kept.Select(k => new Paper($"final/{Name(k.Kind, k.Subject)}.{k.ContentType switch { "image/jpeg" => "jpg", "image/png" => "png", _ => "pdf" }}") { Bytes = () => k.Bytes });
        return new Bundle($"dokumen-{round.Slug}.zip", [.. final, .. drafts]);
    }

    /// <summary>What there is to make of these kinds: one of each, and one for each official or stage where it has several.</summary>
    internal static IReadOnlyList<DocumentOrder> OrdersOf(Round round, IEnumerable<DocumentKind> kinds) => [.. kinds.SelectMany(kind => kind switch
    {
        DocumentKind.Invitation => round.Timetable.Slots.Count == 0 ? [] : [new DocumentOrder(kind)],
        DocumentKind.StageMinutes => DocumentOrder.StagesOf(round).Select(stage => new DocumentOrder(kind, Stage: stage)),
        _ when kind.IsPersonal() || kind == DocumentKind.FilledSheet => round.Participants.Select(p => new DocumentOrder(kind, p.Number)),
        _ => [new DocumentOrder(kind)],
    })];

    private static async Task<IReadOnlyList<Kept>> KeptAsync(Reading reading, Round round, CancellationToken cancel)
    {
        var found = await reading.Db.FinalDocumentsVisibleTo(reading.User).Where(d => d.RoundId == round.Id && d.Status != DocumentStatus.Voided)
            .Join(reading.Db.DocumentBytes.Where(b => b.Copy == 1 && b.Stage != DocumentStage.Screen), d => d.Id, b => b.DocumentId,
                (d, b) => new { d.Id, d.FinalAt, b.Stage, Paper = new Kept(d.Kind, d.Subject, b.ContentType, b.Bytes) }).ToListAsync(cancel);
        return [.. found.GroupBy(f => f.Id).Select(g => g.FirstOrDefault(f => f.Stage == DocumentStage.Signed) ?? g.First()).OrderBy(f => f.Paper.Kind).ThenBy(f => f.FinalAt).Select(f => f.Paper)];
    }

    private static string Name(DocumentKind kind, string subject)
    {
        var words = $"{kind.Address()} {subject}".ToLower(CultureInfo.InvariantCulture).Split([' ', '/', '.', ',', '_', '-'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join('-', words.Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit))).Where(word => word.Length > 0));
    }
}
