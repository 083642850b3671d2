namespace UjiKompetensi.Web.Features.Account;

/// <summary>What became of a way through the office's own sign-in: a code for the address, and the sentence that the page shows for it.</summary>
internal static class SsoWords
{
    public const string Unreachable = "tidak-terhubung";
    public const string NotLinked = "belum-ditautkan";
    public const string Closed = "ditutup";
    public const string Refused = "ditolak";
    public const string TooLate = "terlambat";
    public const string Invalid = "tidak-sah";
    public const string Taken = "milik-lain";
    public const string Linked = "ditautkan";
    public const string Cut = "diputus";

    /// <returns>Null for a code that is none of ours: nobody else's words come onto the page.</returns>
    public static string? Refusal(string? code) => code switch
    {
        Unreachable => "Layanan akun kantor tidak dapat dihubungi. Masuk dengan kata sandi, atau coba lagi sebentar lagi.",
        NotLinked => "Akun kantor itu belum ditautkan. Masuk dengan kata sandi, lalu tautkan pada Sesi saya.",
        Closed => "Akun Anda di aplikasi ini ditutup. Hubungi admin TI.",
        Refused => "Layanan akun kantor menolak, atau Anda membatalkan. Coba lagi, atau masuk dengan kata sandi.",
        TooLate => "Jawaban akun kantor terlambat atau sudah pernah dipakai. Mulai lagi dari tombolnya.",
        Invalid => "Jawaban akun kantor tidak sah dan tidak dipakai. Coba lagi; bila berulang, beri tahu admin TI.",
        Taken => "Akun kantor itu sudah ditautkan ke akun lain. Minta admin TI memutus tautan lama dahulu.",
        _ => null,
    };
}
