using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Profiles;

/// <summary>
/// An official of an opened round with the standard of the post the registers name today and the assessment that counts
/// for the round's days.
/// </summary>
/// <param name="Standard">Of the post he holds; null where the registers know no such official any more.</param>
/// <param name="Assessment">Null when there is none that was valid then.</param>
internal sealed record AssessedOfficial(Participant Person, OfficialResult Result, CompetencyStandard? Standard, AssessmentRecord? Assessment)
{
    public CompetencyMatch? Match => Standard is null ? null : CompetencyMatch.Of(Standard, Assessment);

    /// <param name="result">Of the whole round, as it may be looked at.</param>
    public static async Task<AssessedOfficial> OfAsync(Reading reading, Round round, RoundResult result, Participant person, CancellationToken cancel)
    {
        var post = await (from official in reading.Db.Officials
                          join held in reading.Db.Posts on official.PostId equals held.Id
                          where official.Id == person.OfficialId
                          select held).FirstOrDefaultAsync(cancel);
        var assessments = await reading.Db.AssessmentRecords.Where(a => a.OfficialId == person.OfficialId).ToListAsync(cancel);
        return new AssessedOfficial(person, result.Of(person.Code), post?.Standard, CompetencyMatch.Newest(assessments, round.HeldFrom, round.HeldUntil));
    }

    /// <summary>The facts at the head of a page, name and text, as this reader may know them.</summary>
    public IReadOnlyList<(string Name, string Text)> Facts(Round round, CurrentUser reader)
    {
        var tenure = Person.TenureOn(round.HeldFrom);
        return
        [
            ("Jabatan", Person.PostTitle), ("Perangkat daerah", Person.OpdName), ("NIP", Person.EmployeeNumber.ShownTo(reader)), ("Pangkat", Person.Rank.Title()),
            ("Masa jabatan", tenure?.ToString() ?? "TMT jabatan setelah kegiatan dimulai"), ("Jalur", Person.Track.Title()),
            ("Pendidikan", Person.Standing.Education.Length > 0 ? Person.Standing.Education : "tidak dicatat"),
            ("Pensiun", Person.Standing.RetiresOn is { } day ? Words.Day(day) : "tidak dicatat"),
        ];
    }
}
