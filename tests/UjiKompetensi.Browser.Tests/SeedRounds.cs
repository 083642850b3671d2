using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Offices;
using UjiKompetensi.Web.UseCases;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Browser.Tests;

/// <summary>One of the five rounds the product was born from, in an invented region.</summary>
/// <param name="Head">The appointing authority: governor, regent or mayor.</param>
/// <param name="Chair">His seat in the sample's panel, from 1; the Sekda sits on the first.</param>
/// <param name="Kinds">What the panel advises, one for each official; the first official is always written by hand.</param>
/// <param name="Authority">Whom the letter of <paramref name="LetterOn"/> goes to.</param>
/// <param name="Through">The line of the letter that names who passes it on; empty where it goes straight.</param>
internal sealed record SeedRound(
    string Template, string Name, DateOnly From, int Days, string Government, string Head, string City, int Chair, IReadOnlyList<string> Officials, IReadOnlyList<RecommendationKind> Kinds,
    string Authority, string Through, DateOnly LetterOn)
{
    private const RecommendationKind Stay = RecommendationKind.Stay, Rotate = RecommendationKind.Rotate;
    private const string Kasn = "Komisi Aparatur Sipil Negara", Bkn = "Badan Kepegawaian Negara";

    /// <summary>She can sign in and look at her own result.</summary>
    public const string Lestari = "197304041998032002";

    public static IReadOnlyList<SeedRound> All { get; } =
    [
        new("bengkulu-2022", "Uji Kompetensi JPT Pratama Provinsi Contoh Tahun 2022", new(2022, 11, 29), 1, "PEMERINTAH PROVINSI CONTOH", "Gubernur Contoh", "Kota Contoh", 1,
            ["196801121993031002", "197103251996032001", "197209081999031003", "196907171995031004"], [Rotate, Stay, Stay, Stay], Kasn, "", new(2022, 12, 15)),
        new("bengkulu-2024", "Uji Kompetensi JPT Pratama Provinsi Contoh Tahun 2024", new(2024, 1, 30), 3, "PEMERINTAH PROVINSI CONTOH", "Gubernur Contoh", "Kota Contoh", 1,
            ["196912301994032003", "197405151999031005", "197201201999032004", "196805221994031006"], [Rotate, Rotate, RecommendationKind.Promote, Stay], Bkn, "", new(2024, 10, 7)),
        // Two to five years in their posts in January 2021.
        new("sarolangun-2021", "Uji Kompetensi JPT Pratama Kabupaten Contoh Tahun 2021", new(2021, 1, 5), 1, "PEMERINTAH KABUPATEN CONTOH", "Bupati Contoh", "Kota Kabupaten Contoh", 2,
            ["196907171995031004", "196805221994031006", "196702281992031007", "196906061995121011"], [Rotate, RecommendationKind.Develop, Stay, Stay], Kasn, "", new(2021, 1, 25)),
        new("metro-2021", "Uji Kompetensi JPT Pratama Kota Contoh Tahun 2021", new(2021, 9, 11), 3, "PEMERINTAH KOTA CONTOH", "Wali Kota Contoh", "Kota Contoh", 2,
            ["196709091993031013", "196903141995031017", "197010101996032006", "197112051998031015"], [Rotate, Stay, Stay, Stay], Kasn, "melalui Gubernur Contoh", new(2021, 10, 4)),
        new("batanghari-2022", "Uji Kompetensi JPT Pratama Kabupaten Contoh Tahun 2022", new(2022, 8, 4), 1, "PEMERINTAH KABUPATEN CONTOH", "Bupati Contoh", "Kota Kabupaten Contoh", 1,
            [Lestari, "197511111999032005", "197602141998031008", "198001201999121010"], [Rotate, Stay, Stay, Stay], Kasn, "", new(2022, 8, 29)),
    ];

    public string Slug => $"{Template}-surat";
    public DateOnly Until => From.AddDays(Days - 1);
    public string ChairAccount => SampleAccounts.Panel.ElementAt(Chair - 1).SignInName;
    public IReadOnlyList<string> Addressee => [$"Yth. Ketua {Authority}", .. Through.Length > 0 ? new[] { Through } : [], "di Jakarta"];
}

/// <summary>A seed round as it stands before its plenary: every sheet filled and locked, every result from elsewhere recorded.</summary>
internal sealed record PreparedRound(SeedRound Seed, Round Round, RoundResult Result, IReadOnlyList<TargetPost> Posts)
{
    /// <summary>Whether this advice needs a written reason beside the others of the seed.</summary>
    public bool Departs(int number) => Departures.Of(Round.Participants[number - 1].Code, Round.Participants.ToDictionary(p => p.Code, AdviceOn), Result, Round.PlenaryRules.TableFor(Round.Rules.Bands)).Count > 0;

    public Advice AdviceOn(Participant person)
    {
        var (kind, post) = (Seed.Kinds[person.Number - 1], Posts[person.Number - 1]);
        return new Advice { Kind = kind, Targets = kind.NeedsTarget() ? [post] : [], Opinion = SampleOpinions.Opinion(Result.Of(person.Code), person, kind, post.Title), Notes = SampleOpinions.Notes(Result.Of(person.Code)) };
    }

