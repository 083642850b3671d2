using CsCheck;
using UjiKompetensi.Domain.Recommendations;

namespace UjiKompetensi.Domain.Tests.Recommendations;

public sealed class WordDiffTests
{
    private static readonly string[] Pieces = ["satu", "dua", "tiga", " ", "\n", "  ", "."];

    private static readonly Gen<string> Texts = Gen.Int[0, 6].Select(i => Pieces[i]).List[0, 14].Select(string.Concat);

    [Fact]
    public void Changed_word_is_shown_beside_what_stayed() => WordDiff.Between("Layak pada jabatan sekarang.", "Layak memimpin pada jabatan lain.").ShouldBe(
    [
        new(DiffKind.Same, "Layak "), new(DiffKind.Added, "memimpin "), new(DiffKind.Same, "pada jabatan "), new(DiffKind.Removed, "sekarang."), new(DiffKind.Added, "lain."),
    ]);

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("sama saja", "sama saja", 1)]
    [InlineData("", "baru", 1)]
    [InlineData("lama", "", 1)]
    public void Ends_need_no_middle(string before, string after, int parts) => WordDiff.Between(before, after).Count.ShouldBe(parts);

    [Fact]
    public void Parts_give_back_both_texts_and_neighbours_differ() => Gen.Select(Texts, Texts).Sample((before, after) =>
    {
        var parts = WordDiff.Between(before, after);
        string.Concat(parts.Where(p => p.Kind != DiffKind.Added).Select(p => p.Text)).ShouldBe(before);
        string.Concat(parts.Where(p => p.Kind != DiffKind.Removed).Select(p => p.Text)).ShouldBe(after);
        parts.Zip(parts.Skip(1)).ShouldAllBe(pair => pair.First.Kind != pair.Second.Kind);
        if (before == after) parts.ShouldAllBe(p => p.Kind == DiffKind.Same);
    });
}
