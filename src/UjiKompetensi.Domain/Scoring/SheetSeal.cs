using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Scoring;

/// <summary>
/// A short SHA-256 name of everything a sheet says, for comparing what was shown with what is locked and as the
/// panelist's receipt: 16 hexadecimal digits in groups of four.
/// </summary>
public static class SheetSeal
{
    internal static string Of(ScoreSheet sheet, Round round)
    {
        // The panelist knows all else that is hashed and could try out whose number fits: a paper goes by its own code.
        var whose = sheet.ComponentId is { } paper ? round.ComponentOf(paper).PaperCode(sheet.ParticipantId) : round.ParticipantOf(sheet.ParticipantId).Code;
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{round.Slug}\n{whose}\n{round.PanelistOf(sheet.PanelistId).Code}\n");
        foreach (var aspect in sheet.AspectsOf(round))
        {
            var (mark, note, place) = (sheet.MarkOf(aspect.Id), sheet.NoteOn(aspect.Id), round.PlaceOf(aspect.Id));
            // The length keeps a reason of several lines from imitating the lines that follow it.
            text.Append(CultureInfo.InvariantCulture, $"{place}={mark.Kind}:{mark.Value:0.00}:{mark.Reason.Length}:{mark.Reason}\n");
            if (note.Length > 0) text.Append(CultureInfo.InvariantCulture, $"{place}#{note.Length}:{note}\n");
        }

        text.Append(sheet.Note);
        var hex = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())), 0, 8);
        return string.Join('-', hex.Chunk(4).Select(group => new string(group)));
    }
}
