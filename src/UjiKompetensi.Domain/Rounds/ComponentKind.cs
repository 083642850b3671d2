namespace UjiKompetensi.Domain.Rounds;

/// <summary>How an import component is recorded: one raw value, lines of a performance contract, or choices of a rubric. Names are stored.</summary>
public enum ComponentKind { Other, PerformanceContract, Rubric }
