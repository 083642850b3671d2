using UjiKompetensi.Domain.Decisions;

namespace UjiKompetensi.Domain.Tests.Decisions;

public sealed class ApprovingAuthorityTests
{
    [Fact]
    public void An_authority_is_asked_within_its_days()
    {
        var authority = ApprovingAuthority.Named("KASN", 30, new(2014, 9, 30), new(2024, 10, 31));
        authority.IsAskedOn(new(2024, 10, 31)).ShouldBeTrue();
        authority.IsAskedOn(new(2024, 11, 1)).ShouldBeFalse();
        authority.IsAskedOn(new(2014, 9, 29)).ShouldBeFalse();
        ApprovingAuthority.Named("BKN").IsAskedOn(new(2026, 1, 1)).ShouldBeTrue();
        Refused.Code(() => ApprovingAuthority.Named("X", 30, new(2026, 2, 1), new(2026, 1, 1))).ShouldBe("dates-crossed");
        Refused.Code(() => ApprovingAuthority.Named("X", 0)).ShouldBe("days-range");
        Refused.Code(() => ApprovingAuthority.Named(" ")).ShouldBe("text-empty");
    }
}
