namespace UjiKompetensi.Domain.Notices;

/// <summary>What a notice is about. Names are stored; add only.</summary>
public enum NoticeKind { ScoringOpened, SheetsWaiting, FilesWaiting, OwnPageChanged, ObjectionFiled, ObjectionAnswered, ResetIssued, PasswordChanged, SignInChanged }

/// <summary>
/// The words of a notice, the same in the app, by e-mail and in a chat. They travel through mail servers and phones that
/// are not the office's, so they name the round and a page and nothing else: no score, no order, no advice, no count and
/// no other person.
/// </summary>
/// <param name="Path">Where it is looked at, from the product's root.</param>
public sealed record NoticeText(string Subject, string Body, string Path)
{
    private const string OwnAccount = "/akun/sesi";

    public static NoticeText Of(NoticeKind kind, string roundName, string slug) => kind switch
    {
        NoticeKind.ScoringOpened => new("Lembar Anda sudah dapat diisi", $"Lembar Anda pada {roundName} sudah dibuka. Masuk ke aplikasi untuk mengisinya.", "/nilai"),
        NoticeKind.SheetsWaiting => new("Masih ada lembar Anda yang belum dikunci", $"Pada {roundName} masih ada lembar Anda yang belum dikunci. Masuk ke aplikasi untuk menyelesaikannya.", "/nilai"),
        NoticeKind.FilesWaiting => new("Berkas Anda belum lengkap", $"Berkas yang diminta untuk {roundName} belum lengkap. Kirimkan lewat tautan pribadi dari sekretariat; daftarnya ada di halaman Anda.", $"/saya/{slug}"),
        NoticeKind.OwnPageChanged => new("Ada yang baru di halaman Anda", $"Halaman Anda tentang {roundName} sudah diperbarui. Masuk ke aplikasi untuk membacanya.", $"/saya/{slug}"),
        NoticeKind.ObjectionFiled => new("Ada sanggahan baru", $"Sebuah sanggahan pada {roundName} menunggu jawaban. Masuk ke aplikasi untuk membacanya.", $"/kegiatan/{slug}/sanggahan"),
        NoticeKind.ObjectionAnswered => new("Sanggahan Anda ditanggapi", $"Sanggahan Anda pada {roundName} sudah ditanggapi. Masuk ke aplikasi untuk membacanya.", $"/saya/{slug}"),
        NoticeKind.ResetIssued => new("Admin TI membuat kode atur ulang kata sandi untuk akun Anda", "Dengan kode itu kata sandi akun Anda dapat diganti. Bila Anda tidak memintanya, segera hubungi admin TI.", OwnAccount),
        NoticeKind.PasswordChanged => new("Kata sandi Anda sudah diganti", "Kata sandi akun Anda sudah diganti dan semua perangkat lain dikeluarkan. Bila bukan Anda yang menggantinya, segera hubungi admin TI.", OwnAccount),
        NoticeKind.SignInChanged => new("Cara masuk akun Anda berubah", "Masuk dua langkah atau kunci sandi akun Anda baru saja diubah. Bila bukan Anda yang mengubahnya, segera hubungi admin TI.", OwnAccount),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
    };

    /// <summary>As it is sent where only text goes.</summary>
    /// <param name="root">Address of the product, with or without a slash at its end.</param>
    public string WithLink(string root) => $"{Body}\n\n{root.TrimEnd('/')}{Path}";
}
