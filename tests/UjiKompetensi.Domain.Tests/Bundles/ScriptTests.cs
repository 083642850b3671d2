using CsCheck;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Bundles;

/// <summary>The domain against docs/hitung.py, which was written from docs/bundle.md alone: equal to the last digit, or one of them is wrong.</summary>
public sealed class ScriptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("uji-skrip-").FullName;

    [Fact]
    public void Published_examples_are_the_same()
    {
        var (exit, output) = Script.Run("--semua", Examples.Folder);
        (exit, output.Trim()).ShouldBe((0, "5 berkas dibandingkan, semua sama."));
    }

    [Fact]
    public void Every_template_filled_by_a_seed_is_the_same()
    {
        var rounds = RoundTemplate.All.SelectMany(t => Enumerable.Range(1, 12).Select(seed => Make.Filled(seed, t)))
            .Concat(Enumerable.Range(1, 60).Select(seed => Make.Filled(seed))).ToList();
        Covers(rounds.Select(r => RoundCalculation.Of(r.Input)).ToList());

        var (exit, output) = Script.Compare(rounds.Select(r => (r.Round.Slug, r.Input)));

        (exit, output.Trim()).ShouldBe((0, $"{rounds.Count} berkas dibandingkan, semua sama."));
    }

    [Fact]
    public void Any_bundle_is_the_same() => RandomBundle.Any.Array[300].Sample(bundles =>
    {
        var (exit, output) = Script.Compare(bundles.Select((input, n) => ($"{n:000}", input)));
        (exit, output.Trim()).ShouldBe((0, $"{bundles.Length} berkas dibandingkan, semua sama."));
    }, iter: 1, threads: 1);

    [Fact]
    public void Other_number_is_named_by_its_place()
    {
        var expected = Path.Combine(_folder, "hasil.json");
        File.WriteAllText(expected, Examples.Text("levels-each-step.expected.json")
            .Replace("\"total\": 81.64", "\"total\": 81.65", StringComparison.Ordinal).Replace("\"rankShared\": false", "\"rankShared\": true", StringComparison.Ordinal));

        var (exit, output) = Script.Run(Path.Combine(Examples.Folder, "levels-each-step.json"), "--banding", expected);

        exit.ShouldBe(1);
        output.ShouldContain("officials[01].total: skrip 81.64, berkas 81.65");
        output.ShouldContain("officials[01].rankShared: skrip false, berkas true");
        output.ShouldContain("2 perbedaan");
    }

    [Fact]
    public void Broken_bundle_is_refused_by_both_with_the_place()
    {
        (string Part, string Instead, string Sentence)[] broken =
        [
            ("\"version\": 1", "\"version\": 1, \"versi\": 1", "versi: isian ini tidak dikenal."),
            ("\"version\": 1", "\"version\": 1, \"version\": 1", "version: tertulis dua kali."),
            ("\"weight\": 100", "\"weight\": 99.99", "components: jumlah bobot harus tepat 100."),
            ("\"weight\": 100", "\"weight\": 100, \"scale\": {\"min\": 0, \"max\": 99.999}", "components[0].scale: ujungnya lebih halus daripada pembulatan tiap langkah."),
            ("\"weight\": 100", "\"weight\": 1e2", "components[0].weight: tulis bilangan biasa"),
            ("\"value\": 85", "\"value\": 100.01", "marks[1].value: harus dari 0 sampai 100."),
            ("\"value\": 85", "\"value\": null", "marks[1].value: harus bilangan, tanpa tanda kutip."),
            ("\"official\": \"02\"", "\"official\": \"03\"", "marks[2].official: 03 tidak ada di berkas ini."),
            ("\"official\": \"02\", \"component\"", "\"official\": \"01\", \"component\"", "marks[2]: nilai untuk panelis, pejabat, dan aspek ini sudah ada."),
        ];
        foreach (var (n, (part, instead, sentence)) in broken.Index())
        {
            var file = Path.Combine(_folder, $"{n}.json");
            File.WriteAllText(file, Examples.Text("minimal.json").Replace(part, instead, StringComparison.Ordinal));
            File.WriteAllText(Path.Combine(_folder, $"{n}.expected.json"), "{}");
            using var stream = File.OpenRead(file);
            Should.Throw<RuleViolation>(() => RoundCalculation.Of(UjiKompetensi.Domain.Bundles.BundleFile.Read(stream)), instead)
                .Message.ShouldStartWith($"Isian \"{sentence.Split('.', ':', '[')[0]}");
        }

        var (exit, output) = Script.Run("--semua", _folder);

        exit.ShouldBe(1);
        foreach (var (n, (_, _, sentence)) in broken.Index()) output.ShouldContain($"{n}.json: {sentence}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // A comparison of rounds in which nothing happens proves nothing.
    private static void Covers(IReadOnlyList<RoundResult> results)
    {
        var officials = results.SelectMany(r => r.Officials).ToList();
        officials.Count(o => o.Total is not null).ShouldBeGreaterThan(300);
        officials.ShouldContain(o => o.Total == null && o.Missing.Count > 0);
        officials.ShouldContain(o => o.IsRankShared);
        officials.ShouldContain(o => o.IsReweighed);
        foreach (var kind in Enum.GetValues<TieKind>()) officials.ShouldContain(o => o.TieBrokenBy != null && TieKey.Parse(o.TieBrokenBy).Kind == kind, kind.ToString());
        foreach (var kind in Enum.GetValues<MarkKind>())
            officials.SelectMany(o => o.Components).SelectMany(c => c.Aspects).SelectMany(a => a.Marks).ShouldContain(m => m.Mark.Kind == kind, kind.ToString());
    }
}
