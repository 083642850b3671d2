using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Bundles;

/// <summary>From JSON to <see cref="ResultInput"/>, with the defaults that keep a hand-written bundle short.</summary>
internal static class BundleReader
{
    public static ResultInput Read(BundleNode root)
    {
        root.Only("format", "version", "round", "rules", "components", "panelists", "officials", "marks", "results");
        var (format, version) = (root.Get("format"), root.Get("version"));
        if (format.Text() != BundleFile.Format) throw format.Wrong($"harus \"{BundleFile.Format}\"");
        if (version.Whole() != BundleFile.Version) throw version.Wrong($"harus {BundleFile.Version}; versi lain belum dikenal");
        var round = root.Find("round")?.Only("slug", "name");
        var slug = round?.Find("slug")?.Code() ?? "bundel";
        var components = root.Items("components").Select(Component).ToList();
        var input = new ResultInput(
            slug, round?.Find("name")?.Text() ?? slug, root.Find("rules") is { } rules ? Rules(rules) : new RoundRules(), components,
            root.Items("panelists").Select(Panelist).ToList(), root.Items("officials").Select(Official).ToList(),
            root.Items("marks").Select(m => BundleMark(m, components)).ToList(),
            root.Items("results").Select(r => Result(r, components)).ToList());
        try
        {
            input.Check();
        }
        catch (RuleViolation refused) when ((refused.Place ?? Places.GetValueOrDefault(refused.Code)) is { } place)
        {
            throw new RuleViolation(refused.Code, $"Isian \"{place}\": {refused.Message}", place);
        }

        return input;
    }

    /// <summary>Where in the file stands what a rule about the whole refused; marks and results are named by their number already.</summary>
    private static readonly Dictionary<string, string> Places = new()
    {
        ["components-none"] = "components", ["weights-not-whole"] = "components", ["weight-range"] = "components", ["weight-decimals"] = "components", ["component-without-aspect"] = "components", ["aspect-on-import"] = "components",
        ["scale-empty"] = "components", ["scale-range"] = "components", ["scale-finer-than-rounding"] = "components",
        ["decimals-range"] = "rules.rounding.decimals", ["drop-minimum"] = "rules.minimumToDrop", ["jpm-cap"] = "rules.jpmCap", ["tie-unknown"] = "rules.ties", ["tie-twice"] = "rules.ties",
        ["bands-start"] = "rules.bands", ["bands-name"] = "rules.bands", ["bands-range"] = "rules.bands", ["bands-order"] = "rules.bands",
    };

    private static RoundRules Rules(BundleNode node)
    {
        node.Only("aggregation", "minimumToDrop", "rounding", "missing", "ties", "bands", "jpmCap");
        var (usual, rounding) = (new RoundRules(), node.Find("rounding")?.Only("at", "decimals"));
        return new RoundRules
        {
            Aggregation = node.Find("aggregation")?.Word(BundleWords.Aggregations) ?? usual.Aggregation,
            MinimumToDrop = node.Find("minimumToDrop")?.Whole() ?? usual.MinimumToDrop,
            RoundingStep = rounding?.Find("at")?.Word(BundleWords.RoundingSteps) ?? usual.RoundingStep,
            Decimals = rounding?.Find("decimals")?.Whole() ?? usual.Decimals,
            Missing = node.Find("missing")?.Word(BundleWords.MissingPolicies) ?? usual.Missing,
            TieOrder = node.Items("ties").Select(t => t.Tie()).ToList(),
            Bands = node.Items("bands").Select(b => new Band(b.Only("from", "name").Get("from").Number(), b.Get("name").Text())).ToList(),
            JpmCap = node.Find("jpmCap")?.Hundredths(),
        };
    }

    private static InputComponent Component(BundleNode node)
    {
        node.Only("code", "name", "weight", "source", "stage", "scale", "aspectWeights", "aspects");
        var (code, source) = (node.Get("code").Code(), node.Get("source").Word(BundleWords.Sources));
        var name = node.Find("name")?.Text() ?? code;
        var aspects = node.Items("aspects").Select(Aspect).ToList();
        if (source == ComponentSource.Import && (node.Find("aspects") ?? node.Find("aspectWeights")) is { } unwanted) throw unwanted.Wrong("hanya untuk komponen yang dinilai panel");
        if (source == ComponentSource.Panel && aspects.Count == 0) aspects = [new InputAspect(code, name, Weights.Whole)];
        return new InputComponent(
            code, name, node.Get("weight").Number(), source, Scale(node) ?? Domain.Rounds.Scale.Percent, aspects,
            node.Find("stage")?.Text(Domain.Rounds.Component.StageMaxLength) ?? "", node.Find("aspectWeights")?.Word(BundleWords.Weighings) ?? AspectWeighing.Percent);
    }

