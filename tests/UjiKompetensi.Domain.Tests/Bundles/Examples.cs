using System.Text;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Bundles;

namespace UjiKompetensi.Domain.Tests.Bundles;

/// <summary>The bundles of docs/examples, which are also the reader's documentation.</summary>
internal static class Examples
{
    public static readonly string Folder = Path.Combine(Root(), "docs", "examples");

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public static RoundResult Result(string name)
    {
        using var file = File.OpenRead(Path.Combine(Folder, name));
        return RoundCalculation.Of(BundleFile.Read(file));
    }

    public static string Recompute(ResultInput input) => Recompute(RoundCalculation.Of(input));

    public static string Recompute(RoundResult result)
    {
        using var stream = new MemoryStream();
        RecomputeJson.Write(result, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "UjiKompetensi.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no UjiKompetensi.sln above the tests");
        return folder;
    }
}
