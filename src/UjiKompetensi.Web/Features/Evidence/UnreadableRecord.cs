using System.Text.Json;
using Npgsql;
using UjiKompetensi.Domain;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>
/// Rows that somebody changed behind the product's back may not even make a round any more: a participant that sheets
/// still name, a word that is none of the known ones. Then the check says so; it does not break off.
/// </summary>
internal static class UnreadableRecord
{
    public static bool Tells(Exception failure) =>
        failure is RuleViolation or JsonException or FormatException or InvalidCastException or ArgumentException or KeyNotFoundException || failure is InvalidOperationException and not ObjectDisposedException || failure is PostgresException;

    public static string Sentence(Exception failure) => $"Isi basis data tidak lagi dapat dibaca sebagai satu kegiatan: {failure.Message.Split('\n')[0]}";
}
