using System.Security.Cryptography;
using System.Text;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>
/// What the chain says of sheets, under one set of names for whoever records and whoever verifies. Every stored
/// <see cref="MarkVersion"/>, recused and absent ones included, has exactly one <see cref="EventKind.MarkEntered"/>
/// with its <see cref="Operation"/>; every note version one <see cref="EventKind.NoteWritten"/>; every locked sheet
/// one <see cref="EventKind.SheetLocked"/>, <see cref="EventKind.PanelistRecused"/> or
/// <see cref="EventKind.AbsenceRecorded"/> that carries its receipt.
/// </summary>
public static class MarkFacts
{
    public const string Operation = "operation";
    public const string Sheet = "sheet";

    /// <summary>The participant's code, <c>07</c>.</summary>
    public const string Participant = "participant";

    /// <summary>The panelist's code, <c>P3</c>.</summary>
    public const string Panelist = "panelist";

    /// <summary>Codes, not ids: a bundle names them the same way.</summary>
    public const string Component = "component";
    public const string Aspect = "aspect";
    public const string Version = "version";

    /// <summary>Name of a <see cref="MarkKind"/>.</summary>
    public const string Kind = "kind";

    /// <summary>As <see cref="Facts.Spell"/> writes it; empty without a value.</summary>
    public const string Value = "value";
    public const string Reason = "reason";
    public const string Receipt = "receipt";

    /// <summary>Name of a <see cref="MarkOrigin"/>; left out for what the panelist typed himself.</summary>
    public const string Origin = "origin";

    /// <summary>SHA-256 of a text's UTF-8 bytes: the chain proves a text without publishing it.</summary>
    public const string TextHash = "text-sha256";

    /// <summary>For <see cref="EventKind.MarkEntered"/>.</summary>
    public static Facts Entered(Round round, ScoreSheet sheet, MarkVersion mark)
    {
        var facts = OnAspect(Of(round, sheet).Add(Operation, mark.Id.Value), round, mark.AspectId);
        // What a screen entry does not say keeps facts written before there was paper as they were.
        if (mark.Origin == MarkOrigin.Paper) facts.Add(Origin, mark.Origin.ToString());
        return facts.Add(Version, mark.Version).Add(Kind, mark.Kind.ToString()).Add(Value, mark.Value).Add(Reason, mark.Reason);
    }

    /// <summary>For <see cref="EventKind.NoteWritten"/>.</summary>
    public static Facts Noted(Round round, ScoreSheet sheet, NoteVersion note)
    {
        var facts = Of(round, sheet).Add(Operation, note.Id.Value);
        if (note.AspectId is { } aspect) OnAspect(facts, round, aspect);
        return facts.Add(Version, note.Version).Add(TextHash, Hash(note.Text));
    }

    /// <summary>For <see cref="EventKind.SheetLocked"/>.</summary>
    public static Facts Locked(Round round, ScoreSheet sheet) => Of(round, sheet).Add(Receipt, sheet.Receipt);

    /// <summary>For <see cref="EventKind.LockRefused"/>: whoever wanted to lock could not prove who he is.</summary>
    /// <param name="proof">What was asked for; never what was typed.</param>
    public static Facts LockRefused(Round round, ScoreSheet sheet, string proof) => Of(round, sheet).Add("proof", proof);

    /// <summary>For <see cref="EventKind.PanelistRecused"/> and <see cref="EventKind.AbsenceRecorded"/>, beside one entry per mark.</summary>
    public static Facts Excused(Round round, ScoreSheet sheet, string reason) => Locked(round, sheet).Add(Reason, reason);

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Facts OnAspect(Facts facts, Round round, AspectId id)
    {
        var aspect = round.AspectOf(id);
        return facts.Add(Component, round.ComponentOf(aspect.ComponentId).Code).Add(Aspect, aspect.Code);
    }

    /// <summary>Whose sheet for whom; begins every fact about a sheet.</summary>
    internal static Facts Of(Round round, ScoreSheet sheet) => new Facts().Add(Sheet, sheet.Id.Value)
        .Add(Participant, round.ParticipantOf(sheet.ParticipantId).Code).Add(Panelist, round.PanelistOf(sheet.PanelistId).Code);
}
