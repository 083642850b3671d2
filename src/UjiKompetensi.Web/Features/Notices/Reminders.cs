using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Notices;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Notices;

/// <summary>Whom a round still waits for, and the words to remind him with. Whether somebody is done, never how he marked.</summary>
public sealed class Reminders(UseCaseParts parts) : Query<Reminders.Input, Reminders.View>(parts)
{
    public sealed record Input(string Slug);

    /// <param name="What">What is missing from him.</param>
    /// <param name="HasAccount">Can be told in the app and by e-mail; otherwise only in a chat.</param>
    public sealed record Waited(string Name, string What, bool HasAccount);

    /// <param name="Text">Of the reminder, the same for all of a kind: it names nobody.</param>
    public sealed record Group(NoticeKind Kind, string Title, NoticeText Text, IReadOnlyList<Waited> People);

    public sealed record View(string Slug, string Name, RoundPhase Phase, IReadOnlyList<Group> Groups);

    protected override Policy Policy => Policies.ServeRounds;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input.Slug, cancel) ?? throw new NotVisible();
        var waiting = await ReminderDesk.PanelistsAsync(reading.Db, round, cancel);
        var lacking = await ReminderDesk.ParticipantsAsync(reading.Db, round, cancel);
        var accounts = await reading.Db.AccountsOfAsync(round, cancel);
        return new View(round.Slug, round.Name, round.Phase,
        [
            Of(round, NoticeKind.SheetsWaiting, "Panelis yang lembarnya belum terkunci semua", [.. waiting.Select(p => new Waited(p.Name.Full, "lembar belum dikunci", true))]),
            Of(round, NoticeKind.FilesWaiting, "Peserta yang berkas wajibnya belum lengkap", [.. lacking.Select(l => new Waited(l.Person.Name.Full, string.Join(", ", l.Kinds.Select(k => k.Title())), accounts.ContainsKey(l.Person.Id)))]),
        ]);
    }

    private static Group Of(Round round, NoticeKind kind, string title, IReadOnlyList<Waited> people) => new(kind, title, NoticeText.Of(kind, round.Name, round.Slug), people);
}
