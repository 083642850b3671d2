using System.IO.Compression;

namespace UjiKompetensi.Web.Features.Workbooks;

/// <summary>Files to the bytes of one zip, so that the same files make the same bytes: their order kept, no time of today in it.</summary>
internal static class SteadyZip
{
    /// <summary>The first instant the format knows.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var stream = entry.Open();
                stream.Write(content);
            }

        return bytes.ToArray();
    }

    /// <summary>An xlsx again, without the times its writer put into it.</summary>
    public static byte[] WithoutTimes(byte[] xlsx)
    {
        using var zip = new ZipArchive(new MemoryStream(xlsx), ZipArchiveMode.Read);
        return Of(zip.Entries.Select(entry =>
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(content);
            return (entry.FullName, content.ToArray());
        }).ToList());
    }
}
