using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Scoring;

public sealed class MarkTests
{
    [Fact]
    public void Equality_is_by_kind_value_and_reason()
    {
        Mark.Of(87.5m).ShouldBe(Mark.Of(87.50m));
        Mark.Of(0).ShouldNotBe(Mark.Blank);
        Mark.Abstained("a").ShouldNotBe(Mark.Abstained("b"));
        Mark.Abstained("a").ShouldNotBe(Mark.Recused("a"));
        Mark.Abstained(" a ").ShouldBe(Mark.Abstained("a"));
    }

    [Fact]
    public void Without_reason_is_refused()
    {
        Refused.Code(() => Mark.Abstained(" ")).ShouldBe("text-empty");
        Refused.Code(() => Mark.Recused("")).ShouldBe("text-empty");
        Refused.Code(() => Mark.Absent(null!)).ShouldBe("text-empty");
        Refused.Code(() => Mark.Absent(new string('a', Mark.ReasonMaxLength + 1))).ShouldBe("text-too-long");
    }

    [Fact]
    public void Stored_kind_and_value_that_disagree_are_refused()
    {
        Refused.Code(() => Mark.Stored(MarkKind.Value, null, "")).ShouldBe("mark-broken");
        Refused.Code(() => Mark.Stored(MarkKind.Absent, 80, "a")).ShouldBe("mark-broken");
        Mark.Stored(MarkKind.Value, 80, "").ShouldBe(Mark.Of(80));
    }

    [Fact]
    public void ToString_is_the_value_or_why_there_is_none()
    {
        Mark.Of(87.5m).ToString().ShouldBe("87,50");
        Mark.Of(0).ToString().ShouldBe("0,00");
        Mark.Blank.ToString().ShouldBe("belum diisi");
        Mark.Abstained("a").ToString().ShouldBe("abstain");
        Mark.Recused("a").ToString().ShouldBe("tidak menilai");
        Mark.Absent("a").ToString().ShouldBe("tidak hadir");
    }
}
