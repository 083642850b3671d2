using UjiKompetensi.Domain.Evidence;

namespace UjiKompetensi.Domain.Imports;

/// <summary>How one kind of row is built from facts, told as facts again, amended and put back. Rules are the rows' own: nothing is checked twice.</summary>
public abstract class ImportedRegister<T>(ImportKind kind) where T : class
{
    public ImportKind Kind { get; } = kind;

    public abstract Guid IdOf(T row);

    public abstract Facts FactsOf(T row, ImportReferences references);

    /// <exception cref="RuleViolation">The row's own rules refuse it, or it points to something unknown.</exception>
    public abstract T Build(FactRow row, ImportReferences references);

    /// <summary>The column to mend when the whole row is refused with this code; empty where no single one is meant.</summary>
    public virtual string ColumnOf(string code) => "";

    /// <summary>Gives a stored row what a freshly built one says.</summary>
    public abstract void Amend(T stored, T fresh, ImportReferences references);

    /// <summary>The row would change a value that has to be told with a reason (<see cref="Assessments.ChangeReason"/>).</summary>
    public virtual bool AsksReason(ImportRow row, ImportReferences references) => false;

    /// <summary>Gives a stored row back what it said before an import.</summary>
    public virtual void Restore(T stored, T fresh, ImportReferences references) => Amend(stored, fresh, references);
}
