using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace UjiKompetensi.Bench.Load;

/// <param name="Status">0 when there was no answer.</param>
/// <param name="Version">Of the mark as the server has it; -1 where it does not say.</param>
internal readonly record struct SaveAnswer(int Status, int Version, string Text);

/// <summary>
/// One device of one panelist: signs in by the form, keeps the session's cookie and token, and saves as the sheet's
/// script does. It says that it came over HTTPS, as a proxy would.
/// </summary>
internal sealed partial class Tablet(string address) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(1), DefaultRequestHeaders = { { "X-Forwarded-Proto", "https" }, { "User-Agent", "Mozilla/5.0 (ukur)" } },
    };

    private readonly Dictionary<string, string> _cookies = [];

    public static async Task<Tablet> SignedInAsync(string address, string name)
    {
        var tablet = new Tablet(address);
        var form = await tablet.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/masuk"));
        await tablet.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/masuk")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["_handler"] = "masuk", ["__RequestVerificationToken"] = WebUtility.HtmlDecode(FormToken().Match(form).Groups[1].Value), ["Form.Name"] = name, ["Form.Password"] = LoadRound.Password,
            }),
        });
        var said = await tablet.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/api/nilai/token"));
        if (said.Length == 0) throw new InvalidOperationException($"{name} tidak dapat masuk.");
        tablet._http.DefaultRequestHeaders.Add("X-Antiforgery", JsonDocument.Parse(said).RootElement.GetProperty("token").GetString());
        tablet._http.DefaultRequestHeaders.Add("Cookie", tablet.Cookies);
        return tablet;
    }

    public static async Task<IReadOnlyList<Tablet>> SignedInAsync(string address, IReadOnlyList<string> names)
    {
        var tablets = new Tablet[names.Count];
        await Parallel.ForAsync(0, names.Count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) => tablets[i] = await SignedInAsync(address, names[i]));
        return tablets;
    }

    public string Cookies => string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}"));

    public async Task<SaveAnswer> SaveAsync(Guid operation, Guid sheet, Guid aspect, string text, int baseVersion)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { operationId = operation, sheet, field = aspect, text, baseVersion });
        try
        {
            var (status, said) = await PostAsync(body);
            if (status is not (200 or 409)) return new SaveAnswer(status, -1, Encoding.UTF8.GetString(said));
            using var answer = JsonDocument.Parse(said);
            var root = answer.RootElement;
            return status == 200 ? new SaveAnswer(200, root.GetProperty("version").GetInt32(), root.GetProperty("text").GetString()!) : new SaveAnswer(409, root.GetProperty("serverVersion").GetInt32(), "");
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or OperationCanceledException or JsonException)
        {
            return new SaveAnswer(0, -1, cut.Message);
        }
    }

    /// <summary>Several marks of one sheet in one post, as a device sends what has gathered.</summary>
    /// <returns>One answer for each; a single one when the post as a whole was not taken.</returns>
    public async Task<IReadOnlyList<SaveAnswer>> SaveFormAsync(Guid sheet, IReadOnlyList<(Guid Operation, Guid Aspect, string Text, int BaseVersion)> marks)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { sheet, entries = marks.Select(m => new { operationId = m.Operation, field = m.Aspect, text = m.Text, baseVersion = m.BaseVersion }) });
        try
        {
            var (status, said) = await PostAsync(body);
            if (status != 200) return [new SaveAnswer(status, -1, Encoding.UTF8.GetString(said))];
            using var answer = JsonDocument.Parse(said);
            return [.. answer.RootElement.GetProperty("entries").EnumerateArray().Select(e => (Status: e.GetProperty("status").GetInt32(), Body: e.GetProperty("body"))).Select(e => e.Status switch
            {
                200 => new SaveAnswer(200, e.Body.GetProperty("version").GetInt32(), e.Body.GetProperty("text").GetString()!),
                409 => new SaveAnswer(409, e.Body.GetProperty("serverVersion").GetInt32(), ""),
                _ => new SaveAnswer(e.Status, -1, e.Body.ToString()),
            })];
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or OperationCanceledException or JsonException)
        {
            return [new SaveAnswer(0, -1, cut.Message)];
        }
    }

    /// <summary>Any body to the save endpoint, as it is.</summary>
    public async Task<(int Status, byte[] Said)> PostAsync(byte[] body, string type = "application/json")
    {
        using var patience = new CancellationTokenSource(Patience);
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await _http.PostAsync("/api/nilai/simpan", content, patience.Token);
        return ((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(patience.Token));
    }

    public async Task<(int Status, byte[] Said)> GetAsync(string path)
    {
        using var answer = await _http.GetAsync(path);
        return ((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync());
    }

    public void Dispose() => _http.Dispose();

    /// <returns>What was said, or nothing where it was a refusal or another address.</returns>
    private async Task<string> SendAsync(HttpRequestMessage request)
    {
        using var sent = request;
        if (_cookies.Count > 0) sent.Headers.Add("Cookie", Cookies);
        using var answer = await _http.SendAsync(sent);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var at = cookie.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = (cookie[..at], cookie[(at + 1)..].Split(';')[0]);
            if (value.Length == 0) _cookies.Remove(name);
            else _cookies[name] = value;
        }

        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : "";
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
