using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Files;

public sealed class ParticipantFileTests
{
    [Fact]
    public void File_keeps_what_it_is_and_who_brought_it()
    {
        var round = Make.Round();
        var (file, content) = Add(round, "a/b/01 cv.pdf.html");
        (file.Name, file.Format, file.Size, file.Sha256.Length).ShouldBe(("01 cv.pdf", FileFormat.Pdf, content.Bytes.Length, 64));
        (file.AddedBy, content.Id).ShouldBe((Make.Account(9), file.Id));
    }

    [Fact]
    public void The_same_bytes_or_one_more_than_twenty_are_refused()
    {
        var round = Make.Round();
        var first = Add(round, "cv.pdf").File;
        Refused.Code(() => ParticipantFile.Add(round, round.Participants[0].Id, FileKind.Cv, "lain.pdf", MakeFile.Pdf(), [first], null, null, Make.Noon)).ShouldBe("file-twice");
        var many = Enumerable.Range(1, ParticipantFile.MaximumFiles).Select(i => ParticipantFile.Add(round, round.Participants[0].Id, FileKind.Cv, "x", MakeFile.Pdf($"{i}"), [], null, null, Make.Noon).File).ToList();
        Refused.Code(() => ParticipantFile.Add(round, round.Participants[0].Id, FileKind.Cv, "x", MakeFile.Pdf(), many, null, null, Make.Noon)).ShouldBe("files-many");
    }

    [Theory]
    [InlineData(RoundPhase.Draft, false)]
    [InlineData(RoundPhase.Scoring, false)]
    [InlineData(RoundPhase.Plenary, true)]
    [InlineData(RoundPhase.Released, true)]
    [InlineData(RoundPhase.Archived, true)]
    public void Files_and_links_end_with_the_scoring(RoundPhase phase, bool refused)
    {
        var round = Make.RoundIn(phase).Round;
        foreach (var act in new Action[] { () => Add(round, "cv.pdf"), () => Link(round) })
            if (refused) Refused.Code(act).ShouldBe("phase-wrong");
            else act();
    }

    [Fact]
    public void Removal_needs_a_reason_and_happens_once()
    {
        var round = Make.Round();
        var file = Add(round, "cv.pdf").File;
        Refused.Code(() => file.Remove(round, null, " ", Make.Noon)).ShouldBe("text-empty");
        file.Remove(round, null, "Salah unggah", Make.Noon);
        Refused.Code(() => file.Remove(round, null, "Lagi", Make.Noon)).ShouldBe("file-removed");
    }

    [Fact]
    public void Link_is_open_until_its_deadline_and_not_after_it_is_revoked()
    {
        var round = Make.Round();
        var link = Link(round);
        link.TokenHash.ShouldNotContain("rahasia");
        link.IsOpen(round, link.Deadline.AddTicks(-1)).ShouldBeTrue();
        Refused.Code(() => link.CheckOpen(round, link.Deadline)).ShouldBe("link-closed");
        link.Revoke(Make.Account(1), Make.Noon);
        link.IsOpen(round, Make.Noon).ShouldBeFalse();
        Refused.Code(() => UploadLink.Issue(round, round.Participants[0].Id, "x", Make.Noon, Make.Account(1), Make.Noon)).ShouldBe("deadline-past");
        Refused.Code(() => UploadLink.Issue(round, round.Participants[0].Id, "x", Make.Noon.AddDays(91), Make.Account(1), Make.Noon)).ShouldBe("deadline-far");
    }

    private static (ParticipantFile File, FileBytes Content) Add(Round round, string name) =>
        ParticipantFile.Add(round, round.Participants[0].Id, FileKind.Cv, name, MakeFile.Pdf(), [], Make.Account(9), null, Make.Noon);

    private static UploadLink Link(Round round) => UploadLink.Issue(round, round.Participants[0].Id, "rahasia", Make.Noon.AddDays(2), Make.Account(1), Make.Noon);
}
