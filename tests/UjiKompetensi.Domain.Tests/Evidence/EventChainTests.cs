using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Evidence;

public sealed class EventChainTests
{
    private static readonly RoundId Round = new(new Guid("00000000-0000-0000-0002-000000000001"));

    [Fact]
    public void FirstBroken_whole_or_empty_chain_is_none()
    {
        EventChain.FirstBroken([]).ShouldBeNull();
        EventChain.FirstBroken(Chain()).ShouldBeNull();
        EventChain.FirstBroken(Chain().AsEnumerable().Reverse()).ShouldBeNull();
    }

    public static TheoryData<string, object> Changes() => new()
    {
        { nameof(RoundEvent.Facts), """{"n":"9"}""" },
        { nameof(RoundEvent.Kind), EventKind.Released },
        { nameof(RoundEvent.ActorId), Make.Account(9) },
        { nameof(RoundEvent.At), Make.Noon.AddSeconds(1) },
        { nameof(RoundEvent.RoundId), new RoundId(Guid.Empty) },
        { nameof(RoundEvent.Hash), new string('f', 64) },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void FirstBroken_changed_content_is_found_and_named(string property, object value)
    {
        var chain = Chain();
        Tamper(chain[2], property, value);

        var broken = EventChain.FirstBroken(chain)!;

        broken.Sequence.ShouldBe(3);
        broken.Sentence.ShouldStartWith("Isi entri 3 (");
        broken.Sentence.ShouldEndWith(") berubah setelah dicatat.");
    }

    [Theory]
    [InlineData(0, "Entri 1 hilang: entri berikutnya bernomor 2.")]
    [InlineData(2, "Entri 3 hilang: entri berikutnya bernomor 4.")]
    public void FirstBroken_dropped_link_is_named(int index, string sentence)
    {
        var chain = Chain();
        chain.RemoveAt(index);

        EventChain.FirstBroken(chain)!.Sentence.ShouldBe(sentence);
    }

    [Fact]
    public void FirstBroken_dropped_and_renumbered_link_does_not_connect()
    {
        var chain = Chain();
        chain.RemoveAt(2);
        for (var i = 2; i < chain.Count; i++) Tamper(chain[i], nameof(RoundEvent.Sequence), i + 1);

        EventChain.FirstBroken(chain)!.Sentence.ShouldBe("Entri 3 tidak menyambung pada entri sebelumnya.");
    }

    [Fact]
    public void FirstBroken_swapped_links_do_not_connect()
    {
        var chain = Chain();
        Tamper(chain[1], nameof(RoundEvent.Sequence), 3);
        Tamper(chain[2], nameof(RoundEvent.Sequence), 2);

        EventChain.FirstBroken(chain)!.Sequence.ShouldBe(2);
    }

    [Fact]
    public void FirstBroken_changed_and_rehashed_link_breaks_the_next_one()
    {
        var chain = Chain();
        Tamper(chain[2], nameof(RoundEvent.Facts), """{"n":"9"}""");
        Tamper(chain[2], nameof(RoundEvent.Hash), chain[2].ComputeHash());

        EventChain.FirstBroken(chain)!.ShouldBe(new BrokenLink(4, "Entri 4 tidak menyambung pada entri sebelumnya."));
    }

    [Fact]
    public void FirstBroken_doubled_link_is_named()
    {
        var chain = Chain();
        chain.Add(RoundEvent.Append(chain[1], Round, EventKind.MarkEntered, Make.Account(1), Make.Noon, new Facts().Add("n", 7)));

        EventChain.FirstBroken(chain)!.ShouldBe(new BrokenLink(3, "Nomor entri 3 dipakai lebih dari sekali."));
    }

    [Fact]
    public void FirstBroken_foreign_beginning_does_not_connect()
    {
        var chain = Chain();
        Tamper(chain[0], nameof(RoundEvent.PreviousHash), new string('a', 64));

        EventChain.FirstBroken(chain)!.Sequence.ShouldBe(1);
    }

    [Fact]
    public void FirstBroken_cut_end_is_not_seen_by_the_chain_alone()
    {
        var chain = Chain();
        var printed = chain[^1].Hash;
        chain.RemoveAt(chain.Count - 1);

        EventChain.FirstBroken(chain).ShouldBeNull();
        chain.ShouldAllBe(link => link.Hash != printed);
    }

    [Fact]
    public void Append_instant_is_cut_to_what_the_database_keeps()
    {
        var link = RoundEvent.Append(null, Round, EventKind.RoundPlanned, Guid.Empty, Make.Noon.AddTicks(7).ToOffset(TimeSpan.FromHours(7)), new Facts());

        link.At.ShouldBe(Make.Noon);
        link.At.Offset.ShouldBe(TimeSpan.Zero);
        link.PreviousHash.ShouldBe(RoundEvent.Origin);
        link.Hash.ShouldMatch("^[0-9a-f]{64}$");
    }

    /// <summary>Fixed for ever: if this changes, every chain that was ever written looks tampered with.</summary>
    [Fact]
    public void Append_known_link_has_its_known_hash() =>
        Chain()[0].Hash.ShouldBe("66a19738994fdf726bac57370300b7aa0cd27a4e37d4a34b5fe5629d81f9331b");

    private static List<RoundEvent> Chain()
    {
        var chain = new List<RoundEvent>();
        for (var n = 1; n <= 5; n++)
            chain.Add(RoundEvent.Append(chain.LastOrDefault(), Round, EventKind.MarkEntered, Make.Account(n), Make.Noon.AddMinutes(n), new Facts().Add("n", n)));
        return chain;
    }

    /// <summary>What somebody with the database's owner password could do; the domain offers no way.</summary>
    private static void Tamper(RoundEvent link, string property, object value) =>
        typeof(RoundEvent).GetProperty(property)!.SetValue(link, value);
}
