using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>
/// An opened round's chain and its signatures as a file that <c>docs/periksa.py</c> checks without this program. Entries
/// that tell a reason in somebody's own words come without their facts: their place is held by the entry after them.
/// </summary>
public sealed class RoundEvidence(UseCaseParts parts) : Query<RoundEvidence.Input, byte[]>(parts)
{
    /// <param name="WithReasons">Facts with free text are told too: for whoever may read them.</param>
    public sealed record Input(string Slug, bool WithReasons = false);

    private static readonly JsonSerializerOptions Spaced = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly string[] FreeText = [MarkFacts.Reason, RoundFacts.ChangeReason, PlenaryFacts.ByName, AmendmentFacts.Differences];

    protected override Policy Policy => Policies.VerifyEvidence;

    protected override async Task<byte[]> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var db = reading.Db;
        var round = await db.RoundsOpenTo(reading.User).FirstOrDefaultAsync(r => r.Slug == input.Slug, cancel) ?? throw new NotVisible();
        await reading.LookedAsync(round.Id, null, AccessKind.Trail, cancel);
        var chain = await db.RoundEvents.Where(e => e.RoundId == round.Id).OrderBy(e => e.Sequence).ToListAsync(cancel);
        var signatures = await db.ChainSignatures.Where(s => s.RoundId == round.Id).OrderBy(s => s.Sequence).ToListAsync(cancel);
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            Format = "uji-kompetensi-bukti", Version = 1,
            Round = new { Id = round.Id.Value, round.Slug, round.Name, Code = DocumentCode.Of(round, chain) },
            PublicKey = Services.GetRequiredService<ChainKey>().PublicPem,
            Events = chain.Select(e => new { e.Sequence, Kind = e.Kind.ToString(), Actor = e.ActorId, At = Moment(e.At), Facts = input.WithReasons || !TellsFreeText(e) ? e.Facts : null, Previous = e.PreviousHash, e.Hash }),
            Signatures = signatures.Select(s => new { s.Sequence, s.Previous, s.Head, SignedAt = Moment(s.SignedAt), Key = s.KeyId, s.Signature }),
        }, Spaced);
    }

    private static bool TellsFreeText(RoundEvent link) => Facts.Read(link.Facts) is var facts && FreeText.Any(f => facts.GetValueOrDefault(f, "").Length > 0);

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