    public static async Task<PreparedRound> MakeAsync(Product product, SeedRound seed)
    {
        await using var db = Database.Context(product.Owner);
        var accounts = await db.Users.ToDictionaryAsync(a => a.UserName!, a => a.Id);
        var letter = new Letter
        {
            Government = seed.Government, Office = "PANITIA SELEKSI JABATAN PIMPINAN TINGGI PRATAMA", Address = "Jalan Merdeka Nomor 1, Kota Contoh 12345", City = seed.City, Addressee = seed.Head, AddresseePlace = seed.City,
            Number = $"15/Pansel-JPTP/{(seed.Template.Contains("2024", StringComparison.Ordinal) ? "II" : "XII")}/{seed.Template}", Date = seed.Until.AddDays(6),
            LegalBases = ["Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara", "Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020"],
            CopiesTo = ["Sekretaris Daerah", "Arsip"],
        };
        var round = Round.Plan(seed.Slug, seed.Name, seed.From, seed.Until, "Aula Badan Kepegawaian Daerah", letter, isSample: true);
        RoundTemplate.Find(seed.Template)!.ApplyTo(round);
        foreach (var nip in seed.Officials)
        {
            var number = EmployeeNumber.Parse(nip);
            var official = await db.Officials.SingleAsync(o => o.EmployeeNumber == number);
            var post = await db.Posts.SingleAsync(p => p.Id == official.PostId);
            round.Invite(official.Id, new ParticipantProfile(official.Name, official.EmployeeNumber, official.Rank, post.Title, (await db.Opds.SingleAsync(o => o.Id == post.OpdId)).Name, official.InPostSince));
        }

        foreach (var person in SampleAccounts.Panel)
            round.Seat(accounts[person.SignInName], new PersonName(person.Bare, person.Before, person.After), person.Position, person.IsInternal, person.EmployeeNumber);
        round.AppointChair(round.Panel[seed.Chair - 1].Id);
        round.SettlePanelDecree(new PanelDecree { Number = $"821/247/BKD/{seed.From.Year}", Date = seed.From.AddDays(-20) });
        round.SettlePlenaryRules(new PlenaryRules { NeedsReview = true }, 0);
        if (seed.Template == "batanghari-2022") round.SettleParticipantRules(new ParticipantRules { ShowsResult = true, ShowsOpinion = true, ShowsPlan = true }, 0);

        var stage = new SampleStage(db, round, new DateTimeOffset(seed.From, new TimeOnly(8, 0), TimeSpan.FromHours(7)).ToUniversalTime());
        var (marks, office) = (new SampleMarks(seed.From.Year + seed.Chair), accounts[PlenaryRounds.Operator]);
        await stage.PlanAsync(office, seed.Template, default);
        stage.Record(EventKind.PlenaryRulesSettled, office, PlenaryFacts.Settled(round.PlenaryRules));
        SampleSchedule.Settle(stage, office);
        await stage.RecordResultsAsync(office, marks, seed.Template == "metro-2021" ? "Pusat Asesmen Mabes Contoh" : "UPT Penilaian Kompetensi Contoh", seed.Template == "metro-2021" ? new(2019, 10, 8) : seed.From.AddDays(-25), default);
        await stage.OpenScoringAsync(office, default);
        foreach (var sheet in stage.Sheets) stage.Fill(sheet, marks);
        await stage.SaveAsync(default);
        foreach (var sheet in stage.Sheets) stage.Lock(sheet);
        await stage.SaveAsync(default);
        var vacant = await db.Posts.Where(p => !db.Officials.Any(o => o.PostId == p.Id)).OrderBy(p => p.Title).Take(seed.Kinds.Count).Select(p => new TargetPost(p.Id, p.Title)).ToListAsync();
        return new PreparedRound(seed, round, RoundCalculation.Of(Inputs.Of(round, stage.Sheets, stage.Results)), vacant);
    }

    /// <summary>Who signs the office's letters; set once, and left to whoever comes next.</summary>
    public static async Task SignersAsync(Product product)
    {
        var office = await product.PersonAsync(PlenaryRounds.Operator);
        var form = (await product.Use<OfficeStyleToEdit>().RunAsync(office, default)).Value!.Form;
        if (form.Signatories.Count > 0) return;
        form.Signatories.Add(new() { Position = "Sekretaris Daerah", Name = "Ir. Bagas Wirayuda, M.T.", Rank = "Pembina Utama Madya (IV/d)", EmployeeNumber = PlenaryRounds.Chair });
        foreach (var (head, name) in new[] { ("Gubernur Contoh", "H. Raksa Buana, S.H."), ("Bupati Contoh", "Hj. Gita Mandira, S.E."), ("Wali Kota Contoh", "Dr. Arga Wisesa, M.Si.") })
            form.Signatories.Add(new() { Position = head, Name = name });
        form.Objection = "Keberatan disampaikan tertulis kepada panitia seleksi paling lambat empat belas hari sejak surat ini diterima.";
        form.PublicAddress = "https://ukom.contoh.example";
        (await product.Use<SettleOfficeStyle>().RunAsync(office, form)).Kind.ShouldBe(OutcomeKind.Done);
    }
}
