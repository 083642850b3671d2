using UjiKompetensi.Domain;

namespace UjiKompetensi.Web.UseCases;

/// <summary>The row asked for is not there for this person; becomes <see cref="OutcomeKind.NotFound"/>.</summary>
internal sealed class NotVisible : Exception;

/// <summary>His role would let him, but not what he is in this round; becomes <see cref="OutcomeKind.Forbidden"/>.</summary>
internal sealed class NotAllowed : Exception;

/// <summary>Somebody else wrote first; carries what is stored now. Becomes <see cref="OutcomeKind.Conflict"/>.</summary>
internal sealed class Overtaken<T>(RuleViolation refused, T current) : Exception(refused.Message, refused)
{
    public string Code => ((RuleViolation)InnerException!).Code;

    public T Current { get; } = current;

    /// <summary>The same refusal with what is stored now said in other words.</summary>
    public Overtaken<TOther> With<TOther>(TOther said) => new((RuleViolation)InnerException!, said);
}
