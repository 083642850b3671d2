using System.Text.Json;
using System.Text.Json.Serialization;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>
/// SHA-256 names of what stands around the numbers when a round is handed over: who was examined with which standing, who
/// sat on the panel, and under which dates, decree, schedule and rules of procedure. One name a part, so that a later
/// change is located and not only noticed. What a part does not use leaves no trace in it, so that a field added in a
/// later version does not make old releases seem changed.
/// </summary>
public static class RecordSeal
{
    /// <summary>Begins the name of each such fact; the part follows: <c>round</c>, <c>participant 07</c>, <c>panelist P3</c>.</summary>
    public const string Prefix = "record-sha256 ";

    private static readonly JsonSerializerOptions Terse = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public static IReadOnlyDictionary<string, string> Of(Round round)
    {
        var parts = new Dictionary<string, string>
        {
            ["round"] = Seal(new
            {
                round.Name, round.HeldFrom, round.HeldUntil, round.Venue, round.IsSample, round.RehearsalOf, round.RequiresPledge, round.Decree,
                round.Election, round.Schedule, round.SheetRules, round.Display,
            }),
        };
        foreach (var p in round.Participants)
            parts[$"participant {p.Code}"] = Seal(new { p.Id, p.OfficialId, p.Name, Number = p.EmployeeNumber.ToString(), p.Rank, p.PostTitle, p.OpdName, p.InPostSince, p.Standing, p.Track, p.Reasons });
        foreach (var p in round.Panel)
            parts[$"panelist {p.Code}"] = Seal(new { p.Id, p.AccountId, p.Name, p.Position, p.IsInternal, p.IsChair, p.IsDeputy, Number = p.EmployeeNumber?.ToString(), p.PledgedAt });
        return parts;
    }

    private static string Seal<T>(T part) => MarkFacts.Hash(JsonSerializer.Serialize(part, Terse));
}
