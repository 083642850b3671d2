using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Npgsql;
using UjiKompetensi.Domain;
using UjiKompetensi.Web.Hosting.Verbs;

namespace UjiKompetensi.Web.Hosting;

/// <summary>A verb that cannot go on: one clear sentence for the person who typed it.</summary>
internal sealed class VerbFailed(string sentence) : Exception(sentence);

/// <summary>The app's verbs. Each ends with 0, or with 1 and one sentence on the error stream.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Uji Kompetensi: ronde uji kompetensi JPT Pratama dari persiapan sampai laporan PPK.")
        {
            ServeVerb.Create(), MigrateVerb.Create(), SampleVerb.Create(), UserVerb.Create(),
            DoctorVerb.Create(), ReportVerb.Create(), ExportVerb.Create(), RecomputeVerb.Create(), VerifyVerb.Create(), ImportVerb.Create(),
            BackupVerb.Create(), WalVerb.Create(), RestoreVerb.Create(), RetentionVerb.Create(),
        };
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (Sentence(failure) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    private static string? Sentence(Exception failure) => failure switch
    {
        VerbFailed or RuleViolation or InvalidOperationException { Source: "UjiKompetensi.Web" } => failure.Message,
        FileNotFoundException missing => $"Berkas {missing.FileName} tidak ada.",
        DirectoryNotFoundException => "Folder tujuan tidak ada. Buat foldernya lebih dahulu.",
        UnauthorizedAccessException => $"Tidak diizinkan membaca atau menulis berkas itu: {failure.Message}",
        PostgresException refused => $"Basis data menolak: {refused.MessageText}",
        NpgsqlException => $"Basis data tidak dapat dihubungi: {failure.Message}",
        IOException { InnerException: AddressInUseException } => "Alamat itu sudah dipakai program lain. Hentikan program itu, atau pilih alamat lain dengan --urls.",
        IOException => $"Berkas itu tidak dapat dibaca atau ditulis: {failure.Message}",
        OperationCanceledException => "Dibatalkan.",
        _ => null,
    };
}
