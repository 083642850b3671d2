using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.UseCases;

/// <summary>A round's plenary and what its release is decided on.</summary>
internal static class PlenaryRecords
{
    /// <summary>The plenary of a round that is held; it comes into being with the first thing done in it.</summary>
    public static async Task<Plenary> PlenaryAsync(this Work work, Round round, CancellationToken cancel)
    {
        if (await work.Db.Plenaries.Where(p => p.RoundId == round.Id).Whole().FirstOrDefaultAsync(cancel) is { } found) return found;
        var plenary = Plenary.For(round);
        work.Db.Plenaries.Add(plenary);
        return plenary;
    }

    /// <summary>The same to read, for whoever was given the round as an <see cref="OpenedRound"/>.</summary>
    public static async Task<Plenary> PlenaryAsync(this Reading reading, Round round, CancellationToken cancel) =>
        await reading.Db.Plenaries.Where(p => p.RoundId == round.Id).Whole().FirstOrDefaultAsync(cancel) ?? Plenary.For(round);

    public static async Task<ReleaseBasis> BasisAsync(this AppDbContext db, OpenedRound opened, Plenary plenary, CancellationToken cancel)
    {
        var id = opened.Round.Id;
        return new ReleaseBasis(
            await db.Recommendations.AsNoTracking().Where(r => r.RoundId == id).ToListAsync(cancel), plenary,
            await db.Reviews.AsNoTracking().Where(r => r.RoundId == id).ToListAsync(cancel), opened.Sheets,
            await db.UnlockRequests.AsNoTracking().Where(u => u.RoundId == id).ToListAsync(cancel), opened.Compute());
    }

    /// <summary>How one official's advice departs from what was computed, as things stand.</summary>
    public static IReadOnlyList<Departure> DeparturesOf(this ReleaseBasis basis, Round round, Participant person) =>
        Departures.Of(person.Code, basis.Advices(round), basis.Result, round.PlenaryRules.TableFor(round.Rules.Bands));

    public static Participant PersonOf(this Round round, int number) => round.Participants.FirstOrDefault(p => p.Number == number) ?? throw new NotVisible();

    public static Author Author(this Work work) => new(work.User.Id, work.User.Name);

    /// <summary>The panel writes, and operators at its side; other panels' members and readers do not.</summary>
    public static bool MayWrite(this Round round, CurrentUser user) => user.Is(Roles.Operator) || (user.Is(Roles.Panelist) && round.Panel.Any(p => p.AccountId == user.Id));

    /// <summary>Guards that this person writes for the panel, and not about himself.</summary>
    /// <exception cref="RuleViolation"><c>panel-only</c>, <c>recommendation-own-case</c>.</exception>
    public static async Task CheckWriterAsync(this Work work, Round round, Participant person, CancellationToken cancel)
    {
        if (!round.MayWrite(await work.Db.RightsInAsync(work.User, round.Id, cancel)))
            throw new RuleViolation("panel-only", "Hanya anggota panel kegiatan ini dan admin kegiatan yang menulis rekomendasi dan catatan pleno.");
        if (round.Panel.FirstOrDefault(p => p.AccountId == work.User.Id) is { } writer && round.IsParticipant(writer) && writer.EmployeeNumber == person.EmployeeNumber)
            throw new RuleViolation("recommendation-own-case", "Ini tentang Anda sendiri. Biarkan anggota panel lain yang menulisnya.");
    }
}
