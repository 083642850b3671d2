using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Workbooks;

/// <summary>
/// One zip for the approving authority: a workbook of what is decided, the round's final papers, and their checksums. The
/// same state makes the same bytes. A command, because the chain tells who took it away.
/// </summary>
public sealed class ApprovalPackage(UseCaseParts parts) : Command<ApprovalPackage.Input, ApprovalPackage.Zip>(parts)
{
    public const string Sums = "SHA256SUMS";
    public const string Overview = "usulan.xlsx";

    public sealed record Input(string Slug);

    public sealed record Zip(string FileName, byte[] Bytes);

    private sealed record Paper(DocumentKind Kind, string Subject, DateOnly Date, string ContentType, byte[] Bytes);

    protected override Policy Policy => Policies.FollowUp;

    protected override async Task<Zip> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.FollowedRoundAsync(input.Slug, cancel);
        var cases = await work.Db.CasesAsync(round, cancel);
        List<(string Name, byte[] Bytes)> files = [(Overview, SteadyZip.WithoutTimes(Workbook.Bytes([DecisionSheet.Of(round, cases)]))), .. Named(await PapersAsync(work, round, cancel))];
        files.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        files.Add((Sums, Encoding.UTF8.GetBytes(string.Concat(files.Select(f => $"{DocumentBytes.HashOf(f.Bytes)}  {f.Name}\n")))));
        var zip = SteadyZip.Of(files);
        await work.RecordAsync(round, EventKind.ApprovalPackageTaken, DecisionFacts.PackageTaken(DocumentBytes.HashOf(zip)), cancel);
        return new Zip($"paket-persetujuan-{round.Slug}.zip", zip);
    }

    /// <summary>Every final paper that goes along, as it came back signed where it did.</summary>
    private static async Task<IEnumerable<Paper>> PapersAsync(Work work, Round round, CancellationToken cancel)
    {
        var kinds = DocumentKinds.ForAuthority;
        var kept = await work.Db.FinalDocumentsVisibleTo(work.User).Where(d => d.RoundId == round.Id && d.Status != DocumentStatus.Voided && kinds.Contains(d.Kind))
            .Join(work.Db.DocumentBytes.Where(b => b.Copy == 1 && b.Stage != DocumentStage.Screen), d => d.Id, b => b.DocumentId, (d, b) => new { d.Id, d.FinalAt, b.Stage, Paper = new Paper(d.Kind, d.Subject, d.Date, b.ContentType, b.Bytes) })
            .ToListAsync(cancel);
        return kept.GroupBy(k => k.Id).Select(g => g.FirstOrDefault(k => k.Stage == DocumentStage.Signed) ?? g.First()).OrderBy(k => k.FinalAt).ThenBy(k => k.Id.Value).Select(k => k.Paper);
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Named(IEnumerable<Paper> papers)
    {
        var taken = new Dictionary<string, int>();
        foreach (var paper in papers)
        {
            var stem = string.Join('-', $"{paper.Kind.Address()}-{paper.Subject}".ToLowerInvariant().Split([' ', '/', '.', ',', '_'], StringSplitOptions.RemoveEmptyEntries)).Trim('-');
            stem = string.Concat(stem.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
            var times = taken[stem] = taken.GetValueOrDefault(stem) + 1;
            var ending = paper.ContentType switch { "image/jpeg" => "jpg", "image/png" => "png", _ => "pdf" };
            yield return (times == 1 ? $"{stem}.{ending}" : string.Create(CultureInfo.InvariantCulture, $"{stem}-{times}.{ending}"), paper.Bytes);
        }
    }
}
