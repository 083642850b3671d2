using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Everything the registers hold of one official, the rounds he took part in, and what changed.</summary>
public sealed class OfficialDetail(UseCaseParts parts) : Query<OfficialId, OfficialDetail.View>(parts)
{
    /// <param name="Oddity">Something odd about the NIP, to be looked at; null when there is nothing.</param>
    public sealed record View(OfficialId Id, int Version, PersonName Name, EmployeeNumber EmployeeNumber, string? Oddity, Rank Rank, Education? Education, string EducationField,
        DateOnly? RetiresOn, DateOnly RetirementOn, PostId PostId, string PostTitle, string OpdName, DateOnly InPostSince, string Tenure, CompetencyStandard Standard,
        IReadOnlyList<PastPost> History, IReadOnlyList<RatingRow> Ratings, IReadOnlyList<PenaltyRow> Penalties, IReadOnlyList<AssessmentRow> Assessments,
        IReadOnlyList<RoundRow> Rounds, IReadOnlyList<ChangeRow> Changes, bool MayChange);

    public sealed record RatingRow(PerformanceRatingId Id, int Version, int Year, Expectation Results, Expectation Behaviour, Predicate Predicate, string Rater);

    public sealed record PenaltyRow(PenaltyId Id, int Version, PenaltyTerms Terms, bool Runs);

    /// <param name="Match">Job person match with the present post's standard; null when a competency was not assessed.</param>
    public sealed record AssessmentRow(AssessmentRecordId Id, int Version, AssessmentFindings Findings, bool IsValid, decimal? Match);

    public sealed record RoundRow(string Slug, string Name, RoundPhase Phase, DateOnly HeldFrom, DateOnly HeldUntil, string PostTitle);

    protected override Policy Policy => Policies.SeeRegisters;

    protected override async Task<View> LoadAsync(Reading reading, OfficialId input, CancellationToken cancel)
    {
        var (db, today) = (reading.Db, Words.DayOf(reading.Now));
        var official = await db.Officials.FirstOrDefaultAsync(o => o.Id == input, cancel) ?? throw new NotVisible();
        var post = await db.Posts.FirstAsync(p => p.Id == official.PostId, cancel);
        var opd = await db.Opds.FirstAsync(o => o.Id == post.OpdId, cancel);
        var ratings = await db.PerformanceRatings.Where(r => r.OfficialId == input).OrderByDescending(r => r.Year).ToListAsync(cancel);
        var penalties = await db.Penalties.Where(p => p.OfficialId == input).OrderByDescending(p => p.From).ToListAsync(cancel);
        var assessments = await db.AssessmentRecords.Where(a => a.OfficialId == input).OrderByDescending(a => a.TakenOn).ToListAsync(cancel);
        var rounds = await (
            from round in db.RoundsVisibleTo(reading.User)
            join participant in db.Participants on round.Id equals participant.RoundId
            where participant.OfficialId == input
            orderby round.HeldFrom descending
            select new RoundRow(round.Slug, round.Name, round.Phase, round.HeldFrom, round.HeldUntil, participant.PostTitle)).ToListAsync(cancel);
        return new View(official.Id, official.Version, official.Name, official.EmployeeNumber, official.EmployeeNumber.Oddity, official.Rank, official.Education, official.EducationField,
            official.RetiresOn, official.RetirementOn, post.Id, post.Title, opd.Name, official.InPostSince, official.InPostSince > today ? "" : official.TenureOn(today).ToString(), post.Standard, official.History,
            ratings.Select(r => new RatingRow(r.Id, r.Version, r.Year, r.Results, r.Behaviour, r.Predicate, r.Rater)).ToList(),
            penalties.Select(p => new PenaltyRow(p.Id, p.Version, new(p.Level, p.Description, p.DecreeNumber, p.DecreedOn, p.From, p.Until), p.RunsOn(today))).ToList(),
            assessments.Select(a => new AssessmentRow(a.Id, a.Version, new(a.Provider, a.TakenOn, a.ValidUntil, a.Scale, a.Value, a.Jpm, a.Levels), a.IsValidOn(today), a.MatchWith(post.Standard))).ToList(),
            rounds, await ChangesAsync(reading, official, [.. ratings.Select(r => r.Id.Value), .. penalties.Select(p => p.Id.Value), .. assessments.Select(a => a.Id.Value)], cancel),
            Policies.KeepRegisters.Allows(reading.User));
    }

    // A removed row's id is known no more, but what was noted of it names the NIP.
    private static Task<IReadOnlyList<ChangeRow>> ChangesAsync(Reading reading, Official official, List<Guid> rows, CancellationToken cancel)
    {
        var (id, number) = (official.Id.Value, $"\"{official.EmployeeNumber.Digits}\"");
        RegisterSubject[] others = [RegisterSubject.Penalty, RegisterSubject.PerformanceRating, RegisterSubject.AssessmentRecord];
        return reading.Db.ChangesAsync(c => (c.Subject == RegisterSubject.Official && c.SubjectId == id)
            || (others.Contains(c.Subject) && (rows.Contains(c.SubjectId) || c.Before.Contains(number) || c.After.Contains(number))), cancel);
    }
}
