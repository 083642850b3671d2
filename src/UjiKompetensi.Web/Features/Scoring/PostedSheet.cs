using System.Security.Cryptography;
using System.Text;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>
/// A score sheet as a browser posts it without the script: every field with the text and version it was shown, and
/// the operation it was given. Saves what changed through the same use cases, and keeps what was refused as typed.
/// </summary>
internal sealed class PostedSheet(IFormCollection form, CurrentUser user, SheetDetail.View view)
{
    private readonly Dictionary<string, string> _errors = [];

    /// <summary>Field to sentence, in the order of the sheet.</summary>
    public IReadOnlyDictionary<string, string> Errors => _errors;

    /// <summary>The button that was pressed: <c>simpan</c>, <c>abstain-…</c>, <c>mundur</c>, or where to go.</summary>
    public string Action => form["aksi"].ToString();

    /// <summary>The field whose abstention was asked for and refused.</summary>
    public string? AbstainRefusal { get; private set; }

    public string Typed(string field, string stored) => form.TryGetValue($"nilai-{field}", out var typed) ? typed.ToString() : stored;

    public string Reason(string field) => form[$"alasan-{field}"].ToString();

    public async Task SaveAsync(SaveForm forms, CancellationToken cancel)
    {
        var changed = view.Fields.SelectMany(f => Action == $"abstain-{f.Aspect}" ? [f.Note.Name] : new[] { SheetField.OfMark(f.Aspect), f.Note.Name })
            .Append(SheetField.GeneralNote).Where(HasChanged).ToList();
        if (changed.Count == 0) return;
        var saved = await forms.RunAsync(user, new(view.Sheet, [.. changed.Select(name => new SaveForm.Entry(Operation(name), name, form[$"nilai-{name}"], Version(name)))]), cancel);
        foreach (var (i, name) in changed.Index())
        {
            // What stopped all of them stopped each.
            if (saved.Value is not { } answered) _errors[name] = saved.Sentence;
            else if (answered.Entries[i] is { IsStored: false } refused) _errors[name] = refused.Kept is { } other ? $"{refused.Sentence} {Beside(name, other)}" : refused.Sentence;
        }
    }

    private static string Beside(string name, KeptEntry other) => SheetField.Read(name)?.IsNote == true ? "Muat ulang untuk melihat catatan di server."
        : $"Nilai di server sekarang {(other.Text.Length > 0 ? other.Text : "kosong")}.";

    public async Task AbstainAsync(AbstainFromAspect abstain, CancellationToken cancel)
    {
        if (view.Fields.FirstOrDefault(f => Action == $"abstain-{f.Aspect}") is not { } field) return;
        var name = field.Aspect.ToString();
        Note(name, await abstain.RunAsync(user, new(Operation(name), view.Sheet, field.Aspect, form[$"alasan-{name}"], Version(name)), cancel), _ => "Muat ulang halaman.");
        if (_errors.ContainsKey(name)) AbstainRefusal = name;
    }

    /// <returns>Whether the sheet was closed.</returns>
    public async Task<bool> RecuseAsync(RecuseFromParticipant recuse, CancellationToken cancel)
    {
        if (form["yakin"] != "ya")
        {
            _errors["mundur"] = "Centang dahulu bahwa Anda mengerti lembar ini langsung dikunci.";
            return false;
        }

        var recused = await recuse.RunAsync(user, new(view.Sheet, form["alasan-mundur"]), cancel);
        if (!recused.IsDone) _errors["mundur"] = recused.Sentence;
        return recused.IsDone;
    }

    private bool HasChanged(string field) => form.TryGetValue($"nilai-{field}", out var typed)
        && typed.ToString().ReplaceLineEndings("\n").Trim() != form[$"semula-{field}"].ToString().ReplaceLineEndings("\n").Trim();

    // One id of the form, the field and what it says make the operation: the same press sent twice is the same operation.
    private Guid Operation(string field) => Guid.TryParse(form["operasi"], out var id)
        ? new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{id}/{Action}/{field}/{form[$"nilai-{field}"]}")).AsSpan(0, 16)) : Guid.CreateVersion7();

    private int Version(string field) => int.TryParse(form[$"versi-{field}"], out var version) ? version : 0;

    private void Note<T>(string field, Outcome<T> outcome, Func<T, string> beside)
    {
        if (outcome.IsDone) return;
        _errors[field] = outcome is { Kind: OutcomeKind.Conflict, Value: { } current } ? $"{outcome.Sentence} {beside(current)}" : outcome.Sentence;
    }
}
