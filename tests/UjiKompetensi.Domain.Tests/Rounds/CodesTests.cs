using CsCheck;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

public sealed class CodesTests
{
    [Theory]
    [InlineData("Kerja Sama", "kerja-sama")]
    [InlineData("  Kerja -- Sama! ", "kerja-sama")]
    [InlineData("Wawancara (2)", "wawancara-2")]
    [InlineData("…", "tanpa-nama")]
    [InlineData("", "tanpa-nama")]
    public void From_name_makes_a_readable_code(string name, string code) => Codes.From(name, []).ShouldBe(code);

    [Fact]
    public void From_taken_counts_on() => Codes.From("Kerja Sama", ["kerja-sama", "kerja-sama-2"]).ShouldBe("kerja-sama-3");

    [Fact]
    public void From_any_name_is_short_clean_and_free() =>
        Gen.Select(Gen.String, Gen.Int[0, 12]).Sample((name, again) =>
        {
            var taken = new List<string>();
            for (var i = 0; i <= again; i++) taken.Add(Codes.From(name, taken));
            return taken.Distinct().Count() == again + 1
                && taken.All(c => c.Length is > 0 and <= Codes.MaxLength && c.All(l => l is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9')));
        });

    [Fact]
    public void From_its_own_code_changes_nothing() =>
        Gen.String.Sample(name => Codes.From(Codes.From(name, []), []) == Codes.From(name, []));
}
