using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Evidence;

public sealed class FactsTests
{
    [Fact]
    public void Append_order_of_facts_and_trailing_zeros_do_not_count()
    {
        var one = Link(new Facts().Add("nilai", 87.50m).Add("aspek", "kerja-sama"));
        var other = Link(new Facts().Add("aspek", "kerja-sama").Add("nilai", 87.5m));

        one.Facts.ShouldBe("""{"aspek":"kerja-sama","nilai":"87.5"}""");
        other.Hash.ShouldBe(one.Hash);
    }

    [Fact]
    public void Add_blank_value_is_empty_and_not_zero()
    {
        Facts.Spell(null).ShouldBe("");
        Facts.Spell(0m).ShouldBe("0");
        Facts.Spell(0.0001m).ShouldBe("0.0001");
    }

    [Fact]
    public void Add_same_name_twice_is_a_mistake_of_the_program() =>
        Should.Throw<ArgumentException>(() => new Facts().Add("a", 1).Add("a", 2));

    [Fact]
    public void Read_gives_back_what_was_added()
    {
        var facts = Facts.Read(Link(new Facts().Add("alasan", "kutip \" dan <b>\nbaris, é").Add("n", 3).Add("id", Guid.Empty).Add("kosong", (string?)null)).Facts);

        facts["alasan"].ShouldBe("kutip \" dan <b>\nbaris, é");
        (facts["n"], facts["id"], facts["kosong"]).ShouldBe(("3", "00000000-0000-0000-0000-000000000000", ""));
    }

    private static RoundEvent Link(Facts facts) =>
        RoundEvent.Append(null, new RoundId(Guid.Empty), EventKind.MarkEntered, Make.Account(1), Make.Noon, facts);
}
