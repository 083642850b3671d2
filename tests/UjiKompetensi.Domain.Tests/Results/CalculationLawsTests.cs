using CsCheck;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Domain.Tests.Bundles;

namespace UjiKompetensi.Domain.Tests.Results;

/// <summary>What holds for every input, whatever its rules.</summary>
public sealed class CalculationLawsTests
{
    [Fact]
    public void Everything_equals_an_independent_calculation_in_exact_fractions() => AnyInput.Computable.Sample(input =>
    {
        var (result, oracle) = (RoundCalculation.Of(input), new ExactOracle(input).People());
        for (var i = 0; i < oracle.Count; i++)
        {
            var (own, exact) = (result.Officials[i], oracle[i]);
            (own.Total, own.Rank, own.IsRankShared, own.TieBrokenBy, own.IsReweighed).ShouldBe((exact.Total, exact.Rank, exact.IsShared, exact.TieBrokenBy, exact.IsReweighed));
            own.Stages.Select(s => (s.Points, s.Value)).ShouldBe(exact.Stages);
        }
    }, iter: 3000);

    [Fact]
    public void Order_of_panelists_officials_and_lists_changes_nothing() => AnyInput.Computable.Sample(input =>
    {
        var turned = input with
        {
            Panelists = [.. input.Panelists.Reverse()], Officials = [.. input.Officials.Reverse()], Marks = [.. input.Marks.Reverse()], Results = [.. input.Results.Reverse()],
        };
        var (one, other) = (RoundCalculation.Of(input), RoundCalculation.Of(turned));
        foreach (var own in one.Officials)
            (own.Total, own.Rank, own.IsRankShared, own.TieBrokenBy, own.Band).ShouldBe(other.Of(own.Code) is var o ? (o.Total, o.Rank, o.IsRankShared, o.TieBrokenBy, o.Band) : default);
    });

    [Fact]
    public void Another_raw_range_with_marks_to_match_changes_nothing_where_only_the_total_is_rounded() =>
        Gen.Select(AnyInput.Computable, Gen.Int[0, 2]).Sample((input, which) =>
        {
            var (times, plus) = new[] { (2m, 0m), (1m, 7m), (2m, 99.5m) }[which];
            Scale Moved(Scale scale) => new((scale.Minimum * times) + plus, (scale.Maximum * times) + plus);
            input = input with { Rules = input.Rules with { RoundingStep = RoundingStep.Total } };
            var moved = input with
            {
                Components = [.. input.Components.Select(c => c.Source == ComponentSource.Panel ? c with { Scale = Moved(c.Scale) } : c)],
                Marks = [.. input.Marks.Select(m => m.Mark.Value is { } value ? m with { Mark = Mark.Of((value * times) + plus) } : m)],
            };

            OutcomeSeal.Of(RoundCalculation.Of(moved)).ShouldBe(OutcomeSeal.Of(RoundCalculation.Of(input)));
        });

    [Fact]
    public void Raising_one_mark_never_lowers_a_total() => Gen.Select(AnyInput.Computable, Gen.Int[0, 999], Gen.Int[0, 100]).Sample((input, which, share) =>
    {
        if (input.Marks.Count == 0) return;
        var mark = input.Marks[which % input.Marks.Count];
        if (mark.Mark.Value is not { } value) return;
        var most = input.Components.First(c => c.Code == mark.Component).Scale.Maximum;
        var raised = input with { Marks = [.. input.Marks.Select(m => m == mark ? m with { Mark = Mark.Of(decimal.Round(value + ((most - value) * share / 100), 2)) } : m)] };
        var (before, after) = (RoundCalculation.Of(input), RoundCalculation.Of(raised));

        after.Officials.Zip(before.Officials).ShouldAllBe(p => p.First.Total == p.Second.Total || (p.First.Code == mark.Official && p.First.Total > p.Second.Total));
    });

