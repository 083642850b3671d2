using UjiKompetensi.Domain.Bundles;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Bundles;

/// <summary>Everything a round's result depends on as one JSON file that others can recompute. There is none before the plenary.</summary>
public sealed class RoundBundle(UseCaseParts parts) : Query<RoundBundle.Input, byte[]>(parts)
{
    public sealed record Input(string Slug);

    protected override Policy Policy => Policies.ReadDocuments;

    protected override async Task<byte[]> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        BundleFile.Write((await reading.OpenedRoundAsync(input.Slug, AccessKind.Bundle, cancel)).Input, bytes);
        return bytes.ToArray();
    }
}
