namespace UjiKompetensi.Web.Features.Instruments;

/// <summary>
/// One save on a page whose forms share the version of the round's rules: the other form follows it, but never a
/// change that somebody else made meanwhile.
/// </summary>
public readonly record struct RulesStep(int From, int To)
{
    /// <summary>What a form that was based on this version is based on now.</summary>
    public int After(int basedOn) => To == From + 1 && basedOn == From ? To : basedOn;
}
