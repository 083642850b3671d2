namespace UjiKompetensi.Web.Tests.Drills;

/// <summary>What is not part of a round's record, or cannot change what it says, each with its reason.</summary>
internal static class TamperExempt
{
    private const string Register = "a register changes every day and keeps its own history; a round holds copies of what it used, and those are sealed";
    private const string Account = "who may sign in is not part of a round's record; the chain names accounts by their ids";
    private const string Draft = "counts edits in the draft, so that nobody overwrites what he has not seen; nothing is computed or printed from it";

    private const string Order = "only who comes before whom counts, and that is sealed; the same order with another number is the same";

    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["round_editions"] = "says when a remembered round is read anew; without it the round is read each time, and what is verified is read always",
        ["__EFMigrationsHistory"] = "says which schema this is",
        ["opds"] = Register, ["posts"] = Register, ["officials"] = Register, ["approving_authorities"] = Register,
        ["account_users"] = Account, ["account_user_roles"] = Account, ["account_roles"] = Account,
        ["components.order"] = Order, ["aspects.order"] = Order, ["recommendation_versions.id"] = "a name that nothing refers to; a version is named by its recommendation and number",
        ["components.version"] = Draft, ["aspects.version"] = Draft, ["rounds.rules_version"] = Draft,
    };
}
