using UjiKompetensi.Domain.Notices;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Notices;

public sealed class NoticeTests
{
    /// <summary>Words that would tell something of a result, and every kind of advice.</summary>
    private static readonly IReadOnlyList<string> Confidential =
    [
        "nilai", "skor", "peringkat", "ranking", "urutan", "rekomendasi", "saran", "hasil", "kategori", "lulus", "gagal", "kompeten", "layak", "putusan", "dissent", "panelis lain",
        .. Enum.GetValues<RecommendationKind>().Select(k => k.Title()),
    ];

    public static TheoryData<NoticeKind> Kinds => new(Enum.GetValues<NoticeKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_notice_says_a_confidential_word_a_number_or_a_name(NoticeKind kind)
    {
        var text = NoticeText.Of(kind, "Kegiatan Contoh", "contoh");
        var said = $"{text.Subject}\n{text.WithLink("https://ukom.contoh.go.id/")}";
        Confidential.Where(w => (text.Subject + " " + text.Body).Contains(w, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        said.Any(char.IsDigit).ShouldBeFalse("a count tells of others");
        if (kind < NoticeKind.ResetIssued) text.Body.ShouldContain("Kegiatan Contoh");
        else text.Body.ShouldContain("segera hubungi admin TI", Case.Sensitive, "what concerns the account itself says what to do if it was somebody else");
        text.Path.ShouldStartWith("/");
        said.ShouldEndWith($"\n\nhttps://ukom.contoh.go.id{text.Path}");
        typeof(NoticeText).GetMethod(nameof(NoticeText.Of))!.GetParameters().Select(p => p.ParameterType).ShouldBe([typeof(NoticeKind), typeof(string), typeof(string)], "it is given nothing it could tell");
    }

    [Fact]
    public void Mail_is_tried_again_after_one_two_four_minutes_and_given_up_after_eight()
    {
        var notice = Notice.To(Make.Account(1), new RoundId(Make.Account(9)), NoticeKind.SheetsWaiting, Make.Noon);
        var waits = new List<double>();
        var now = Make.Noon;
        while (notice.Mail == MailState.Waiting)
        {
            notice.MailFailed(new string('x', 900), now);
            if (notice.Mail != MailState.Waiting) break;
            waits.Add((notice.DueAt - now).TotalMinutes);
            now = notice.DueAt;
        }

        waits.ShouldBe([1, 2, 4, 8, 16, 32, 64]);
        (notice.Attempts, notice.Mail, notice.Error.Length).ShouldBe((Notice.MostAttempts, MailState.GivenUp, Notice.ErrorMaxLength));
    }

    [Fact]
    public void First_reading_counts()
    {
        var notice = Notice.To(Make.Account(1), new RoundId(Make.Account(9)), NoticeKind.OwnPageChanged, Make.Noon);
        notice.Read(Make.Noon.AddHours(1));
        notice.Read(Make.Noon.AddHours(2));
        notice.ReadAt.ShouldBe(Make.Noon.AddHours(1));
    }
}
