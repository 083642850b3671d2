using System.Globalization;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Tests;

/// <summary>A round in scoring with all that its result depends on.</summary>
internal sealed record FilledRound(Round Round, IReadOnlyList<ScoreSheet> Sheets, IReadOnlyList<AssessmentResult> Results)
{
    public ResultInput Input => Inputs.Of(Round, Sheets, Results);
}

/// <summary>
/// Rounds in which everything happens that a mark can be: corrected, taken back, abstained, recused before or after
/// marking, absent, the panelist himself; results on foreign scales, or none. One seed always makes the same round.
/// </summary>
internal sealed class Filler(int seed, RoundTemplate? template, IReadOnlyList<Official> officials)
{
    private static readonly Scale[] Scales = [Scale.Percent, new(1, 5), new(0, 400), new(1, 7), new(0.5m, 4), new(60, 100), new(0, 999)];

    private readonly Random _random = new(seed);
    private readonly Round _round = Make.EmptyRound($"isi-{seed}-{template?.Code ?? "bebas"}");
    private readonly List<AssessmentResult> _results = [];

    // Coarse marks make equal totals; fine ones make every rounding count.
    private bool IsCoarse => seed % 2 == 0;

    public FilledRound Fill()
    {
        if (template is null) Instrument();
        else template.ApplyTo(_round);
        _round.DeclareRules(Rules());
        foreach (var official in officials.Take(_random.Next(5, officials.Count + 1))) _round.Invite(official.Id, Make.Profile(official));
        Panel();
        foreach (var component in _round.Components.Where(c => c.Source == ComponentSource.Import))
            foreach (var participant in _round.Participants) Result(component, participant);
        var sheets = _round.OpenScoring(new byte[LotDraw.SeedBytes]);
        foreach (var sheet in sheets.Where(s => !_round.HasConflict(s.PanelistId, s.ParticipantId))) Sheet(sheet);
        LateConflict();
        return new FilledRound(_round, sheets, _results);
    }

    private void Instrument()
    {
        var parts = _random.Next(1, 5);
        foreach (var (weight, n) in Shares(parts).Select((w, n) => (w, n)))
        {
            var panel = n == 0 || _random.Next(2) == 0;
            var component = _round.AddComponent($"Bagian {n + 1}", weight, panel ? ComponentSource.Panel : ComponentSource.Import, Pick(Scales),
                stage: _random.Next(2) == 0 ? "" : "Tahap I", weighing: panel && seed % 5 == 0 ? AspectWeighing.Factor : AspectWeighing.Percent);
            if (!panel) continue;
            foreach (var (share, a) in Shares(_random.Next(1, 4)).Select((w, a) => (w, a))) _round.AddAspect(component.Id, $"Aspek {a + 1}", component.AspectWeighing == AspectWeighing.Factor ? decimal.Round((share / 7) + 1, 2) : share);
            if (_random.Next(4) == 0) _round.AnonymiseComponent(component.Id, true);
        }
    }

    private RoundRules Rules() => new()
    {
        Aggregation = (Aggregation)(seed % 3),
        RoundingStep = (RoundingStep)(seed / 3 % 2),
        Missing = (MissingPolicy)(seed / 6 % 2),
        Decimals = _random.Next(_round.Components.Any(c => c.Scale.Minimum % 1 != 0) ? 1 : 0, 5),
        MinimumToDrop = _random.Next(RoundRules.LeastMinimumToDrop, 6),
        TieOrder = [.. Keys().OrderBy(_ => _random.Next()).Where(_ => _random.Next(2) == 0)],
        Bands = _random.Next(3) == 0 ? [] : [new(0, "Kurang"), new(55.5m, "Cukup"), new(70, "Baik"), new(82.25m, "Sangat Baik")],
    };

    private IEnumerable<string> Keys() =>
        [.. _round.Components.SelectMany(c => c.Aspects.Select(a => $"{c.Code}/{a.Code}").Prepend(c.Code)), TieKey.Tenure, TieKey.Grade, TieKey.Age];

    private void Panel()
    {
        foreach (var seat in Enumerable.Range(1, _random.Next(2, 8)))
            _round.Seat(Make.Account(seat), new PersonName($"Panelis {seat}"), "Akademisi", false, seat == 2 && IsCoarse ? _round.Participants[0].EmployeeNumber : null);
        _round.AppointChair(_round.Panel[0].Id);
        var (panelist, participant) = (_round.Panel[^1].Id, _round.Participants[1].Id);
        _round.EnterConflict(panelist, participant, ConflictKind.Family, Make.Reason, Make.Account(9), Make.Noon);
        _round.DecideConflict(_round.Panel[0].Id, participant, ConflictKind.SameOpd, false, "Sudah pindah", Make.Account(9), Make.Noon);
    }

