using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Bench.Drills;

/// <summary>Texts nobody would type, and many that nearly are a score, through the one parser and beside a second one written without a regular expression.</summary>
internal static class ParserInputs
{
    private const string Usual = "0123456789";
    private static readonly string[] Odd = [",", ".", "-", "+", " ", "\t", "\u00a0", "\u200b", "e", "E", "%", "/", "x", "\0", "\n", "\u0661", "\u0665", "\uff15", "²", "½", "𝟗", "\ud800", "'", "=", "NaN", "∞", "1e2", "0x1F", "１２", "‚"];
    private static readonly Scale[] Scales = [Scale.Percent, Scale.Of(1, 5), Scale.Of(0, 400), Scale.Of(0, 999), Scale.Of(2.5m, 7.25m)];

    /// <returns>Exceptions that are no refusal, wrong answers, and how many were values.</returns>
    public static (int Unhandled, int Wrong, int Values) Run(int count, int seed, Func<string, Scale, decimal> parse)
    {
        var (random, unhandled, wrong, values) = (new Random(seed), 0, 0, 0);
        for (var n = 0; n < count; n++)
        {
            var (text, scale) = (Text(random), Scales[n % Scales.Length]);
            decimal? got = null;
            try
            {
                got = parse(text, scale);
            }
            catch (RuleViolation)
            {
                // A refusal with a sentence: what everything that is no score must get.
            }
            catch (Exception failure)
            {
                if (unhandled++ < 3) Console.Error.WriteLine($"{failure.GetType().Name}: \"{text}\"");
            }

            var expected = Reference(text, scale);
            if (expected is not null) values++;
            if (got != expected || Setting(text) != NumberText.Read(text))
            {
                if (wrong++ < 3) Console.Error.WriteLine($"\"{text}\": {got} bukan {expected}");
            }
        }

        return (unhandled, wrong, values);
    }

    public static decimal Strict(string text, Scale scale) => ScoreText.Parse(text, scale);

    /// <summary>What a number field under id-ID does: thousands marks, signs and exponents are taken for granted.</summary>
    public static decimal Lenient(string text, Scale scale) =>
        decimal.TryParse(text, System.Globalization.NumberStyles.Any, System.Globalization.CultureInfo.GetCultureInfo("id-ID"), out var value) && scale.Contains(value)
            ? value : throw new RuleViolation("score-form", "Bukan nilai.");

    private static string Text(Random random)
    {
        var text = random.Next(4) switch
        {
            // A good score, perhaps spoilt below.
            0 or 1 => $"{random.Next(1_000)}{(random.Next(3) == 0 ? "" : (random.Next(2) == 0 ? "," : ".") + random.Next(100).ToString(random.Next(2) == 0 ? "0" : "00", System.Globalization.CultureInfo.InvariantCulture))}",
            2 => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(3) == 0 ? Odd[random.Next(Odd.Length)] : Usual[random.Next(10)].ToString())),
            _ => new string([.. Enumerable.Range(0, random.Next(random.Next(20) == 0 ? 5_000 : 20)).Select(_ => (char)random.Next(char.MaxValue + 1))]),
        };
        for (var spoils = random.Next(4) - 1; spoils > 0; spoils--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(3) == 0 && at < text.Length ? text.Remove(at, 1) : text.Insert(at, Odd[random.Next(Odd.Length)]);
        }

        return text;
    }

    private static decimal? Reference(string text, Scale scale) => Setting(text) is { } value && value >= scale.Minimum && value <= scale.Maximum ? value : null;

    /// <summary>One to three of the ten digits of ASCII, then perhaps a comma or a point with one or two of them; blanks around it do not count.</summary>
    private static decimal? Setting(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        var (whole, hundredths, wholes, decimals, isPast) = (0, 0, 0, 0, false);
        for (var i = start; i < end; i++)
        {
            if (text[i] is ',' or '.' && !isPast && wholes > 0) isPast = true;
            else if (text[i] is < '0' or > '9') return null;
            else if (isPast) (hundredths, decimals) = (decimals switch { 0 => (text[i] - '0') * 10, _ => hundredths + text[i] - '0' }, decimals + 1);
            else (whole, wholes) = (wholes < 3 ? (whole * 10) + text[i] - '0' : whole, wholes + 1);
        }

        return wholes is < 1 or > 3 || decimals > 2 || (isPast && decimals == 0) ? null : whole + (hundredths / 100m);
    }
}
