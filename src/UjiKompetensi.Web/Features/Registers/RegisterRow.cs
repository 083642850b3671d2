using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>A row as it stands now: what a saved change ended in, or what a late one is compared with.</summary>
/// <param name="Says">In words, one fact each; only for a conflict.</param>
public sealed record RegisterRow(Guid Id, int Version, IReadOnlyList<string> Says);

/// <summary>Loads register rows held until the commit, and notes what becomes of them.</summary>
internal static class RegisterRows
{
    public static async Task<Opd> OpdAsync(this Work work, OpdId id, CancellationToken cancel)
    {
        await work.Db.Database.ExecuteSqlAsync($"SELECT 1 FROM opds WHERE id = {id.Value} FOR NO KEY UPDATE", cancel);
        return await work.Db.Opds.FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw new NotVisible();
    }

    public static async Task<Post> PostAsync(this Work work, PostId id, CancellationToken cancel)
    {
        await work.Db.Database.ExecuteSqlAsync($"SELECT 1 FROM posts WHERE id = {id.Value} FOR NO KEY UPDATE", cancel);
        return await work.Db.Posts.FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw new NotVisible();
    }

    public static async Task<Official> OfficialAsync(this Work work, OfficialId id, CancellationToken cancel)
    {
        await work.Db.Database.ExecuteSqlAsync($"SELECT 1 FROM officials WHERE id = {id.Value} FOR NO KEY UPDATE", cancel);
        return await work.Db.Officials.FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw new NotVisible();
    }

    public static async Task<Penalty> PenaltyAsync(this Work work, PenaltyId id, CancellationToken cancel)
    {
        await work.Db.Database.ExecuteSqlAsync($"SELECT 1 FROM penalties WHERE id = {id.Value} FOR NO KEY UPDATE", cancel);
        return await work.Db.Penalties.FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw new NotVisible();
    }

    public static async Task<PerformanceRating> RatingAsync(this Work work, PerformanceRatingId id, CancellationToken cancel)
    {
        await work.Db.Database.ExecuteSqlAsync($"SELECT 1 FROM performance_ratings WHERE id = {id.Value} FOR NO KEY UPDATE", cancel);
        return await work.Db.PerformanceRatings.FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw new NotVisible();
    }

    public static async Task<AssessmentRecord> AssessmentAsync(this Work work, AssessmentRecordId id, CancellationToken cancel)
    {
        await work.Db.Database.ExecuteSqlAsync($"SELECT 1 FROM assessment_records WHERE id = {id.Value} FOR NO KEY UPDATE", cancel);
        return await work.Db.AssessmentRecords.FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw new NotVisible();
    }

    /// <summary>The office a post belongs to: chosen from a list, so a missing one was removed meanwhile.</summary>
    public static async Task<Opd> ChosenOpdAsync(this Work work, OpdId id, CancellationToken cancel) =>
        await work.Db.Opds.FirstOrDefaultAsync(o => o.Id == id, cancel) ?? throw new RuleViolation("opd-unknown", "OPD itu tidak ada lagi. Pilih OPD lain.");

    /// <summary>A post chosen from a list, with the name of its office.</summary>
    public static async Task<(Post Post, string Opd)> ChosenPostAsync(this Work work, PostId id, CancellationToken cancel)
    {
        var post = await work.Db.Posts.FirstOrDefaultAsync(p => p.Id == id, cancel) ?? throw new RuleViolation("post-unknown", "Jabatan itu tidak ada lagi. Pilih jabatan lain.");
        return (post, (await work.ChosenOpdAsync(post.OpdId, cancel)).Name);
    }

    /// <summary>The official a penalty, rating or assessment is about.</summary>
    public static async Task<EmployeeNumber> NumberAsync(this Work work, OfficialId id, CancellationToken cancel) =>
        (await work.Db.Officials.FirstOrDefaultAsync(o => o.Id == id, cancel) ?? throw new NotVisible()).EmployeeNumber;

    public static RegisterRow Added(this Work work, RegisterSubject subject, Guid id, int version, Facts facts)
    {
        work.Note(subject, id, null, facts);
        return new RegisterRow(id, version, []);
    }

    /// <summary>Runs a change and notes it. One that is based on an older version becomes a conflict that carries what is stored now.</summary>
    public static RegisterRow Revised(this Work work, RegisterSubject subject, Guid id, Func<int> version, Func<Facts> facts, Action change, Func<Facts>? after = null)
    {
        var before = facts();
        try
        {
            change();
        }
        catch (RuleViolation refused) when (refused.Code == "row-stale")
        {
            throw new Overtaken<RegisterRow>(refused, new RegisterRow(id, version(), FactWords.Lines(before)));
        }

        work.Note(subject, id, before, (after ?? facts)());
        return new RegisterRow(id, version(), []);
    }
}
