using System.Globalization;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>The minutes (berita acara) of one stage: what was done, who was there and who was not. No score stands in it.</summary>
public static class StageMinutes
{
    /// <summary>Writes the minutes; the result is the same for the same facts.</summary>
    public static Document Compose(StageMinutesFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var (minutes, stage) = (facts.Minutes, facts.Stage);
        var name = minutes.Paper.Round.Name;
        return PaperParts.Letter(minutes.Paper, $"Berita Acara {stage}", new Section(
        [
            .. MinutesParts.Opening(minutes, $"PELAKSANAAN {stage.ToUpper(CultureInfo.GetCultureInfo("id-ID"))}\n{name}", $"melaksanakan tahap {stage} pada {name}"),
            .. MinutesParts.Panel(minutes),
            .. MinutesParts.Officials(facts.Officials),
            .. MinutesParts.Sentences("Tahap ini dilaksanakan sebagai berikut:", facts.Happened),
            .. MinutesParts.Remarks(minutes),
            .. MinutesParts.Closing(minutes),
        ]));
    }
}