    [Fact]
    public void Parts_sum_to_the_total_and_totals_stay_near_0_to_100() => AnyInput.Computable.Sample(input =>
    {
        foreach (var own in RoundCalculation.Of(input).Officials)
        {
            if (own.Total is not { } total) { own.Rank.ShouldBeNull(); continue; }
            total.ShouldBe(input.Rules.Round(own.Components.Sum(c => c.Contribution ?? 0)));
            total.ShouldBeInRange(0, 102);
            own.Trace.Value.ShouldBe(total);
            own.Trace.Steps.Take(own.Components.Count).Select(s => s.Value).ShouldBe(own.Components.Select(c => c.Contribution));
            var shares = own.Components.Where(c => c.Contribution.HasValue).Sum(c => c.Weight);
            shares.ShouldBe(own.IsReweighed ? shares : 100);
        }
    });

    [Fact]
    public void Trace_rounds_to_what_was_computed_at_every_step() => AnyInput.Computable.Sample(input =>
    {
        foreach (var step in RoundCalculation.Of(input).Officials.SelectMany(o => Flatten(o.Trace)).Where(s => s.Exact.HasValue && !s.Label.StartsWith("Nilai akhir", StringComparison.Ordinal)))
            step.Value.ShouldBe(input.Rules.RoundingStep == RoundingStep.EachStep ? input.Rules.Round(step.Exact!.Value) : step.Exact, step.Line);
    });

    [Fact]
    public void Recomputing_what_was_written_and_read_gives_the_same() => AnyInput.Computable.Sample(input =>
    {
        var text = BundleFileTests.Write(input);
        var again = BundleFileTests.Read(text);

        BundleFileTests.Write(again).ShouldBe(text);
        Examples.Recompute(again).ShouldBe(Examples.Recompute(input));
    });

    /// <summary>One thing of a good input put out of joint: computed or refused in words, never broken.</summary>
    [Fact]
    public void Whatever_is_given_is_computed_or_refused() => Gen.Select(AnyInput.Computable, Gen.Int[0, 15], Gen.Int[-1100, 110_000], Gen.Int[0, 3]).Sample((good, what, number, which) =>
    {
        var (value, text) = (number / 100m, new[] { "", "w", "01", "w/" }[which]);
        var (component, mark) = (good.Components[which % 3], good.Marks.Count > 0 ? good.Marks[0] : new InputMark("P1", "01", "w", "x", Mark.Of(value)));
        ResultInput With(InputComponent changed) => good with { Components = [.. good.Components.Select(c => c == component ? changed : c)] };
        var input = what switch
        {
            0 => With(component with { Weight = value }),
            1 => With(component with { Scale = new Scale(value, value + which) }),
            2 => With(component with { Code = text }),
            3 => With(component with { Aspects = [.. component.Aspects.Skip(1)] }),
            4 => With(component with { Aspects = [.. component.Aspects.Select(a => a with { Weight = value })] }),
            5 => With(component with { AspectWeighing = AspectWeighing.Factor }),
            6 => good with { Rules = good.Rules with { TieOrder = [text] } },
            7 => good with { Rules = good.Rules with { MinimumToDrop = number, JpmCap = value } },
            8 => good with { Rules = good.Rules with { Decimals = number } },
            9 => good with { Marks = [mark, .. good.Marks] },
            10 => good with { Marks = [mark with { Mark = Mark.Of(value) }, .. good.Marks.Skip(1)] },
            11 => good with { Marks = [mark with { Panelist = text }, .. good.Marks.Skip(1)] },
            12 => good with { Marks = [mark with { Component = text, Aspect = text }, .. good.Marks.Skip(1)] },
            13 => good with { Results = [new InputResult("01", "a", null, new Scale(0, which), Jpm: new InputMatch(value, which))] },
            14 => good with { Officials = [.. good.Officials, new InputOfficial(text, text, text)] },
            _ => good with { Panelists = [], Officials = which == 0 ? [] : good.Officials },
        };

        string outcome;
        try { outcome = Examples.Recompute(input); }
        catch (RuleViolation refused) { outcome = refused.Message; }
        outcome.Length.ShouldBeGreaterThan(10);
    });

    [Fact]
    public void More_than_anybody_needs_is_refused_before_it_is_computed()
    {
        var input = Make.Bundle(officials: 5_001, panelists: 1_000);

        Refused.Code(input.Check).ShouldBe("input-too-large");
        (input with { Officials = [.. input.Officials.Take(5_000)] }).Check();
    }

    private static IEnumerable<TraceStep> Flatten(TraceStep step) => step.Steps.SelectMany(Flatten).Prepend(step);
}