    private static InputAspect Aspect(BundleNode node)
    {
        var code = node.Only("code", "title", "weight").Get("code").Code();
        return new InputAspect(code, node.Find("title")?.Text() ?? code, node.Get("weight").Number());
    }

    private static InputPanelist Panelist(BundleNode node)
    {
        var code = node.Only("code", "name", "chair").Get("code").Code();
        return new InputPanelist(code, node.Find("name")?.Text() ?? code, node.Find("chair")?.Flag() ?? false);
    }

    private static InputOfficial Official(BundleNode node)
    {
        var code = node.Only("code", "name", "nip", "postSince", "grade", "bornOn").Get("code").Code();
        var number = node.Find("nip") is { } nip ? EmployeeNumber.Parse(nip.Text()).Digits : "";
        return new InputOfficial(
            code, node.Find("name")?.Text() ?? code, number, node.Find("postSince")?.Day(), node.Find("grade")?.Word(BundleWords.Grades), node.Find("bornOn")?.Day());
    }

    private static InputMark BundleMark(BundleNode node, List<InputComponent> components)
    {
        node.Only("panelist", "official", "component", "aspect", "value", "absent", "reason");
        var code = node.Get("component").Code();
        var component = components.Find(c => c.Code == code && c.Source == ComponentSource.Panel);
        var aspect = node.Find("aspect")?.Code()
            ?? (component?.Aspects.Count == 1 ? component.Aspects[0].Code : node.Get("aspect").Code());
        return new InputMark(node.Get("panelist").Code(), node.Get("official").Code(), code, aspect, Mark(node, component));
    }

    private static Mark Mark(BundleNode node, InputComponent? component)
    {
        var (value, absent) = (node.Find("value"), node.Find("absent"));
        if (value.HasValue == absent.HasValue) throw node.Wrong("harus memuat salah satu saja: \"value\" atau \"absent\"");
        if (value is { } number)
            return node.Find("reason") is { } unwanted ? throw unwanted.Wrong("hanya bersama \"absent\"")
                : Domain.Scoring.Mark.Of(Score(number, component?.Scale));
        var reason = node.Get("reason").Text();
        return absent!.Value.Word(BundleWords.Absences) switch
        {
            MarkKind.Abstained => Domain.Scoring.Mark.Abstained(reason),
            MarkKind.Recused => Domain.Scoring.Mark.Recused(reason),
            _ => Domain.Scoring.Mark.Absent(reason),
        };
    }

    private static InputResult Result(BundleNode node, List<InputComponent> components)
    {
        node.Only("official", "component", "value", "jpm", "reason", "provider", "takenOn", "scale");
        var (code, value, jpm) = (node.Get("component").Code(), node.Find("value"), node.Find("jpm"));
        if (new[] { value, jpm, node.Find("reason") }.Count(f => f.HasValue) != 1) throw node.Wrong("harus memuat salah satu saja: \"value\", \"jpm\", atau \"reason\"");
        var scale = Scale(node) ?? components.Find(c => c.Code == code)?.Scale ?? Domain.Rounds.Scale.Percent;
        return new InputResult(
            node.Get("official").Code(), code, value is { } number ? Score(number, scale) : null, scale,
            node.Find("provider")?.Text() ?? "", node.Find("takenOn")?.Day(), node.Find("reason")?.Text() ?? "",
            jpm is { } match ? Match(match) : null);
    }

    private static InputMatch Match(BundleNode node)
    {
        var (reached, standard) = (node.Only("reached", "standard").Get("reached"), node.Get("standard"));
        if (reached.Hundredths() < 0) throw reached.Wrong("tidak boleh di bawah 0");
        if (standard.Hundredths() <= 0) throw standard.Wrong("harus lebih dari 0");
        return new InputMatch(reached.Hundredths(), standard.Hundredths());
    }

    private static Scale? Scale(BundleNode node) => node.Find("scale")?.Only("min", "max") is { } scale
        ? Domain.Rounds.Scale.Of(scale.Get("min").Number(), scale.Get("max").Number()) : null;

    /// <summary>The rule of the score sheet: at most two decimals, on the scale.</summary>
    private static decimal Score(BundleNode node, Scale? scale)
    {
        var value = node.Hundredths();
        return scale?.Contains(value) == false ? throw node.Wrong($"berada di luar skala {scale}") : value;
    }
}
