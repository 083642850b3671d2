using System.Text.Json;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Domain.Bundles;

/// <summary>
/// A round's inputs as one JSON file that anybody can check with a program of his own; docs/bundle.md describes it.
/// Reading is strict: what is not understood is refused by its path, never skipped.
/// </summary>
public static class BundleFile
{
    public const string Format = "uji-kompetensi-bundle";
    public const int Version = 1;

    /// <exception cref="RuleViolation">The file is no JSON, no bundle of this version, or cannot be computed as it stands.</exception>
    public static ResultInput Read(Stream json)
    {
        try
        {
            // Duplicates are left to BundleNode, which can say where they are.
            using var document = JsonDocument.Parse(json);
            return BundleReader.Read(new BundleNode(document.RootElement, ""));
        }
        catch (JsonException broken)
        {
            throw new RuleViolation("bundle-json", $"Berkas ini bukan JSON yang utuh; lihat baris {(broken.LineNumber ?? 0) + 1}.");
        }
        catch (InvalidOperationException)
        {
            // Thrown for texts that are not valid Unicode, such as half of a surrogate pair.
            throw new RuleViolation("bundle-json", "Berkas ini memuat huruf yang rusak. Simpan ulang sebagai UTF-8.");
        }
    }

    /// <summary>Writes the same bytes for the same input: fixed order, no trailing zeros, every default spelled out.</summary>
    public static void Write(ResultInput input, Stream json)
    {
        using var writer = new BundleJson(json);
        BundleWriter.Write(input, writer);
    }
}
