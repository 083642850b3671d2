global using UjiKompetensi.Tests;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Tests;

/// <summary>
/// Builders with fixed defaults. Everything is arranged through the domain's own verbs, so a test cannot start from a
/// state that the product could never reach. The same call always makes the same people, codes, dates and accounts.
/// </summary>
internal static partial class Make
{
    public static readonly DateOnly FirstDay = new(2026, 3, 2);
    public static readonly DateOnly LastDay = new(2026, 3, 4);
    public static readonly DateTimeOffset Noon = new(2026, 3, 3, 5, 0, 0, TimeSpan.Zero);
    public const string Reason = "Hubungan keluarga";

    public static Guid Account(int seat) => new($"00000000-0000-0000-0000-{seat:D12}");

    public static OperationId Operation(int number) => new(new Guid($"00000000-0000-0000-0001-{number:D12}"));

    public static EmployeeNumber EmployeeNumber(int serial = 1) => Domain.Officials.EmployeeNumber.Parse($"196804111993031{serial:000}");

    public static Opd Opd(string name = "Dinas Contoh", OpdKind kind = OpdKind.Dinas, int order = 1) =>
        Domain.Opds.Opd.Register(name, kind, order);

    public static Post Post(Opd? opd = null, string title = "Kepala Dinas Contoh", Echelon echelon = Echelon.IIb) =>
        Domain.Opds.Post.Establish((opd ?? Opd()).Id, title, echelon);

    public static Official Official(int serial = 1, string name = "Pejabat Contoh", Post? post = null, DateOnly? inPostSince = null) =>
        Domain.Officials.Official.Register(EmployeeNumber(serial), new PersonName($"{name} {serial}", "Dr.", "M.Si."),
            Rank.IVc, (post ?? Post()).Id, inPostSince ?? new DateOnly(2023, 1, 15));

    public static ParticipantProfile Profile(Official official) => new(
        official.Name, official.EmployeeNumber, official.Rank, "Kepala Dinas Contoh", "Dinas Contoh", official.InPostSince);

    public static Letter Letter() => new()
    {
        Government = "Pemerintah Kabupaten Contoh",
        Office = "Panitia Seleksi",
        City = "Kota Contoh",
        Addressee = "Bupati Contoh",
    };

    /// <summary>A draft that is planned but empty.</summary>
    public static Round EmptyRound(string slug = "uji-contoh") =>
        Domain.Rounds.Round.Plan(slug, "Uji Kompetensi Contoh", FirstDay, LastDay, "Aula", Letter());

    /// <summary>A draft that can be opened: Wawancara 60 (Kerja Sama 50, Pengambilan Keputusan 50) by the panel, Asesmen 40 from elsewhere; seat 1 chairs.</summary>
    public static Round Round(int participants = 2, int panelists = 3, Scale? scale = null, RoundRules? rules = null, string slug = "uji-contoh")
    {
        var round = EmptyRound(slug);
        var interview = round.AddComponent("Wawancara", 60, ComponentSource.Panel, scale ?? Scale.Percent);
        round.AddAspect(interview.Id, "Kerja Sama", 50);
        round.AddAspect(interview.Id, "Pengambilan Keputusan", 50);
        round.AddComponent("Asesmen", 40, ComponentSource.Import, Scale.Percent);
        round.DeclareRules(rules ?? new RoundRules());
        return WithPeople(round, participants, panelists);
    }

    /// <summary>Invites participants and seats a panel whose first member chairs.</summary>
    public static Round WithPeople(Round round, int participants = 2, int panelists = 3)
    {
        for (var number = 1; number <= participants; number++)
        {
            var official = Official(number);
            round.Invite(official.Id, Profile(official));
        }

        for (var seat = 1; seat <= panelists; seat++)
            round.Seat(Account(seat), new PersonName($"Panelis {seat}"), "Akademisi, Universitas Contoh", isInternal: false);
        if (panelists > 0) round.AppointChair(round.Panel[0].Id);
        return round;
    }

    public static Opened OpenRound(int participants = 2, int panelists = 3, Scale? scale = null, RoundRules? rules = null)
    {
        var round = Round(participants, panelists, scale, rules);
        return new Opened(round, round.OpenScoring());
    }

    /// <summary>A round brought to a phase by its own verbs, every mark 80.</summary>
    public static Opened RoundIn(RoundPhase phase, RoundRules? rules = null, PlenaryRules? plenary = null, ParticipantRules? rights = null)
    {
        var round = Round(rules: rules);
        if (plenary is not null) round.SettlePlenaryRules(plenary, 0);
        if (rights is not null) round.SettleParticipantRules(rights, 0);
        if (phase == RoundPhase.Draft) return new Opened(round, []);
        var opened = new Opened(round, round.OpenScoring());
        if (phase >= RoundPhase.Plenary) round.OpenPlenary(Account(1), opened.LockAll());
        if (phase < RoundPhase.Released) return opened;
        var basis = Basis(opened);
        round.ReleaseToAppointingAuthority(Account(1), basis, Noon);
        opened = opened with { Recommendations = [.. basis.Recommendations] };
        if (phase >= RoundPhase.Decided) round.ConcludeDecision(Decisions(opened));
        if (phase >= RoundPhase.Archived) round.Archive();
        return opened;
    }

    public static AssessmentResult Result(Round round, string text = "80,16", int participant = 0) => AssessmentResult.Record(
        round, round.Components.First(c => c.Source == ComponentSource.Import).Id, round.Participants[participant].Id,
        text, "Lembaga Contoh", new DateOnly(2025, 11, 3));
}

/// <summary>A round with the sheets that were issued when it opened.</summary>
internal sealed record Opened(Round Round, IReadOnlyList<ScoreSheet> Sheets)
{
    /// <summary>What the panel advised; there from the release on.</summary>
    public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];

    /// <summary>The aspects the panel marks, in the order of the sheet.</summary>
    public IReadOnlyList<Aspect> Aspects => Round.Components.SelectMany(c => c.Aspects).ToList();

    public ScoreSheet Sheet(int participant = 0, int seat = 1) => Sheets.Single(s =>
        s.ParticipantId == Round.Participants[participant].Id && s.PanelistId == Round.Panel[seat - 1].Id);

    public void Fill(ScoreSheet sheet, string text = "80")
    {
        foreach (var aspect in Aspects)
            sheet.Enter(new OperationId(Guid.CreateVersion7()), Round, aspect.Id, text, sheet.Current(aspect.Id)?.Version ?? 0, Make.Noon);
    }

    public IReadOnlyList<ScoreSheet> LockAll()
    {
        foreach (var sheet in Sheets.Where(s => !s.IsLocked && Round.Phase == RoundPhase.Scoring))
        {
            Fill(sheet);
            sheet.Lock(Round, sheet.Seal(Round), Make.Noon);
        }

        return Sheets;
    }
}
