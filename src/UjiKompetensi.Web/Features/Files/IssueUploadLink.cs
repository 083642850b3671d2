using System.Security.Cryptography;
using FluentValidation;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Files;

/// <summary>Issues a participant's personal link in place of the former one; answers its token, which is never shown again.</summary>
public sealed class IssueUploadLink(UseCaseParts parts) : Command<IssueUploadLink.Input, IssueUploadLink.Issued>(parts)
{
    public sealed class Input
    {
        public string Slug { get; set; } = "";
        public ParticipantId Participant { get; set; }
        public DateTimeOffset? Deadline { get; set; }
    }

    public sealed record Issued(string Token, string RoundName, string Name, DateTimeOffset Deadline);

    protected override Policy Policy => Policies.ServeRounds;

    protected override async Task<Issued> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(UploadLink.TokenBytes));
        var link = UploadLink.Issue(round, input.Participant, token, input.Deadline!.Value.ToUniversalTime(), work.User.Id, work.Now);
        foreach (var former in await work.Db.UploadLinks.Where(l => l.ParticipantId == input.Participant && l.RevokedAt == null).ToListAsync(cancel))
        {
            former.Revoke(work.User.Id, work.Now);
            await work.RecordAsync(round, EventKind.UploadLinkRevoked, ScheduleFacts.Link(round, former), cancel);
        }

        // The former one has to be gone before the index that allows one at a time sees the new one.
        await work.Db.SaveChangesAsync(cancel);
        work.Db.UploadLinks.Add(link);
        await work.RecordAsync(round, EventKind.UploadLinkIssued, ScheduleFacts.Link(round, link), cancel);
        return new Issued(token, round.Name, round.ParticipantOf(input.Participant).Name.Full, link.Deadline);
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Deadline).NotNull().WithMessage("Isi tanggal dan jam batas unggah.");
    }
}
