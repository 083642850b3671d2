using UjiKompetensi.Domain.Officials;

namespace UjiKompetensi.Domain.Tests.Officials;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Contoh", "", "", "Contoh")]
    [InlineData("Contoh", "Prof. Dr.", "", "Prof. Dr. Contoh")]
    [InlineData("Contoh", "", "S.E., M.Si.", "Contoh, S.E., M.Si.")]
    [InlineData("Contoh", "Ir.", "M.T.", "Ir. Contoh, M.T.")]
    public void Full_sets_titles_around_the_bare_name(string bare, string before, string after, string full)
    {
        var name = new PersonName(bare, before, after);

        name.Full.ShouldBe(full);
        name.ToString().ShouldBe(full);
    }

    [Fact]
    public void Register_name_with_blanks_is_trimmed() =>
        Register(new PersonName("  Contoh ", " Dr. ", " M.Si. ")).Name.ShouldBe(new PersonName("Contoh", "Dr.", "M.Si."));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Register_empty_name_is_refused(string bare) =>
        Refused.Code(() => Register(new PersonName(bare, "Dr."))).ShouldBe("text-empty");

    [Fact]
    public void Register_longest_name_and_titles_are_accepted() =>
        Register(new PersonName(new string('a', PersonName.BareMaxLength), new string('b', PersonName.TitlesMaxLength), new string('c', PersonName.TitlesMaxLength)))
            .Name.Bare.Length.ShouldBe(PersonName.BareMaxLength);

    [Fact]
    public void Register_longer_name_or_title_is_refused()
    {
        Refused.Code(() => Register(new PersonName(new string('a', PersonName.BareMaxLength + 1)))).ShouldBe("text-too-long");
        Refused.Code(() => Register(new PersonName("a", new string('b', PersonName.TitlesMaxLength + 1)))).ShouldBe("text-too-long");
        Refused.Code(() => Register(new PersonName("a", "", new string('c', PersonName.TitlesMaxLength + 1)))).ShouldBe("text-too-long");
    }

    private static Official Register(PersonName name) =>
        Official.Register(Make.EmployeeNumber(), name, Rank.IVb, Make.Post().Id, new DateOnly(2023, 1, 1));
}
