using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Conflicts;
using UjiKompetensi.Web.Features.Files;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Scoring;

/// <summary>Until the plenary opens, nobody on the panel can tell whose a paper is.</summary>
public sealed class AnonymousPaperTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private CurrentUser Me => database.Panelists[1];

    [Fact]
    public async Task Papers_are_listed_by_code_and_shown_with_nothing_of_their_author()
    {
        var round = await PaperDesk.OpenAsync(database, "naskah");
        var row = (await database.Use<MySheets>().RunAsync(Me, default, Cancel)).Value!.Single(r => r.Slug == "naskah");
        row.Sheets.Select(s => s.Place).ShouldBe(["1", "2"]);
        row.Papers.Single().Sheets.Select(s => (s.Place, s.Code, s.Name, s.Post)).ShouldBe(
            [("naskah/makalah/N01", "N01", "Naskah N01", ""), ("naskah/makalah/N02", "N02", "Naskah N02", "")]);
        row.All.Count.ShouldBe(4);

        foreach (var code in new[] { "N01", "N02" })
        {
            var view = (await DetailAsync("naskah", code)).Value!;
            (view.Subject.Name, view.Subject.Person, view.Fields.Single().Title).ShouldBe(($"Naskah {code} – Makalah", null, "Gagasan"));
            (view.Previous, view.Next).ShouldBe(code == "N01" ? (null, "naskah/makalah/N02") : ("naskah/makalah/N01", null));
            var told = JsonSerializer.Serialize(view);
            foreach (var person in round.Participants)
                foreach (var secret in new[] { person.Name.Bare, person.EmployeeNumber.Digits, person.Id.Value.ToString(), person.OfficialId!.Value.Value.ToString() })
                    told.ShouldNotContain(secret);
        }

        (await DetailAsync("naskah", "N03")).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<SheetDetail>().RunAsync(Me, new("naskah", 0, "wawancara", "N01"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<SheetDetail>().RunAsync(database.Stranger, new("naskah", 0, "makalah", "N01"), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<SheetDetail>().RunAsync(Me, new("naskah", 1), Cancel)).Value!.Components.Select(c => c.Name).ShouldBe(["Wawancara"]);
    }

    [Fact]
    public async Task Paper_files_have_neutral_names_and_the_named_ones_are_hidden_from_the_panel_until_the_plenary()
    {
        var round = await PaperDesk.OpenAsync(database, "berkas-naskah");
        var paper = await PaperDesk.SheetAsync(database, round, seat: 2, isPaper: true);
        var code = round.Paper().PaperCode(round.Participants[0].Id);
        var row = (await database.Use<PaperFiles>().RunAsync(Me, new(paper.Id.Value), Cancel)).Value!.Single();
        (row.Number, row.Name).ShouldBe((1, $"naskah-{code}.pdf"));
        var file = (await database.Use<PaperFileToRead>().RunAsync(Me, new(paper.Id.Value, 1), Cancel)).Value!;
        file.Name.ShouldBe($"naskah-{code}.pdf");
        file.Bytes.ShouldBe(MakeFile.Pdf("isi 1"));

        await using var db = database.Context();
        var whose = round.Participants[0].Id;
        var named = await db.Files.Where(f => f.ParticipantId == whose && f.Kind == FileKind.Paper).Select(f => f.Id).SingleAsync(Cancel);
        (await database.Use<SheetFiles>().RunAsync(Me, new("berkas-naskah", 1), Cancel)).Value!.Select(f => f.Kind).ShouldBe(["CV"]);
        foreach (var onPanel in database.Panelists) (await database.Use<FileToRead>().RunAsync(onPanel, named, Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<FileToRead>().RunAsync(database.Operator, named, Cancel)).IsDone.ShouldBeTrue();
        await using (var owner = database.OwnerContext())
            await owner.Database.ExecuteSqlAsync($"UPDATE rounds SET phase = 'Plenary' WHERE slug = 'berkas-naskah'", Cancel);
        (await database.Use<FileToRead>().RunAsync(Me, named, Cancel)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Paper_files_open_only_to_the_owner_of_a_sheet_of_that_paper()
    {
        var round = await PaperDesk.OpenAsync(database, "berkas-orang");
        var (paper, open) = (await PaperDesk.SheetAsync(database, round, seat: 2, isPaper: true), await PaperDesk.SheetAsync(database, round, seat: 2));
        foreach (var other in new[] { database.Panelists[0], database.Stranger })
        {
            (await database.Use<PaperFiles>().RunAsync(other, new(paper.Id.Value), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
            (await database.Use<PaperFileToRead>().RunAsync(other, new(paper.Id.Value, 1), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        }

        (await database.Use<PaperFiles>().RunAsync(database.Operator, new(paper.Id.Value), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<PaperFileToRead>().RunAsync(database.Operator, new(paper.Id.Value, 1), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<PaperFiles>().RunAsync(Me, new(open.Id.Value), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        foreach (var number in new[] { 0, 2 }) (await database.Use<PaperFileToRead>().RunAsync(Me, new(paper.Id.Value, number), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Conflict_page_does_not_tell_whose_paper_was_marked_and_a_conflict_takes_the_paper_away()
    {
        var round = await PaperDesk.OpenAsync(database, "benturan-naskah");
        var paper = await PaperDesk.SheetAsync(database, round, seat: 2, isPaper: true);
        var aspect = round.Paper().Aspects[0].Id.Value;
        (await database.Use<SaveMark>().RunAsync(Me, new(Guid.CreateVersion7(), paper.Id.Value, aspect, "3", 0), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<OwnConflicts>().RunAsync(Me, "benturan-naskah", Cancel)).Value!.Rows.ShouldAllBe(r => !r.HasMarks);

        (await database.Use<DeclareConflict>().RunAsync(Me, new() { Slug = "benturan-naskah", Number = 1, Kind = ConflictKind.Family, Reason = "Ipar, suami dari adik" }, Cancel)).IsDone.ShouldBeTrue();

        var code = round.Paper().PaperCode(round.Participants[0].Id);
        (await DetailAsync("benturan-naskah", code)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<PaperFileToRead>().RunAsync(Me, new(paper.Id.Value, 1), Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        var refused = await database.Use<SaveMark>().RunAsync(Me, new(Guid.CreateVersion7(), paper.Id.Value, aspect, "4", 1), Cancel);
        (refused.Code, refused.Sentence).ShouldBe(("sheet-conflict", "Anda tidak menilai naskah ini."));
        var row = (await database.Use<MySheets>().RunAsync(Me, default, Cancel)).Value!.Single(r => r.Slug == "benturan-naskah");
        row.Papers.Single().Sheets.Count.ShouldBe(1);
        var seat = (await database.Use<PlenaryReadiness>().RunAsync(Me, new("benturan-naskah"), Cancel)).Value!.Seats[1];
        (seat.Locked, seat.Sheets, seat.Recused).ShouldBe((0, 2, 2), "nothing is expected on both sheets of the pair");
    }

    private Task<Outcome<SheetDetail.View>> DetailAsync(string slug, string code) => database.Use<SheetDetail>().RunAsync(Me, new(slug, 0, "makalah", code), Cancel);
}
