using System.Runtime.CompilerServices;

namespace UjiKompetensi.Web.Tests.Architecture;

/// <summary>The product's own source files, for rules that the compiler cannot check.</summary>
internal static class Sources
{
    public static string Root { get; } = FindRoot();

    /// <summary>Files below a folder of the repository; never an empty list, so that no rule can pass by looking at nothing.</summary>
    public static IReadOnlyList<(string Path, string Text)> Below(string folder, params string[] endings)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path))
            .Where(path => endings.Any(path.EndsWith) && !path.Split('/').Any(part => part is "bin" or "obj" or "Migrations"))
            .Select(path => (path, File.ReadAllText(Path.Combine(Root, path)))).ToList();
        files.ShouldNotBeEmpty($"nothing scanned below {folder}");
        return files;
    }

    /// <summary>Fails with the list of every offender.</summary>
    public static void ShouldHaveNone(this IEnumerable<string> offenders, string rule) =>
        offenders.ToList().ShouldBeEmpty(rule);

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var place = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (place is not null && !File.Exists(Path.Combine(place.FullName, "UjiKompetensi.sln"))) place = place.Parent;
        return place!.FullName;
    }
}