    private void Result(Component component, Participant participant)
    {
        var roll = _random.Next(20);
        if (roll == 0) return;
        var result = AssessmentResult.For(_round, component.Id, participant.Id);
        _results.Add(result);
        if (roll == 1) result.DeclareNone(_round, "Sakit", Make.FirstDay);
        else if (component.Kind == ComponentKind.Rubric) result.Correct(_round, ResultBasis.Of(component.Rubric, [.. component.Rubric.Items.Select(i => Pick(i.Options).Name)]), "Inspektorat", Make.FirstDay);
        else if (component.Kind == ComponentKind.PerformanceContract) result.Correct(_round, ResultBasis.Of([new(2025, "Capaian", "%", 90, _random.Next(0, 120), false)], 2026), "Organisasi", Make.FirstDay);
        else if (roll == 2) result.Carry(_round, Value(new Scale(0, 400)), new Scale(0, 400), "BKN", Make.FirstDay);
        else result.Correct(_round, Text(component.Scale), "Lembaga Contoh", Make.FirstDay);
    }

    private void Sheet(ScoreSheet sheet)
    {
        OperationId Operation() => new(Guid.CreateVersion7());
        var roll = _random.Next(30);
        if (roll == 0) sheet.RecuseFrom(_round, Make.Reason, Make.Noon);
        foreach (var aspect in sheet.AspectsOf(_round).Where(_ => !sheet.IsLocked))
        {
            var (scale, kind) = (_round.ComponentOf(aspect.ComponentId).Scale, _random.Next(150));
            if (kind == 0 || roll == 1) continue;
            if (kind < 12) sheet.Abstain(Operation(), _round, aspect.Id, "Bukan bidang saya", 0, Make.Noon);
            else sheet.Enter(Operation(), _round, aspect.Id, Text(scale), 0, Make.Noon);
            if (kind is >= 12 and < 30) sheet.Enter(Operation(), _round, aspect.Id, Text(scale), 1, Make.Noon);
            if (kind == 12) sheet.Enter(Operation(), _round, aspect.Id, "", sheet.Current(aspect.Id)!.Version, Make.Noon);
        }

        if (roll == 1) sheet.RecordAbsence(_round, "Dinas luar", Make.Noon);
    }

    // Found after the marks were given: they count no more.
    private void LateConflict()
    {
        var (panelist, participant) = (_round.Panel[^1], _round.Participants[2]);
        var amendment = Amendment.OnConflict(_round, 1, AmendmentKind.AddConflict, panelist.Id, participant.Id, "Baru diketahui", Make.Account(9), Make.Noon);
        amendment.Approve(_round, _round.ActingChair!.AccountId, Make.Noon);
        _round.ApplyConflict(amendment, Make.Account(9), Make.Noon);
    }

    private IEnumerable<decimal> Shares(int parts)
    {
        var cuts = Enumerable.Range(1, 9_999).OrderBy(_ => _random.Next()).Take(parts - 1).Order().Prepend(0).Append(10_000).ToList();
        return cuts.Zip(cuts.Skip(1), (from, to) => (to - from) / 100m);
    }

    private decimal Value(Scale scale) => IsCoarse
        ? scale.Minimum + ((scale.Maximum - scale.Minimum) * _random.Next(2, 4) / 4)
        : scale.Minimum + (_random.Next(0, (int)((scale.Maximum - scale.Minimum) * 100) + 1) / 100m);

    private string Text(Scale scale) => decimal.Round(Value(scale), 2).ToString("0.##", CultureInfo.InvariantCulture);

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}

internal static partial class Make
{
    public static FilledRound Filled(int seed, RoundTemplate? template = null, IReadOnlyList<Official>? officials = null) =>
        new Filler(seed, template, officials ?? Pool(Post())).Fill();

    /// <summary>Eight officials of whom some have the same tenure, grade or birth date.</summary>
    public static IReadOnlyList<Official> Pool(Post post) => [.. Enumerable.Range(1, 8).Select(n => Domain.Officials.Official.Register(
        Domain.Officials.EmployeeNumber.Parse($"1968041{n % 3}1993031{n:000}"), new PersonName($"Pejabat {n}"), (Rank)((n % 2) + 2), post.Id, new DateOnly(2020, 1 + (n / 3), 1)))];
}
