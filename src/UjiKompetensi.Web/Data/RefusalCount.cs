namespace UjiKompetensi.Web.Data;

/// <summary>How often an account was refused on one day (UTC): what it may not do, or what is not there for it.</summary>
public sealed class RefusalCount
{
    public Guid AccountId { get; init; }
    public DateOnly Day { get; init; }
    public int Count { get; init; }
}
