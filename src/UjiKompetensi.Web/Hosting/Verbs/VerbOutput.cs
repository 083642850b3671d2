using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace UjiKompetensi.Web.Hosting.Verbs;

/// <summary>Every reporting verb speaks to people, or to programs with <c>--json</c>.</summary>
internal static class VerbOutput
{
    public static readonly JsonSerializerOptions Pretty = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static readonly Option<bool> Json = new("--json") { Description = "Keluaran JSON" };

    public static void Write(ParseResult parsed, object facts, string sentence) =>
        Console.Out.WriteLine(parsed.GetValue(Json) ? JsonSerializer.Serialize(facts, Pretty) : sentence);
}
