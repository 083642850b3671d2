using UjiKompetensi.Domain.Assessments;

namespace UjiKompetensi.Domain.Tests.Assessments;

public sealed class JobPersonMatchTests
{
    /// <summary>36 asked for: 29 reached is 80,55…, 25 is 69,44…, 50 is 138,89 as seen in practice.</summary>
    [Theory]
    [InlineData(29, 36, null, 8056)]
    [InlineData(25, 36, null, 6944)]
    [InlineData(50, 36, null, 13889)]
    [InlineData(50, 36, 100, 10000)]
    [InlineData(36, 36, 100, 10000)]
    [InlineData(0, 36, 100, 0)]
    public void Recorded_is_capped_and_rounded_to_hundredths(int reached, int standard, int? cap, int hundredths) =>
        JobPersonMatch.Recorded(JobPersonMatch.Of(reached, standard), cap).ShouldBe(hundredths / 100m);

    [Fact]
    public void Of_nothing_asked_or_less_than_nothing_reached_is_refused()
    {
        Refused.Code(() => JobPersonMatch.Of(1, 0)).ShouldBe("jpm-standard");
        Refused.Code(() => JobPersonMatch.Of(-1, 36)).ShouldBe("jpm-reached");
    }
}
