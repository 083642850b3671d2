using UjiKompetensi.Domain;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Papers;

/// <summary>Keeps a picture of a paper sheet; only its two typists attach one.</summary>
public sealed class AttachScan(UseCaseParts parts) : Command<AttachScan.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, Guid Sheet, byte[] Bytes);

    protected override Policy Policy => Policies.ServeRounds;

    protected override bool ReadsSealed => true;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, sheet, entry, _) = await PaperDesk.OpenAsync(work, input.Slug, input.Sheet, cancel);
        if (entry is null) throw new RuleViolation("paper-untyped", "Ketik lembar ini lebih dahulu, lalu unggah pindaiannya.");
        work.Db.PaperScans.Add(entry.Attach(round, sheet, input.Bytes, work.User.Id, work.Now));
        return default;
    }
}
