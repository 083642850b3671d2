using UjiKompetensi.Domain;

namespace UjiKompetensi.Tests;

/// <summary>Runs an action that must be refused and gives back how.</summary>
internal static class Refused
{
    public static string Code(Action action) => Should.Throw<RuleViolation>(action).Code;

    public static string Sentence(Action action) => Should.Throw<RuleViolation>(action).Message;
}
