using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Officials by name, searched and filtered in the database, a page at a time. Time in the post is counted until today.</summary>
public sealed class OfficialList(UseCaseParts parts) : Query<OfficialList.Input, OfficialList.View>(parts)
{
    /// <param name="Search">Words, each of which occurs in the bare name, the NIP, the post or the office.</param>
    /// <param name="Retiring">Only those who retire within a year, or should have retired.</param>
    /// <param name="Penalised">Only those with a penalty that runs today.</param>
    public sealed record Input(string Search = "", OpdKind? Kind = null, TenureTrack? Track = null, bool Retiring = false, bool Penalised = false, int Page = 1);

    public sealed record View(Paged<Row> Found, bool MayChange, bool IsEmpty);

    public sealed record Row(OfficialId Id, string Name, string EmployeeNumber, string Rank, string PostTitle, string OpdName, DateOnly InPostSince, string Tenure, DateOnly RetirementOn, bool RetiresSoon, bool IsRetired, bool Penalised);

    protected override Policy Policy => Policies.SeeRegisters;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var (db, today) = (reading.Db, Words.DayOf(reading.Now));
        var limit = today.AddYears(1);
        var bornBefore = Official.BornBeforeToRetireBy(limit).ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
        var people =
            from official in db.Officials
            join post in db.Posts on official.PostId equals post.Id
            join opd in db.Opds on post.OpdId equals opd.Id
            select new { Official = official, Post = post, Opd = opd, Penalised = db.Penalties.Any(p => p.OfficialId == official.Id && p.From <= today && p.Until >= today) };
        if (input.Kind is { } kind) people = people.Where(p => p.Opd.Kind == kind);
        if (input.Penalised) people = people.Where(p => p.Penalised);
        // The number is stored as its digits, which begin with the birth date: it sorts as that date does.
#pragma warning disable CA1309 // becomes SQL, where the ordinal comparison has no translation and digits sort alike in every collation
        if (input.Retiring) people = people.Where(p => p.Official.RetiresOn <= limit || (p.Official.RetiresOn == null && string.Compare((string)(object)p.Official.EmployeeNumber, bornBefore) < 0));
#pragma warning restore CA1309
        people = input.Track switch
        {
            TenureTrack.UnderTwoYears => people.Where(p => p.Official.InPostSince.AddYears(2) > today),
            TenureTrack.TwoToFiveYears => people.Where(p => p.Official.InPostSince.AddYears(2) <= today && p.Official.InPostSince.AddYears(5) > today),
            TenureTrack.FiveYearsOrMore => people.Where(p => p.Official.InPostSince.AddYears(5) <= today),
            _ => people,
        };
        foreach (var word in SearchWords.Of(input.Search))
            people = people.Where(p => EF.Functions.ILike(p.Official.Name.Bare, word, SearchWords.Escape) || EF.Functions.ILike((string)(object)p.Official.EmployeeNumber, word, SearchWords.Escape)
                || EF.Functions.ILike(p.Post.Title, word, SearchWords.Escape) || EF.Functions.ILike(p.Opd.Name, word, SearchWords.Escape));
        var found = await people.OrderBy(p => p.Official.Name.Bare).ThenBy(p => p.Official.EmployeeNumber).PageAsync(input.Page, cancel);
        var rows = found.Rows.Select(p => new Row(p.Official.Id, p.Official.Name.Full, p.Official.EmployeeNumber.Display, p.Official.Rank.Title(), p.Post.Title, p.Opd.Name, p.Official.InPostSince,
            p.Official.InPostSince > today ? "" : p.Official.TenureOn(today).ToString(), p.Official.RetirementOn, p.Official.RetirementOn <= limit, p.Official.RetirementOn <= today, p.Penalised)).ToList();
        return new View(new Paged<Row>(rows, found.Page, found.Total), Policies.KeepRegisters.Allows(reading.User), found.Total == 0 && !await db.Officials.AnyAsync(cancel));
    }
}
