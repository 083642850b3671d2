using System.Text.Encodings.Web;
using System.Text.Json;
using UjiKompetensi.Domain.Evidence;

namespace UjiKompetensi.Domain.Bundles;

/// <summary>Writes readable JSON with one spelling: two blanks of indent, line feeds, numbers without trailing zeros, absent texts left out.</summary>
internal sealed class BundleJson(Stream stream) : IDisposable
{
    private readonly Utf8JsonWriter _json = new(stream, new JsonWriterOptions
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public void Object(Action fields) => Object(null, fields);

    public void Object(string? name, Action fields)
    {
        if (name is not null) _json.WritePropertyName(name);
        _json.WriteStartObject();
        fields();
        _json.WriteEndObject();
    }

    public void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var item in items) write(item);
        _json.WriteEndArray();
    }

    public void Objects<T>(string name, IEnumerable<T> items, Action<T> fields) => List(name, items, item => Object(() => fields(item)));

    public void Item(string text) => _json.WriteStringValue(text);

    public void Text(string name, string? text)
    {
        if (text is null) _json.WriteNull(name);
        else _json.WriteString(name, text);
    }

    public void TextIfAny(string name, string text)
    {
        if (text.Length > 0) _json.WriteString(name, text);
    }

    public void Flag(string name, bool value) => _json.WriteBoolean(name, value);

    public void Number(string name, decimal? value)
    {
        _json.WritePropertyName(name);
        if (value is null) _json.WriteNullValue();
        else _json.WriteRawValue(Facts.Spell(value));
    }

    public void Dispose()
    {
        _json.Dispose();
        stream.WriteByte((byte)'\n');
    }
}
