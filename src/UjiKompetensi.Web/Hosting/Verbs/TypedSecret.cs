namespace UjiKompetensi.Web.Hosting.Verbs;

/// <summary>A password typed at a terminal: unseen, and twice, since nobody can read what he typed wrong. From a pipe it is one line.</summary>
internal static class TypedSecret
{
    public static async Task<string> ReadAsync(string question, CancellationToken cancel)
    {
        if (Console.IsInputRedirected) return await Console.In.ReadLineAsync(cancel) ?? "";
        while (true)
        {
            var first = Unseen(question);
            if (Unseen("Sekali lagi, agar tidak salah ketik: ") == first) return first;
            await Console.Error.WriteLineAsync("Keduanya tidak sama. Ketik lagi dari awal.");
        }
    }

    private static string Unseen(string question)
    {
        Console.Error.Write(question);
        var typed = new Stack<char>();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace) typed.TryPop(out _);
            else if (!char.IsControl(key.KeyChar)) typed.Push(key.KeyChar);
        }

        Console.Error.WriteLine();
        return string.Concat(typed.Reverse());
    }
}
