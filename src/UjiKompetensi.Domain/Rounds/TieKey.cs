namespace UjiKompetensi.Domain.Rounds;

public enum TieKind { Component, Aspect, Tenure, Grade, Age }

/// <summary>
/// One thing that decides between officials with equal totals. Spelled <c>component</c>, <c>component/aspect</c>,
/// <c>@tenure</c>, <c>@grade</c> or <c>@age</c>; codes hold neither <c>/</c> nor <c>@</c>. The higher value, the longer
/// time in the post, the higher grade and the older person go first, and whoever lacks the datum comes below those who
/// have it. No rule on ties of an uji kompetensi is known: the ordered list follows the one of civil-service
/// recruitment (PermenPANRB 27/2021 ps. 48 (4)), and which keys decide, in which order, is each round's own setting.
/// </summary>
public readonly record struct TieKey(TieKind Kind, string Component = "", string Aspect = "")
{
    public const string Tenure = "@tenure";
    public const string Grade = "@grade";
    public const string Age = "@age";

    /// <summary>It asks who the official is, not what he scored.</summary>
    public bool IsPersonal => Kind is TieKind.Tenure or TieKind.Grade or TieKind.Age;

    /// <exception cref="RuleViolation"><c>tie-unknown</c>: the text is no key. Whether the component exists is not known here.</exception>
    public static TieKey Parse(string text)
    {
        var (component, aspect) = text.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? (text[..slash], text[(slash + 1)..]) : (text, null);
        return text switch
        {
            Tenure => new TieKey(TieKind.Tenure),
            Grade => new TieKey(TieKind.Grade),
            Age => new TieKey(TieKind.Age),
            _ when component.Length == 0 || aspect?.Length == 0 || text.Contains('@', StringComparison.Ordinal) =>
                throw new RuleViolation("tie-unknown", $"Penentu nilai sama \"{text}\" tidak dikenal. Pakai kode komponen, komponen/aspek, {Tenure}, {Grade}, atau {Age}."),
            _ => aspect is null ? new TieKey(TieKind.Component, component) : new TieKey(TieKind.Aspect, component, aspect),
        };
    }

    /// <summary>As a sentence names it: <c>Wawancara</c>, <c>aspek Kerja Sama pada Wawancara</c>, <c>masa jabatan</c>.</summary>
    /// <param name="nameOf">The name behind <c>component</c> or <c>component/aspect</c>; null when there is none (any more).</param>
    public string Title(Func<string, string?> nameOf) => Kind switch
    {
        TieKind.Tenure => "masa jabatan",
        TieKind.Grade => "pangkat",
        TieKind.Age => "usia",
        TieKind.Aspect => $"aspek {nameOf(ToString()) ?? Aspect} pada {nameOf(Component) ?? Component}",
        _ => nameOf(Component) ?? Component,
    };

    public override string ToString() => Kind switch
    {
        TieKind.Tenure => Tenure,
        TieKind.Grade => Grade,
        TieKind.Age => Age,
        TieKind.Aspect => $"{Component}/{Aspect}",
        _ => Component,
    };
}
