namespace UjiKompetensi.Web.Data;

internal static class SampleData
{
    public static Task<bool> LoadAsync(string connection, CancellationToken cancel = default) => Task.FromResult(false);
}
