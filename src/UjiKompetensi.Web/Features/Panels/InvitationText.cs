using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Components;

namespace UjiKompetensi.Web.Features.Panels;

/// <summary>An invitation to paste into a chat: no NIP, no password, no participant and no score.</summary>
internal static class InvitationText
{
    public static string Of(Round round, Panelist panelist) => string.Join('\n', new[]
    {
        $"Yth. {panelist.Name.Full}",
        $"{panelist.Position}",
        "",
        $"Bapak/Ibu kami undang sebagai {(panelist.IsChair ? "ketua panel" : panelist.IsDeputy ? "ketua pengganti panel" : "panelis")} {round.Name}.",
        $"Waktu: {Words.Days(round.HeldFrom, round.HeldUntil)}",
        round.Venue.Length > 0 ? $"Tempat: {round.Venue}" : null,
        round.Decree.Number.Length > 0 ? $"SK: {round.Decree.Number}{(round.Decree.Date is { } date ? $" tanggal {Words.Day(date)}" : "")}" : null,
        "",
        "Mohon menyatakan benturan kepentingan sebelum menilai. Cara masuk disampaikan sekretariat secara terpisah.",
        "",
        round.Letter.Office,
    }.OfType<string>());
}
