using FluentValidation;
using UjiKompetensi.Domain.Notices;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Notices;

/// <summary>Reminds those who let a round wait, and nobody else. Answers how many were told now.</summary>
public sealed class SendReminders(UseCaseParts parts) : Command<SendReminders.Input, int>(parts)
{
    public sealed record Input(string Slug, NoticeKind Kind);

    protected override Policy Policy => Policies.ServeRounds;

    protected override async Task<int> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        if (input.Kind == NoticeKind.SheetsWaiting) return await work.RemindAsync(round, input.Kind, [.. (await ReminderDesk.PanelistsAsync(work.Db, round, cancel)).Select(p => p.AccountId)], cancel);
        var accounts = await work.Db.AccountsOfAsync(round, cancel);
        var lacking = await ReminderDesk.ParticipantsAsync(work.Db, round, cancel);
        return await work.RemindAsync(round, input.Kind, [.. lacking.Where(l => accounts.ContainsKey(l.Person.Id)).Select(l => accounts[l.Person.Id])], cancel);
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Kind).Must(k => k is NoticeKind.SheetsWaiting or NoticeKind.FilesWaiting).WithMessage("Pilih pengingat dari halaman ini.");
    }
}
