using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using UjiKompetensi.Domain.Notices;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Features.Notices;

/// <summary>
/// Sends the notices that nobody has read yet by e-mail. The table of notices is the outbox: a row is claimed, sent and
/// marked in one transaction, so that several instances never send the same one side by side, and a fall between
/// sending and marking repeats a mail under the same Message-Id rather than losing it.
/// </summary>
internal sealed partial class MailPump(MailSettings settings, IDbContextFactory<AppDbContext> contexts, TimeProvider clock, ILogger<MailPump> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);
    private const int TimeoutMilliseconds = 15_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                while (await SendNextAsync(stoppingToken)) { }
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                Failed(log, failed.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Tries the oldest notice that is due.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> SendNextAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var since = now - Notice.MailedWithin;
        var notice = (await db.Notices.FromSql($"""
            SELECT * FROM notices WHERE mail = 'Waiting' AND read_at IS NULL AND due_at <= {now} AND at > {since}
             ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
            """).ToListAsync(cancel)).FirstOrDefault();
        if (notice is null) return false;
        var address = await db.Users.Where(u => u.Id == notice.AccountId).Select(u => new { u.Email, u.DisplayName }).FirstAsync(cancel);
        var round = await db.Rounds.Where(r => r.Id == notice.RoundId).Select(r => new { r.Name, r.Slug }).FirstOrDefaultAsync(cancel);
        if (!MailboxAddress.TryParse(address.Email, out var to)) notice.NotMailable("no e-mail address");
        else
        {
            to.Name = address.DisplayName;
            try
            {
                await SendAsync(MessageOf(notice, NoticeText.Of(notice.Kind, round?.Name ?? "", round?.Slug ?? ""), to), cancel);
                notice.Mailed();
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                notice.MailFailed($"{failed.GetType().Name}: {failed.Message}", now);
            }
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private MimeMessage MessageOf(Notice notice, NoticeText text, MailboxAddress to)
    {
        var message = new MimeMessage { Subject = text.Subject, Date = clock.GetUtcNow(), MessageId = $"{notice.Id.Value:N}@{settings.Root.Host}", Body = new TextPart("plain") { Text = text.WithLink(settings.Root.AbsoluteUri) + "\n" } };
        message.From.Add(MailboxAddress.Parse(settings.From));
        message.To.Add(to);
        // Says to other machines that no person wrote this, so that no absence note answers it.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private async Task SendAsync(MimeMessage message, CancellationToken cancel)
    {
        using var client = new SmtpClient { Timeout = TimeoutMilliseconds };
        var security = !settings.UsesTls ? SecureSocketOptions.None : settings.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        await client.ConnectAsync(settings.Host, settings.Port, security, cancel);
        if (settings.User is { } user) await client.AuthenticateAsync(user, settings.Password ?? "", cancel);
        await client.SendAsync(message, cancel);
        await client.DisconnectAsync(quit: true, cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Surel tidak dapat dikirim: {Reason}")]
    private static partial void Failed(ILogger log, string reason);
}
