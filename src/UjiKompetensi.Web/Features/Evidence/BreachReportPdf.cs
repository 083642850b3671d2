using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Reports;
using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;
using PaperRound = UjiKompetensi.Reports.Documents.RoundFacts;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>
/// Who looked at and who changed what, of one official or by one account, between two moments, on paper: what the law on
/// personal data asks for within three days of an incident. It obeys the same veil as the page.
/// </summary>
public sealed class BreachReportPdf(UseCaseParts parts) : Query<BreachReportPdf.Input, byte[]>(parts)
{
    /// <summary>More of a kind than anybody reads is cut, and the paper says so; the workbook has everything.</summary>
    public const int Most = 1000;

    /// <param name="Official">Number of the participant it is about; null for all.</param>
    /// <param name="Person">Account that looked and changed; null for all.</param>
    public sealed record Input(string Slug, int? Official = null, Guid? Person = null, DateTimeOffset? From = null, DateTimeOffset? Until = null);

    protected override Policy Policy => Policies.SeeLooks;

    protected override bool ReadsSealed => true;

    protected override async Task<byte[]> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var db = reading.Db;
        var trail = await TrailRound.OfAsync(reading, input.Slug, cancel);
        if (!Policies.SeeLooks.Allows(await db.RightsInAsync(reading.User, trail.Round.Id, cancel))) throw new NotVisible();
        var round = trail.Round;
        var official = input.Official is null ? null : round.Participants.FirstOrDefault(p => p.Number == input.Official) ?? throw new NotVisible();
        var (from, until) = (input.From?.ToUniversalTime(), input.Until?.ToUniversalTime());
        await trail.LookedAsync(reading, input.Official, cancel);
        var looks = await db.AccessEntries.Where(e => e.RoundId == round.Id).Matching(round, input.Person, input.Official, from, until).OrderBy(e => e.At).ThenBy(e => e.Id).Take(Most + 1).ToListAsync(cancel);
        var links = await db.EventsOf(trail).Matching(trail, null, input.Person, input.Official, from, until).OrderBy(e => e.Sequence).Take(Most + 1).ToListAsync(cancel);
        var registers = official is null && input.Person is null ? [] : await RegistersAsync(reading, official?.OfficialId?.Value, input.Person, from, until, cancel);
        var people = await TrailRow.NamesAsync(db, [.. registers.Select(r => r.ActorId), input.Person ?? Guid.Empty], cancel);
        var rows = await TrailRow.OfAsync(db, trail, [.. links.Take(Most)], cancel);
        var chain = await db.RoundEvents.Where(e => e.RoundId == round.Id).OrderBy(e => e.Sequence).ToListAsync(cancel);
        return Pdf.Render(BreachReport.Compose(new BreachReportFacts(Paper(round, reading.Now))
        {
            About = official is null ? "Semua peserta" : $"{official.Name.Full}, NIP {official.EmployeeNumber.Display}, peserta {official.Code}",
            By = input.Person is { } account ? people.GetValueOrDefault(account, "Akun yang tidak dikenal") : "Semua akun",
            Period = $"{(from is { } begins ? Words.Moment(begins) : "sejak kegiatan direncanakan")} – {(until is { } ends ? Words.Moment(ends) : Words.Moment(reading.Now))}",
            Made = $"{Words.Moment(reading.Now)} oleh {reading.User.Name}",
            Integrity = EventChain.FirstBroken(chain) is { } broken ? $"Rantai jejak putus pada entri {broken.Sequence}. {broken.Sentence}" : "Rantai jejak utuh",
            Hidden = trail.Veil.IsOpen ? "" : "Isian nilai dan catatan panelis tidak dimuat karena pleno belum dibuka.",
            Looks = [.. looks.Take(Most).Select(e => RoundLooks.Told(round, e)).Select(l => new LookFacts(Words.Moment(l.At), l.Who, l.Roles, l.What, l.About))],
            Changes = [.. rows.Select(r => new ChangeFacts(Words.Moment(r.At), r.Who, r.Kind.Title(), $"{r.Sentence}{string.Concat(r.Changes.Select(c => $"; {c.Label}: {c.Before} → {c.After}"))}"))],
            Registers = [.. registers.Take(Most).Select(r => new ChangeFacts(Words.Moment(r.At), people.GetValueOrDefault(r.ActorId, "Sistem"), Title(r.Subject), Fields(r)))],
            IsCut = looks.Count > Most || links.Count > Most || registers.Count > Most,
        }));
    }

    private static Task<List<RegisterChange>> RegistersAsync(Reading reading, Guid? official, Guid? person, DateTimeOffset? from, DateTimeOffset? until, CancellationToken cancel)
    {
        var changes = reading.Db.RegisterChanges.AsQueryable();
        if (official is { } subject) changes = changes.Where(c => c.SubjectId == subject);
        if (person is { } account) changes = changes.Where(c => c.ActorId == account);
        if (from is { } begins) changes = changes.Where(c => c.At >= begins);
        if (until is { } ends) changes = changes.Where(c => c.At < ends);
        return changes.OrderBy(c => c.At).ThenBy(c => c.Id).Take(Most + 1).ToListAsync(cancel);
    }

    // Which fields changed and not what they say: the report of a breach must not spread what was breached.
    private static string Fields(RegisterChange change)
    {
        if (change.Before.Length == 0) return "data baru";
        if (change.After.Length == 0) return "data dihapus";
        var (before, after) = (Facts.Read(change.Before), Facts.Read(change.After));
        return string.Join(", ", after.Keys.Union(before.Keys).Where(k => before.GetValueOrDefault(k, "") != after.GetValueOrDefault(k, "")).Order(StringComparer.Ordinal));
    }

    private static string Title(RegisterSubject subject) => subject switch
    {
        RegisterSubject.Opd => "OPD", RegisterSubject.Post => "Jabatan", RegisterSubject.Official => "Pejabat", RegisterSubject.Penalty => "Hukuman disiplin",
        RegisterSubject.PerformanceRating => "Predikat kinerja", RegisterSubject.AssessmentRecord => "Asesmen", _ => "Nilai dari luar",
    };

    private static PaperFacts Paper(Round round, DateTimeOffset now) => new(
        new LetterheadFacts([round.Letter.Government], round.Letter.Office, round.Letter.Address.Length > 0 ? [round.Letter.Address] : []),
        new PaperRound(round.Name, round.HeldFrom, round.HeldUntil, round.Venue), round.Letter.City, round.IsSample, now) { Classification = "RAHASIA" };
}
