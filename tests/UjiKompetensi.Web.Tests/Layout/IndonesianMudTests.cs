using System.Collections;
using System.Resources;
using MudBlazor;
using UjiKompetensi.Web.Layout;

namespace UjiKompetensi.Web.Tests.Layout;

public sealed class IndonesianMudTests
{
    [Fact]
    public void Every_word_of_MudBlazor_has_an_indonesian_one()
    {
        var english = Words();
        english.Count.ShouldBeGreaterThan(100);
        english.Keys.Where(key => new IndonesianMud()[key].ResourceNotFound).ShouldBeEmpty("an update of MudBlazor must not bring English back");
    }

    [Fact]
    public void Every_place_for_a_value_is_kept()
    {
        foreach (var (key, words) in Words())
            for (var n = 0; n < 4; n++)
                new IndonesianMud()[key].Value.Contains($"{{{n}}}", StringComparison.Ordinal).ShouldBe(words.Contains($"{{{n}}}", StringComparison.Ordinal), key);
    }

    [Fact]
    public void Values_are_put_into_their_places() =>
        new IndonesianMud()["MudBaseDatePicker_NextMonth", "April"].Value.ShouldBe("Bulan berikutnya April");

    private static Dictionary<string, string> Words()
    {
        var assembly = typeof(MudTheme).Assembly;
        return assembly.GetManifestResourceNames().Where(n => n.EndsWith("LanguageResource.resources", StringComparison.Ordinal))
            .SelectMany(n => new ResourceReader(assembly.GetManifestResourceStream(n)!).Cast<DictionaryEntry>())
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!);
    }
}
