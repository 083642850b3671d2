using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>Compares a round's phase, its frozen instrument, its receipts and its released result with the chain.</summary>
internal static class StepsAgainstChain
{
    private static readonly Dictionary<EventKind, RoundPhase> Steps = new()
    {
        [EventKind.RoundPlanned] = RoundPhase.Draft, [EventKind.ScoringOpened] = RoundPhase.Scoring, [EventKind.PlenaryOpened] = RoundPhase.Plenary,
        [EventKind.Released] = RoundPhase.Released, [EventKind.DecisionConcluded] = RoundPhase.Decided, [EventKind.Archived] = RoundPhase.Archived,
    };

    public static IEnumerable<string> Mismatches(Record record) =>
        [.. Phase(record), .. Instrument(record), .. Receipts(record), .. PapersAgainstChain.Mismatches(record), .. PlenaryAgainstChain.Mismatches(record), .. Release(record)];

    private static IEnumerable<string> Phase(Record record)
    {
        var last = record.Chain.LastOrDefault(e => Steps.ContainsKey(e.Kind));
        if (last is null) yield return "Tahap kegiatan: jejak tidak memuat satu langkah pun";
        else if (Steps[last.Kind] != record.Round.Phase)
            yield return $"Tahap kegiatan: basis data {record.Round.Phase.Title()} — jejak {Steps[last.Kind].Title()} (entri {last.Sequence})";
        foreach (var twice in record.Chain.Where(e => Steps.ContainsKey(e.Kind)).GroupBy(e => e.Kind).Where(g => g.Count() > 1))
            yield return $"Langkah {Steps[twice.Key].Title()}: tercatat {twice.Count()} kali dalam jejak";
    }

    private static IEnumerable<string> Instrument(Record record)
    {
        if (record.Chain.FirstOrDefault(e => e.Kind == EventKind.ScoringOpened) is not { } opened) yield break;
        foreach (var sentence in AmendmentsAgainstChain.Mismatches(record, opened)) yield return sentence;
        var issued = record.Round.Participants.Count * record.Round.Panel.Count * record.Round.SheetScopes.Count;
        if (record.Sheets.Count != issued) yield return $"Lembar nilai: seharusnya {issued}, di basis data {record.Sheets.Count}";
    }

    private static IEnumerable<string> Receipts(Record record) =>
        from sheet in record.Sheets
        where sheet.IsLocked && sheet.Seal(record.Round) != sheet.Receipt
        select $"Lembar {record.Round.PanelistOf(sheet.PanelistId).Code} untuk peserta {record.Round.ParticipantOf(sheet.ParticipantId).Code}: isinya tidak lagi cocok dengan tanda terima";

    private static IEnumerable<string> Release(Record record)
    {
        var released = record.Chain.FirstOrDefault(e => e.Kind == EventKind.Released);
        if (released is null) yield break;
        if (record.Round.ReleasedAt != released.At)
            yield return $"Waktu penyerahan: basis data tidak sama dengan jejak (entri {released.Sequence})";
        var (facts, input) = (Facts.Read(released.Facts), Inputs.Of(record.Round, record.Sheets, record.Results));
        if (facts.GetValueOrDefault(ReleaseFacts.InputHash) != ReleaseFacts.HashOf(input))
            yield return $"Masukan hitungan: tidak lagi sama dengan yang diserahkan kepada PPK (entri {released.Sequence})";
        foreach (var part in RecordSeal.Of(record.Round).Where(p => facts.TryGetValue(RecordSeal.Prefix + p.Key, out var seal) && seal != p.Value))
            yield return $"{PartName(part.Key)}: tidak lagi sama dengan saat diserahkan kepada PPK (entri {released.Sequence})";
        if (facts.TryGetValue(ReleaseFacts.OutcomeHash, out var outcome) && outcome != Outcome(input))
            yield return $"Hasil hitung ulang: tidak sama dengan yang diserahkan kepada PPK (entri {released.Sequence})";
    }

    private static string PartName(string part) => part.Split(' ') switch
    {
        ["participant", var code] => $"Data peserta {code}",
        ["panelist", var code] => $"Data panelis {code}",
        _ => "Data kegiatan (tanggal, tempat, SK panel, jadwal, tata cara)",
    };

    private static string Outcome(ResultInput input)
    {
        try { return ReleaseFacts.HashOf(RoundCalculation.Of(input)); }
        catch (RuleViolation refused) { return refused.Code; }
    }
}
