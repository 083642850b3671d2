using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Data;

/// <summary>Three rounds made from the templates: one released, one in the middle of scoring, one in draft.</summary>
internal sealed class SampleRounds(
    AppDbContext db, IReadOnlyList<Official> officials, IReadOnlyList<(Post Post, Opd Opd)> posts, Dictionary<string, Guid> accounts, SampleRegisters registers)
{
    private static readonly Letter Letter = new()
    {
        Government = "PEMERINTAH PROVINSI CONTOH",
        Office = "PANITIA SELEKSI UJI KOMPETENSI JABATAN PIMPINAN TINGGI PRATAMA",
        Address = "Jalan Merdeka Nomor 1, Kota Contoh 12345, Telepon (021) 000-0000",
        City = "Kota Contoh",
        Addressee = "Gubernur Contoh",
        AddresseePlace = "Kota Contoh",
        LegalBases =
        [
            "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara",
            "Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020",
        ],
        CopiesTo = ["Sekretaris Daerah Provinsi Contoh", "Inspektur Daerah Provinsi Contoh", "Arsip"],
    };

    private const string DraftSlug = "contoh-draf";
    private const string ReleasedSlug = "contoh-2022";

    private Guid Operator => accounts[SampleAccounts.All[0].SignInName];

    public async Task PlayAsync(CancellationToken cancel)
    {
        await ReleasedAsync(cancel);
        await ScoringAsync(cancel);
        await DraftAsync(cancel);
    }

    private async Task ReleasedAsync(CancellationToken cancel)
    {
        // In force in 2022 was the law before Law 20/2023.
        var letter = Letter with
        {
            LegalBases = ["Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara", Letter.LegalBases[1]],
            Number = "800/014/Pansel-JPT/XII/2022",
            Date = new DateOnly(2022, 12, 5),
        };
        var stage = await StageAsync(ReleasedSlug, "Uji Kompetensi JPT Pratama Provinsi Contoh Tahun 2022", new(2022, 11, 29), new(2022, 11, 29), "Hotel Grand Contoh, Kota Contoh", letter, "bengkulu-2022", 27, 5, cancel);
        stage.Round.SettleParticipantRules(new ParticipantRules { ShowsResult = true, ShowsOpinion = true, ShowsPlan = true }, 0);
        stage.Record(EventKind.ParticipantRulesSettled, Operator, ObjectionFacts.Settled(stage.Round.ParticipantRules));
        var marks = new SampleMarks(2022);
        await stage.RecordResultsAsync(Operator, marks, "UPT Penilaian Kompetensi Provinsi Contoh", new DateOnly(2022, 11, 4), cancel);
        await stage.OpenScoringAsync(Operator, cancel);
        stage.Later(TimeSpan.FromMinutes(20));
        foreach (var sheet in stage.Sheets)
        {
            stage.Fill(sheet, marks);
            stage.Later(TimeSpan.FromMinutes(4));
        }

        await stage.SaveAsync(cancel);
        foreach (var sheet in stage.Sheets) stage.Lock(sheet);
        await stage.SaveAsync(cancel);
        await ConcludeAsync(stage, cancel);
    }

    private async Task ConcludeAsync(SampleStage stage, CancellationToken cancel)
    {
        var (round, chair) = (stage.Round, stage.Round.Panel.First(p => p.IsChair).AccountId);
        stage.Later(TimeSpan.FromHours(14));
        round.OpenPlenary(chair, stage.Sheets);
        stage.Record(EventKind.PlenaryOpened, chair, RoundFacts.Step(round));
        await stage.SaveAsync(cancel);
        var result = RoundCalculation.Of(Inputs.Of(round, stage.Sheets, stage.Results));
        var vacant = new Queue<Post>(posts.Skip(officials.Count).Select(p => p.Post));
        var written = new List<Recommendation>();
        var table = round.PlenaryRules.TableFor(round.Rules.Bands);
        var author = new Author(chair, round.Panel.First(p => p.IsChair).Name.Full);
        foreach (var participant in round.Participants)
        {
            stage.Later(TimeSpan.FromMinutes(9));
            var own = result.Of(participant.Code);
            var kind = SampleOpinions.Kind(own, participant, round.HeldFrom);
            if (kind.NeedsTarget() && vacant.Count == 0) kind = RecommendationKind.Stay;
            var target = kind.NeedsTarget() ? vacant.Dequeue() : null;
            var advice = new Advice { Kind = kind, Targets = target is null ? [] : [new TargetPost(target.Id, target.Title)], Opinion = SampleOpinions.Opinion(own, participant, kind, target?.Title), Notes = SampleOpinions.Notes(own) };
            if (Departures.Of(participant.Code, new Dictionary<string, Advice> { [participant.Code] = advice }, result, table).Count > 0) advice = advice with { Departure = SampleOpinions.Departure };
            var recommendation = Recommendation.For(round, participant.Id);
            db.RecommendationVersions.Add(recommendation.Write(round, advice, author, 0, stage.Now));
            written.Add(recommendation);
            stage.Record(EventKind.RecommendationWritten, chair, RoundFacts.Recommendation(round, recommendation));
        }

        db.Recommendations.AddRange(written);
        await stage.SaveAsync(cancel);
        var basis = await stage.DeliberateAsync(written, result, cancel);
        stage.Later(TimeSpan.FromHours(2));
        round.ReleaseToAppointingAuthority(chair, basis, stage.Now);
        stage.Record(EventKind.Released, chair, ReleaseFacts.Of(round, Inputs.Of(round, stage.Sheets, stage.Results), result));
        await stage.SaveAsync(cancel);
        await stage.FollowUpAsync(written, new Author(accounts["gubernur@contoh.example"], "Gubernur Contoh"), new Author(Operator, SampleAccounts.All[0].Name), cancel);
    }

    private async Task ScoringAsync(CancellationToken cancel)
    {
        var stage = await StageAsync("contoh-2024", "Uji Kompetensi JPT Pratama Provinsi Contoh Tahun 2024", new(2024, 1, 30), new(2024, 2, 1), "Balai Pertemuan Contoh", Letter, "bengkulu-2024", 27, 5, cancel);
        var marks = new SampleMarks(2024);
        await stage.RecordResultsAsync(Operator, marks, "Tim Evaluasi Kinerja Provinsi Contoh", new DateOnly(2024, 1, 15), cancel);
        SampleSchedule.Settle(stage, Operator);
        SampleSchedule.AddFiles(db, stage, Operator);
        await stage.OpenScoringAsync(Operator, cancel);
        var order = stage.Sheets.GroupBy(s => stage.Round.ParticipantOf(s.ParticipantId).Number).OrderBy(g => g.Key).ToList();
        foreach (var sheet in order.Take(12).SelectMany(g => g)) stage.Fill(sheet, marks);
        // The thirteenth is in the room now: some panelists are further than others.
        foreach (var (sheet, i) in order[12].Select((s, i) => (s, i))) stage.Fill(sheet, marks, aspects: i % 3);
        await stage.SaveAsync(cancel);
        foreach (var sheet in order.Take(11).SelectMany(g => g)) stage.Lock(sheet);
        await stage.SaveAsync(cancel);
        await stage.RecuseAsync(order[20].Last(), "Atasan langsung peserta ini di Asisten Administrasi Umum.", cancel);
    }

    private Task<SampleStage> DraftAsync(CancellationToken cancel) => StageAsync(
        DraftSlug, "Uji Kompetensi JPT Pratama Provinsi Contoh Tahun 2027", new(2027, 2, 15), new(2027, 2, 17), "Hotel Grand Contoh, Kota Contoh", Letter, "metro-2021", 6, 3, cancel);

    // The released round shows everything there is to look at.
    private static void ShowAll(Round round)
    {
        var (imports, map) = (round.Components.Where(c => c.Source == ComponentSource.Import).ToList(), TalentMap.Default);
        foreach (var component in round.Components)
            round.RedefineComponent(component.Id, component.Name, component.Weight, component.Scale, stage: component.Source == ComponentSource.Import ? "Tahap I: Rekam jejak" : "Tahap II: Wawancara");
        round.SettleDisplay(new DisplayRules
        {
            ShowsRanking = true,
            Map = map with { Performance = map.Performance with { Source = imports[^1].Code }, Potential = map.Potential with { Source = imports[0].Code } },
        });
    }

    private async Task<SampleStage> StageAsync(
        string slug, string name, DateOnly from, DateOnly until, string venue, Letter letter, string template, int participants, int panelists, CancellationToken cancel)
    {
        var round = Round.Plan(slug, name, from, until, venue, letter, isSample: true);
        RoundTemplate.Find(template)!.ApplyTo(round);
        if (slug == ReleasedSlug) ShowAll(round);
        foreach (var (official, i) in officials.Take(participants).Select((o, i) => (o, i)))
            round.Invite(official.Id, new ParticipantProfile(official.Name, official.EmployeeNumber, official.Rank, posts[i].Post.Title, posts[i].Opd.Name, official.InPostSince,
                // The registers of today say nothing of what was known before an older round.
                slug == DraftSlug ? registers.StandingOf(official, from) : null));
        foreach (var person in SampleAccounts.Panel.Take(panelists))
            round.Seat(accounts[person.SignInName], new PersonName(person.Bare, person.Before, person.After), person.Position, person.IsInternal, person.EmployeeNumber);
        round.AppointChair(round.Panel[0].Id);

        // Eight in the morning of the first day, in the office's own time.
        var stage = new SampleStage(db, round, new DateTimeOffset(from, new TimeOnly(8, 0), TimeSpan.FromHours(7)).ToUniversalTime());
        await stage.PlanAsync(Operator, template, cancel);
        return stage;
    }
}
