namespace UjiKompetensi.Web.Hosting.Backups;

/// <summary>
/// The file with the secret that opens backups, made by <c>age-keygen</c>. The product writes no cryptography of its own:
/// <c>age</c> encrypts, and notices every changed or missing byte when it decrypts.
/// </summary>
internal sealed record BackupKey(string File)
{
    public const string Variable = "UJI_BACKUP_KEY";
    private const string Package = "age";

    /// <summary>What <c>age</c> says of a file that was made for another key.</summary>
    public const string OtherKey = "no identity matched";

    /// <exception cref="VerbFailed">There is no key, it is none, others may read it, or it lies with what it locks.</exception>
    public static BackupKey At(string? file, string folder)
    {
        if (string.IsNullOrWhiteSpace(file))
            throw new VerbFailed($"Kunci cadangan belum ada. Buat sekali dengan: age-keygen -o cadangan.key (paket age), simpan salinannya di luar mesin ini, lalu sebutkan dengan --key atau {Variable}. Tanpa kunci itu cadangan tidak dapat dibuka siapa pun.");
        var path = Path.GetFullPath(file);
        if (!System.IO.File.Exists(path)) throw new VerbFailed($"Berkas kunci {path} tidak ada. Ambil dari tempat simpannya, atau periksa --key dan {Variable}.");
        if (!OperatingSystem.IsWindows() && (System.IO.File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0)
            throw new VerbFailed($"Berkas kunci {path} dapat dibaca pengguna lain. Jalankan: chmod 600 {path}");
        if (Path.GetDirectoryName(path) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))
            throw new VerbFailed("Kunci tidak boleh berada di folder cadangan: siapa yang mengambil folder itu akan membawa keduanya. Pindahkan kunci ke tempat lain.");
        if (!System.IO.File.ReadLines(path).Any(l => l.StartsWith("AGE-SECRET-KEY-", StringComparison.Ordinal)))
            throw new VerbFailed($"Berkas {path} bukan kunci cadangan. Kunci dibuat dengan age-keygen dan memuat baris AGE-SECRET-KEY-.");
        return new BackupKey(path);
    }

    public PipedProgram Encrypt() => PipedProgram.Start("age", Package, ["--encrypt", "--identity", File]);

    public PipedProgram Decrypt() => PipedProgram.Start("age", Package, ["--decrypt", "--identity", File]);

    /// <summary>What to do about a decryption that failed.</summary>
    public static string Sentence(string complaint) => complaint.Contains(OtherKey, StringComparison.Ordinal)
        ? "Kunci itu bukan kunci cadangan ini. Pakai kunci yang berlaku saat cadangan dibuat."
        : $"Isi cadangan rusak atau diubah. Salin ulang kedua berkasnya dari tempat simpan, atau pakai cadangan lain. (age: {complaint})";
}
