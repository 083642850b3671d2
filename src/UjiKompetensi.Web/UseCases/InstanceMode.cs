namespace UjiKompetensi.Web.UseCases;

/// <summary>What a running instance is: sample data with a ribbon, where every round is marked CONTOH, or an office's own.</summary>
/// <param name="IsLocal">Served on plain loopback from the private cluster: browsers refuse secure-only tokens there.</param>
public sealed record InstanceMode(bool IsSample, bool IsLocal)
{
    public InstanceMode(bool IsSample) : this(IsSample, IsLocal: IsSample) { }
}
