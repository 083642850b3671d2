using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Assessments;

/// <summary>The one result of a participant for an import component, loaded to be changed.</summary>
internal static class StoredResult
{
    public static Task<AssessmentResult?> ResultAsync(this Work work, Round round, ComponentId component, ParticipantId participant, CancellationToken cancel) =>
        work.Db.AssessmentsVisibleTo(work.User).FirstOrDefaultAsync(a => a.RoundId == round.Id && a.ComponentId == component && a.ParticipantId == participant, cancel);
}
