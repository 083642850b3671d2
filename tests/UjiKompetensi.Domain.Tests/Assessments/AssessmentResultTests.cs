using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Assessments;

public sealed class AssessmentResultTests
{
    private readonly Round _round = Make.Round();

    [Fact]
    public void Record_keeps_value_scale_provider_and_day()
    {
        var result = Make.Result(_round);

        (result.Value, result.Scale, result.Provider, result.TakenOn, result.Version)
            .ShouldBe((80.16m, Scale.Percent, "Lembaga Contoh", new DateOnly(2025, 11, 3), 1));
    }

    [Fact]
    public void Record_for_panel_component_is_refused() =>
        Refused.Code(() => AssessmentResult.Record(_round, _round.Components[0].Id, _round.Participants[0].Id, "80", "Lembaga", Make.FirstDay)).ShouldBe("component-not-import");

    [Fact]
    public void Record_of_strangers_is_refused() =>
        Refused.Code(() => AssessmentResult.Record(_round, _round.Components[1].Id, new ParticipantId(Guid.Empty), "80", "Lembaga", Make.FirstDay)).ShouldBe("participant-unknown");

    [Theory]
    [InlineData("100,01", "Lembaga", "score-off-scale")]
    [InlineData("", "Lembaga", "score-form")]
    [InlineData("80", " ", "text-empty")]
    public void Correct_wrong_text_is_refused_and_changes_nothing(string text, string provider, string code)
    {
        var result = Make.Result(_round);

        Refused.Code(() => result.Correct(_round, text, provider, Make.FirstDay)).ShouldBe(code);

        (result.Value, result.Provider, result.Version).ShouldBe((80.16m, "Lembaga Contoh", 1));
    }

    [Fact]
    public void Correct_raises_the_version()
    {
        var result = Make.Result(_round);

        result.Correct(_round, "81", "Lembaga Lain", Make.LastDay);

        (result.Value, result.Version, result.TakenOn).ShouldBe((81m, 2, Make.LastDay));
    }

    [Fact]
    public void Correct_taken_after_the_round_is_refused() =>
        Refused.Code(() => Make.Result(_round).Correct(_round, "81", "Lembaga", Make.LastDay.AddDays(1))).ShouldBe("result-future");

    [Fact]
    public void Correct_after_the_scale_changed_uses_the_new_one()
    {
        var result = Make.Result(_round);
        _round.RedefineComponent(_round.Components[1].Id, "Asesmen", 40, new Scale(0, 400));

        result.Scale.ShouldBe(Scale.Percent);
        result.Correct(_round, "320", "Lembaga", Make.FirstDay);

        (result.Value, result.Scale).ShouldBe((320m, new Scale(0, 400)));
    }
}
