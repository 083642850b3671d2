using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Panels;

public sealed class GuestPassTests
{
    private static GuestPass New(TimeSpan? life = null)
    {
        var round = Make.Round();
        return GuestPass.Issue(round, round.Panel[1].Id, "kode", "pin", life ?? GuestPass.DefaultLife, Make.Account(90), Make.Noon);
    }

    [Fact]
    public void Pass_is_bound_to_the_device_of_its_first_use()
    {
        var pass = New();
        pass.Admits("tablet", Make.Noon).ShouldBeFalse("nobody entered with it yet");
        pass.Use("tablet", Make.Noon);
        pass.Admits("tablet", Make.Noon).ShouldBeTrue();
        pass.Admits("ponsel", Make.Noon).ShouldBeFalse();
        pass.Admits(null, Make.Noon).ShouldBeFalse();
        Refused.Sentence(() => pass.Use("ponsel", Make.Noon)).ShouldContain("perangkat lain");
        pass.Use("tablet", Make.Noon);
    }

    [Fact]
    public void Pass_ends_at_its_hour_and_when_revoked()
    {
        var pass = New();
        pass.Use("tablet", Make.Noon);
        pass.Admits("tablet", Make.Noon.AddHours(24).AddTicks(-1)).ShouldBeTrue();
        pass.Admits("tablet", Make.Noon.AddHours(24)).ShouldBeFalse();
        pass.Revoke(Make.Noon);
        pass.Admits("tablet", Make.Noon).ShouldBeFalse();
        Refused.Sentence(() => pass.Use("tablet", Make.Noon)).ShouldContain("dicabut");
    }

    [Fact]
    public void Fifth_wrong_pin_revokes()
    {
        var pass = New();
        for (var i = 0; i < 4; i++) pass.CountWrongPin(Make.Noon);
        pass.IsAlive(Make.Noon).ShouldBeTrue();
        pass.CountWrongPin(Make.Noon);
        pass.IsAlive(Make.Noon).ShouldBeFalse();
    }

    [Fact]
    public void Life_is_short_and_there_is_no_pass_after_the_release()
    {
        Refused.Code(() => New(TimeSpan.Zero)).ShouldBe("pass-life");
        Refused.Code(() => New(TimeSpan.FromDays(8))).ShouldBe("pass-life");
        var round = Make.RoundIn(RoundPhase.Released).Round;
        Refused.Code(() => GuestPass.Issue(round, round.Panel[1].Id, "kode", "pin", GuestPass.DefaultLife, Make.Account(90), Make.Noon)).ShouldBe("phase-wrong");
    }
}
