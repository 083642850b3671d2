using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Notices;
using UjiKompetensi.Domain.Objections;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Objections;

/// <summary>One objection in the hands of the staff.</summary>
internal static class ObjectionDesk
{
    /// <param name="person">The participant's number in the round.</param>
    /// <param name="act">What is done with it, told whether whoever does it is tested in the round himself.</param>
    public static async Task MoveAsync(Work work, string slug, int person, int number, Func<Round, Objection, bool, ObjectionStep> act, CancellationToken cancel)
    {
        var round = await work.RoundAsync(slug, cancel);
        var participant = round.PersonOf(person);
        var objection = await work.Db.Objections.Include(o => o.Steps).FirstOrDefaultAsync(o => o.RoundId == round.Id && o.ParticipantId == participant.Id && o.Number == number, cancel) ?? throw new NotVisible();
        var step = act(round, objection, await work.Db.TakesPartAsync(work.User, round.Id, cancel));
        work.Db.ObjectionSteps.Add(step);
        await work.RecordAsync(round, EventKind.ObjectionMoved, ObjectionFacts.Of(round, objection, step), cancel);
        work.Notify(round, NoticeKind.ObjectionAnswered, [objection.By]);
    }
}
