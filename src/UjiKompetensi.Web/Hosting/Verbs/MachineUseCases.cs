using System.CommandLine;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Hosting.Verbs;

/// <summary>Runs use cases for a verb, as the machine, on whatever database is configured; <c>serve</c> may run beside it.</summary>
internal static class MachineUseCases
{
    public static Option<string> Round() => new("--round") { Description = "Alamat kegiatan, misalnya contoh-2022", Required = true };

    public static Option<string> Out(string what) => new("--out") { Description = what, Required = true };

    /// <exception cref="VerbFailed">The use case did not end well.</exception>
    public static async Task<TResult> RunAsync<TUseCase, TInput, TResult>(TInput input, CancellationToken cancel) where TUseCase : Query<TInput, TResult>
    {
        var outcome = await WithAsync(services => services.GetRequiredService<TUseCase>().RunAsync(CurrentUser.Machine, input, cancel), cancel);
        return outcome.Kind switch
        {
            OutcomeKind.Done => outcome.Value!,
            OutcomeKind.NotFound => throw new VerbFailed("Kegiatan itu tidak ada, atau hasilnya belum terbuka karena pleno belum dibuka."),
            _ => throw new VerbFailed(outcome.Sentence),
        };
    }

    /// <summary>Lends the use cases on the configured database, whose schema must be the newest.</summary>
    public static async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> act, CancellationToken cancel)
    {
        await using var database = await Database.OpenAsync(cancel);
        return await WithAsync(database, act, cancel);
    }

    /// <inheritdoc cref="WithAsync{T}(Func{IServiceProvider, Task{T}}, CancellationToken)"/>
    public static async Task<T> WithAsync<T>(Database database, Func<IServiceProvider, Task<T>> act, CancellationToken cancel)
    {
        await database.RefuseNewerAsync(cancel);
        if ((await database.PendingMigrationsAsync(cancel)).Count > 0) throw new VerbFailed("Skema basis data belum terbaru. Jalankan: ./uji migrate");
        await using var services = new ServiceCollection().AddLogging().AddData(database.App).AddUseCases().BuildServiceProvider();
        return await act(services);
    }

    /// <summary>Writes beside the target first, so that a failure never leaves half a file under its name.</summary>
    public static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancel)
    {
        var part = path + ".sebagian";
        await File.WriteAllBytesAsync(part, bytes, cancel);
        File.Move(part, path, overwrite: true);
    }
}
