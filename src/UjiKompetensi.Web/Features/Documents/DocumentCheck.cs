using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>
/// What anybody who holds a printed paper may learn from its code: that it is ours, what kind of paper it is and
/// whether it still holds. No participant, no panelist, no score; a draft is not known here.
/// </summary>
public sealed class DocumentCheck(UseCaseParts parts) : Query<DocumentCheck.Input, DocumentCheck.Found>(parts)
{
    /// <param name="Bytes">A file to be compared with what is kept; it is not kept itself.</param>
    public sealed record Input(string Code, byte[]? Bytes = null);

    /// <param name="Signer">The office that signs; never a name.</param>
    /// <param name="MayCompare">Whether bytes are kept to compare with.</param>
    public sealed record Found(string Code, string Kind, string Government, string Number, DateOnly? Date, string Signer, string Status, bool IsVoid, string FinalAt, bool IsSample, bool MayCompare, Comparison Comparison);

    public enum Comparison { NotAsked, SameAsFinal, SameAsSigned, Different }

    protected override Policy Policy => Policies.CheckDocuments;

    protected override async Task<Found> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var code = CheckCode.Read(input.Code.Trim());
        var match = await reading.Db.FinalDocuments.Where(d => d.Code == code).Join(reading.Db.Rounds, d => d.RoundId, r => r.Id, (document, round) => new { document, round }).FirstOrDefaultAsync(cancel);
        if (match is null) return await OfReleaseAsync(reading, input.Code, cancel);
        var (paper, round) = (match.document, match.round);
        return new Found(code, paper.Kind.Title(), round.Letter.Government, paper.Number, paper.Date, paper.Signer.Split(',')[0], StatusOf(paper), paper.Status == DocumentStatus.Voided,
            Words.Moment(paper.FinalAt), round.IsSample, MayCompare: true, await CompareAsync(reading, paper.Id, input.Bytes, cancel));
    }

    private static string StatusOf(FinalDocument paper) => paper.Status switch
    {
        DocumentStatus.Final => "Final, belum ditandatangani",
        DocumentStatus.Voided => "Dibatalkan, tidak berlaku",
        _ => $"{paper.Status.Title()}{(paper.SignedHow is { } way ? $" ({way.Title()})" : "")}",
    };

    private static async Task<Comparison> CompareAsync(Reading reading, FinalDocumentId id, byte[]? bytes, CancellationToken cancel)
    {
        if (bytes is null) return Comparison.NotAsked;
        var hash = DocumentBytes.HashOf(bytes);
        var stages = await reading.Db.DocumentBytes.Where(b => b.DocumentId == id && b.Stage != DocumentStage.Screen && b.Sha256 == hash).Select(b => b.Stage).ToListAsync(cancel);
        return stages.Count == 0 ? Comparison.Different : stages[0] == DocumentStage.Signed ? Comparison.SameAsSigned : Comparison.SameAsFinal;
    }

    // Reports printed from the round itself carry a code made of its chain.
    private static async Task<Found> OfReleaseAsync(Reading reading, string typed, CancellationToken cancel)
    {
        var code = typed.Trim().ToUpperInvariant();
        if (code.Length != DocumentCode.Length) throw new NotVisible();
        var releases = await reading.Db.RoundEvents.Where(e => e.Kind == EventKind.Released)
            .Join(reading.Db.Rounds, e => e.RoundId, r => r.Id, (release, round) => new { release, round }).ToListAsync(cancel);
        var match = releases.FirstOrDefault(r => DocumentCode.Of(r.round, [r.release]) == code) ?? throw new NotVisible();
        var letter = match.round.Letter;
        return new Found(code, DocumentKind.Report.Title(), letter.Government, letter.Number, letter.Date, "Panitia seleksi", "Diserahkan kepada PPK", IsVoid: false,
            Words.Moment(match.release.At), match.round.IsSample, MayCompare: false, Comparison.NotAsked);
    }
}
