using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Scoring;

/// <summary>Where the round asks for it, a lock takes the PIN of the guest's pass or the account's password once more.</summary>
public sealed class LockIdentityTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Pin = "482913";
    private const string Password = "kata-sandi-panjang-2026";

    private static readonly PasswordHasher<Account> Hasher = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Panelists of the cast have no password until a test gives them one: they are guests.
    private CurrentUser Guest => database.Panelists[1];
    private CurrentUser Member => database.Panelists[2];

    [Fact]
    public async Task Guest_locks_with_his_pin_and_a_wrong_one_is_counted_recorded_and_changes_nothing()
    {
        var (round, sheet, seal) = await FilledAsync("pin-benar", seat: 2);
        await PassAsync(round);
        (await DetailAsync(Guest, round)).Proof.ShouldBe(ProofKind.Pin);

        foreach (var wrong in new[] { "", "000000", Pin + "1" }) (await LockAsync(Guest, sheet, seal, wrong)).Value.ShouldBe(new LockSheet.Answer("", IdentityProof.Refusal(ProofKind.Pin)));
        ((await PassOfAsync(round)).WrongPins, (await DetailAsync(Guest, round)).LockedAt).ShouldBe((3, null));
        (await KindsAsync(round)).Count(k => k == EventKind.LockRefused).ShouldBe(3);

        (await LockAsync(Guest, sheet, seal, $" {Pin} ")).Value!.Receipt.ShouldBe(seal);
        (await PassOfAsync(round)).WrongPins.ShouldBe(0);
        (await LockAsync(Guest, sheet, seal, "")).Value!.Receipt.ShouldBe(seal, "a repeated lock gets its receipt without being asked again");
        (await KindsAsync(round)).Count(k => k == EventKind.SheetLocked).ShouldBe(1);
    }

    [Fact]
    public async Task Fifth_wrong_pin_revokes_the_pass_and_then_the_right_one_does_not_help()
    {
        var (round, sheet, seal) = await FilledAsync("pin-salah", seat: 2);
        await PassAsync(round);
        for (var i = 0; i < GuestPass.WrongPinsAllowed; i++) await LockAsync(Guest, sheet, seal, "111111");
        (await PassOfAsync(round)).RevokedAt.ShouldNotBeNull();
        (await KindsAsync(round)).Count(k => k == EventKind.PassRevoked).ShouldBe(1);
        (await LockAsync(Guest, sheet, seal, Pin)).Value!.Sentence.ShouldBe(IdentityProof.Refusal(ProofKind.Pin), "the same sentence whatever was wrong");
        (await DetailAsync(Guest, round)).LockedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Pin_without_a_pass_in_this_round_opens_nothing()
    {
        var (other, _, _) = await FilledAsync("pin-sana", seat: 2);
        await PassAsync(other);
        var (round, sheet, seal) = await FilledAsync("pin-sini", seat: 2);
        (await LockAsync(Guest, sheet, seal, Pin)).Value!.IsLocked.ShouldBeFalse();
        (await DetailAsync(Guest, round)).LockedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Member_locks_with_his_password_and_wrong_ones_close_the_account_for_a_while()
    {
        await using (var db = database.Context())
        {
            var row = await db.Users.SingleAsync(u => u.Id == Member.Id, Cancel);
            row.PasswordHash = Hasher.HashPassword(row, Password);
            await db.SaveChangesAsync(Cancel);
        }

        var (round, sheet, seal) = await FilledAsync("sandi", seat: 3);
        (await DetailAsync(Member, round)).Proof.ShouldBe(ProofKind.Password);
        for (var i = 0; i < 5; i++) (await LockAsync(Member, sheet, seal, "salah")).Value!.Sentence.ShouldBe(IdentityProof.Refusal(ProofKind.Password));
        (await LockAsync(Member, sheet, seal, Password)).Value!.IsLocked.ShouldBeFalse("the account is closed");
        await using (var db = database.Context())
            (await db.Users.SingleAsync(u => u.Id == Member.Id, Cancel)).LockoutEnd.ShouldNotBeNull().ShouldBeGreaterThan(database.Clock.Now);

        database.Clock.Now += TimeSpan.FromHours(1);
        (await LockAsync(Member, sheet, seal, Password)).Value!.Receipt.ShouldBe(seal);
        await using (var db = database.Context())
            (await db.Users.SingleAsync(u => u.Id == Member.Id, Cancel)).AccessFailedCount.ShouldBe(0);
    }

    [Fact]
    public async Task Missing_note_is_named_and_an_aspect_note_lets_the_sheet_lock()
    {
        var round = await PaperDesk.OpenAsync(database, "perlu-catatan");
        var sheet = (await PaperDesk.SheetAsync(database, round, seat: 2)).Id.Value;
        var (first, second) = (round.Components[0].Aspects[0].Id.Value, round.Components[0].Aspects[1].Id.Value);
        var input = new SaveMark.Input(Guid.CreateVersion7(), sheet, first, "95", 0);
        var saved = (await database.Use<SaveMark>().RunAsync(Guest, input, Cancel)).Value!;
        (saved.Standing.Total, saved.Standing.MissingNotes.Single()).ShouldBe(("95,00 dari 1 aspek", first));
        await database.Use<SaveMark>().RunAsync(Guest, new(Guid.CreateVersion7(), sheet, second, "85", 0), Cancel);
        (await LockAsync(Guest, sheet, (await DetailAsync(Guest, round)).Seal, "")).Code.ShouldBe("note-missing");

        var note = new WriteSheetNote.Input(Guid.CreateVersion7(), sheet, " Jawaban terbaik hari ini. ", 0, first);
        var noted = (await database.Use<WriteSheetNote>().RunAsync(Guest, note, Cancel)).Value!;
        (noted.Text, noted.Version, noted.Standing.MissingNotes.Count).ShouldBe(("Jawaban terbaik hari ini.", 1, 0));
        (await database.Use<WriteSheetNote>().RunAsync(Guest, note with { OperationId = Guid.CreateVersion7() }, Cancel)).Value!.Version.ShouldBe(1, "the same text adds nothing");
        (await database.Use<WriteSheetNote>().RunAsync(Guest, note with { OperationId = Guid.CreateVersion7(), Text = "Lain" }, Cancel)).ShouldSatisfyAllConditions(
            o => o.Kind.ShouldBe(OutcomeKind.Conflict), o => o.Value!.Text.ShouldBe("Jawaban terbaik hari ini."));
        (await database.Use<WriteSheetNote>().RunAsync(Guest, note with { OperationId = Guid.CreateVersion7(), Aspect = round.Paper().Aspects[0].Id.Value }, Cancel)).Code.ShouldBe("aspect-unknown");
        (await database.Use<SaveMark>().RunAsync(Guest, input, Cancel)).Value!.Standing.Total.ShouldBe("90,00", "a repeated operation tells of the sheet as it is now");
        (await LockAsync(Guest, sheet, (await DetailAsync(Guest, round)).Seal, "")).Value!.IsLocked.ShouldBeTrue();
    }

    private async Task<(Round Round, Guid Sheet, string Seal)> FilledAsync(string slug, int seat)
    {
        var round = await PaperDesk.OpenAsync(database, slug, confirmsIdentity: true);
        var sheet = await PaperDesk.SheetAsync(database, round, seat);
        foreach (var aspect in round.Components[0].Aspects)
            (await database.Use<SaveMark>().RunAsync(database.Panelists[seat - 1], new(Guid.CreateVersion7(), sheet.Id.Value, aspect.Id.Value, "80", 0), Cancel)).IsDone.ShouldBeTrue();
        return (round, sheet.Id.Value, (await DetailAsync(database.Panelists[seat - 1], round)).Seal);
    }

    private async Task PassAsync(Round round)
    {
        await using var db = database.Context();
        var pass = GuestPass.Issue(round, round.Panel[1].Id, GuestGate.Hash(round.Slug), Hasher.HashPassword(new Account(), Pin), GuestPass.DefaultLife, database.Operator.Id, database.Clock.Now);
        pass.Use(GuestGate.Hash("tablet"), database.Clock.Now);
        db.GuestPasses.Add(pass);
        await db.SaveChangesAsync(Cancel);
    }

    private async Task<GuestPass> PassOfAsync(Round round)
    {
        await using var db = database.Context();
        return await db.GuestPasses.SingleAsync(p => p.RoundId == round.Id, Cancel);
    }

    private async Task<IReadOnlyList<EventKind>> KindsAsync(Round round)
    {
        await using var db = database.Context();
        return await db.RoundEvents.Where(e => e.RoundId == round.Id).Select(e => e.Kind).ToListAsync(Cancel);
    }

    private async Task<SheetDetail.View> DetailAsync(CurrentUser user, Round round) => (await database.Use<SheetDetail>().RunAsync(user, new(round.Slug, 1), Cancel)).Value!;

    private Task<Outcome<LockSheet.Answer>> LockAsync(CurrentUser user, Guid sheet, string seal, string proof) => database.Use<LockSheet>().RunAsync(user, new(sheet, seal, proof), Cancel);
}
