namespace UjiKompetensi.Web.UseCases;

/// <summary>What a running instance is: sample data with a ribbon, where every round is marked CONTOH, or an office's own.</summary>
public sealed record InstanceMode(bool IsSample);
