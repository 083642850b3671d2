using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Imports;
using UjiKompetensi.Web.Tests.Features.Imports;

namespace UjiKompetensi.Bench.Drills;

/// <summary>Good workbooks and csv files, spoilt at random on the outside and, packed again, on the inside, looked at by the importer.</summary>
internal static class FileInputs
{
    private static readonly ImportKind[] Kinds = [ImportKind.Official, ImportKind.Opd, ImportKind.Post];

    /// <returns>Exceptions instead of an outcome, the slowest file in seconds, and how many were read to the end.</returns>
    public static async Task<(int Unhandled, double Slowest, int Read)> RunAsync(IServiceProvider services, int count, int seed)
    {
        var (random, preview, unhandled, slowest, read) = (new Random(seed), services.GetRequiredService<PreviewImport>(), 0, 0d, 0);
        for (var n = 0; n < count; n++)
        {
            var isText = n % 3 == 0;
            var source = new ImportSource(Kinds[n % Kinds.Length], isText ? "ukur.csv" : "ukur.xlsx", isText ? Spoilt(Csv, random) : n % 3 == 1 ? Spoilt(Workbooks.Of(Workbooks.Headings, Workbooks.Good), random) : SpoiltInside(random));
            var began = Stopwatch.GetTimestamp();
            try
            {
                if ((await preview.RunAsync(CurrentUser.Machine, source)).IsDone) read++;
            }
            catch (Exception failure)
            {
                if (unhandled++ < 3) await Console.Error.WriteLineAsync($"berkas {n}: {failure}");
            }

            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        return (unhandled, slowest, read);
    }

    private static byte[] Csv => Encoding.UTF8.GetBytes($"{string.Join(';', Workbooks.Headings)}\n{string.Join(';', Workbooks.Good)}\n\"{Workbooks.Good[0]}\";\"Ani \"\"A\"\" Wulandari\";IV/b;Kepala Dinas Uji;03-02-2024\n");

    /// <summary>The parts are whole for the zip, so that the spoilt XML itself is read.</summary>
    private static byte[] SpoiltInside(Random random)
    {
        var sheet = Encoding.Latin1.GetString(Spoilt(Encoding.UTF8.GetBytes(Workbooks.Sheet(Workbooks.Headings, Workbooks.Good)), random));
        return random.Next(3) == 0 ? Workbooks.Package(Workbooks.Sheet(Workbooks.Headings, Workbooks.Good), ("xl/workbook.xml", Encoding.Latin1.GetString(Spoilt(Encoding.UTF8.GetBytes(Workbooks.Book("<sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/>")), random)))) : Workbooks.Package(sheet);
    }

    /// <summary>One to six changes: bytes turned, cut out, put in twice, overwritten, or the end cut off.</summary>
    public static byte[] Spoilt(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var changes = 1 + random.Next(6); changes > 0 && bytes.Count > 1; changes--)
        {
            var at = random.Next(bytes.Count);
            var some = Math.Min(1 + random.Next(16), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0: bytes.RemoveRange(at, some); break;
                case 1: bytes.InsertRange(at, bytes.GetRange(at, some)); break;
                case 2: bytes.InsertRange(at, Enumerable.Range(0, some).Select(_ => (byte)random.Next(256))); break;
                case 3 when random.Next(8) == 0: bytes.RemoveRange(at, bytes.Count - at); break;
                default: bytes[at] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)(bytes[at] ^ (1 << random.Next(8))); break;
            }
        }

        return [.. bytes];
    }
}
