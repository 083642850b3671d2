using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

/// <summary>Factors and stages of a component, while it is prepared and when it is amended.</summary>
public sealed class WeighingTests
{
    [Fact]
    public void Factors_need_no_sum_and_percents_do()
    {
        var round = Make.Round();
        var interview = round.Components[0];
        round.RewordAspect(interview.Aspects[0].Id, "Kerja Sama", 3, "", []);
        Refused.Code(() => round.OpenScoring()).ShouldBe("weights-not-whole");

        round.RedefineComponent(interview.Id, "Wawancara", 60, Scale.Percent, weighing: AspectWeighing.Factor);

        round.OpenScoring().Count.ShouldBe(6);
    }

    [Fact]
    public void What_is_not_named_stays()
    {
        var round = Make.Round();
        round.RedefineComponent(round.Components[0].Id, "Wawancara", 60, Scale.Percent, stage: " Tahap II ", weighing: AspectWeighing.Factor);
        round.RedefineComponent(round.Components[0].Id, "Wawancara", 60, new Scale(1, 5));
        round.NormaliseWeights();

        (round.Components[0].Stage, round.Components[0].AspectWeighing).ShouldBe(("Tahap II", AspectWeighing.Factor));
        Refused.Code(() => round.RedefineComponent(round.Components[1].Id, "Asesmen", 40, Scale.Percent, weighing: AspectWeighing.Factor)).ShouldBe("factor-on-import");
        Refused.Code(() => round.RedefineComponent(round.Components[1].Id, "Asesmen", 40, Scale.Percent, stage: new string('a', 61))).ShouldBe("text-too-long");
    }

    [Fact]
    public void An_amendment_tells_and_changes_both()
    {
        var opened = Make.OpenRound();
        var draft = InstrumentDraft.Of(opened.Round);
        var changed = draft with { Components = [draft.Components[0] with { Stage = "Tahap II", AspectWeighing = AspectWeighing.Factor }, draft.Components[1]] };

        changed.Differences(opened.Round).ShouldBe(
        [
            "Tahap Wawancara: kosong → Tahap II",
            "Pembobotan aspek Wawancara: persen yang berjumlah 100 → faktor, dibagi jumlah faktornya",
            "Bobot aspek Kerja Sama: 50 % → faktor 50",
            "Bobot aspek Pengambilan Keputusan: 50 % → faktor 50",
        ]);
        var amendment = Amendment.OnInstrument(opened.Round, 1, changed, "Sesuai keputusan rapat.", Make.Account(2), Make.Noon);
        amendment.Approve(opened.Round, Make.Account(1), Make.Noon);
        opened.Round.Apply(amendment);
        (opened.Round.Components[0].Stage, opened.Round.Components[0].AspectWeighing).ShouldBe(("Tahap II", AspectWeighing.Factor));
    }
}
