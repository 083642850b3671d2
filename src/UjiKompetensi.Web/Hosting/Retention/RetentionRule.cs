namespace UjiKompetensi.Web.Hosting.Retention;

/// <summary>What is done to the rows of one table that are due.</summary>
/// <param name="Due">Which rows of <c>t</c>, in SQL; <c>@cutoff</c> is the end of the period.</param>
/// <param name="Blank">What is set instead of deleting the row; then <paramref name="Due"/> leaves out what is blank already.</param>
internal sealed record RetentionStep(string Table, string Due, string? Blank = null)
{
    public string Counting => $"SELECT count(*) AS \"Value\" FROM {Table} t WHERE {Due}";

    public string Erasing => Blank is null ? $"DELETE FROM {Table} t WHERE {Due}" : $"UPDATE {Table} t SET {Blank} WHERE {Due}";
}

/// <summary>One kind of data, how long it is kept and why; docs/data.csv names for each column the rule that ends it.</summary>
/// <param name="Days">Unless the office says otherwise.</param>
/// <param name="Least">An office may settle no shorter one.</param>
internal sealed record RetentionRule(string Key, string Title, int Days, int Least, params IReadOnlyList<RetentionStep> Steps)
{
    public const int Year = 365;

    /// <summary>Chain, scores, notes, papers and people of a round: kept as a whole or not at all (decision 0033).</summary>
    public const string Dossier = "kegiatan";

    public static IReadOnlyList<RetentionRule> All { get; } =
    [
        // Nobody needs these once they have done their work; a day is for whoever looks into what just happened.
        new("gagal-masuk", "Hitungan gagal masuk", 1, 1, new RetentionStep("sign_in_failures", "t.until < @cutoff")),
        new("tantangan", "Tantangan kunci sandi yang sudah dijawab", 1, 1, new RetentionStep("spent_challenges", "t.until < @cutoff")),
        new("perangkat", "Kabar perangkat panelis", 30, 7, new RetentionStep("device_contacts", "t.last_at < @cutoff")),
        // Security: who came in, from what, and what he was refused. An incident is often seen only weeks later.
        new("sesi", "Sesi masuk yang sudah berakhir", 90, 30, new RetentionStep("sessions", "coalesce(t.revoked_at, t.expires_at) < @cutoff")),
        new("atur-ulang", "Kode atur ulang yang terpakai, dicabut atau lewat", 90, 30, new RetentionStep("password_resets", "coalesce(t.used_at, t.revoked_at, t.expires_at) < @cutoff")),
        new("penolakan", "Hitungan penolakan", 90, 30, new RetentionStep("refusal_counts", "t.day < (@cutoff AT TIME ZONE 'UTC')::date")),
        new("jejak-akun", "Jejak cara masuk akun", 5 * Year, Year, new RetentionStep("account_events", "t.at < @cutoff")),
        new("akun-ditutup", "Kunci masuk akun yang sudah lama ditutup", Year, 90,
            new RetentionStep("account_user_passkeys", "t.user_id IN (SELECT u.id FROM account_users u WHERE u.blocked_at < @cutoff)"),
            new RetentionStep("account_user_tokens", "t.user_id IN (SELECT u.id FROM account_users u WHERE u.blocked_at < @cutoff)"),
            new RetentionStep("account_users", "t.blocked_at < @cutoff AND t.password_hash IS NOT NULL", "password_hash = NULL")),
        // Longer than any e-mail is tried; that somebody was told is of use while the round runs.
        new("pemberitahuan", "Pemberitahuan", Year, 30, new RetentionStep("notices", "t.at < @cutoff")),
        // A file that was taken out is kept for whoever took out the wrong one; its row and hash stay.
        new("berkas-dihapus", "Isi berkas peserta yang sudah dihapus dari daftar", 90, 30,
            new RetentionStep("file_bytes", "t.id IN (SELECT f.id FROM files f WHERE f.removed_at < @cutoff)")),
        new("berkas-peserta", "Isi berkas peserta kegiatan yang sudah selesai", 5 * Year, 2 * Year,
            new RetentionStep("file_bytes", "t.id IN (SELECT f.id FROM files f WHERE f.removed_at IS NULL AND " + IsOver("f.round_id") + ")")),
        // Each official may ask who looked, and a notice of a breach (Law 27/2022, article 46) is written from it.
        new("jejak-akses", "Jejak akses kegiatan yang sudah selesai", 5 * Year, 2 * Year, new RetentionStep("access_entries", "t.at < @cutoff AND " + IsOver("t.round_id"))),
        // The history of personnel data and what an import is undone from.
        new("riwayat-data", "Riwayat data induk dan impor", 10 * Year, 5 * Year, new RetentionStep("register_changes", "t.at < @cutoff"), new RetentionStep("imports", "t.at < @cutoff")),
    ];

    /// <summary>After how long the archive is asked what becomes of a round. Nothing is erased: Law 43/2009 has archives destroyed by a procedure of its own.</summary>
    public static RetentionRule OfDossiers { get; } = new(Dossier, "Berkas kegiatan: menunggu keputusan arsip", 10 * Year, 5 * Year,
        new RetentionStep("rounds", "t.rehearsal_of IS NULL AND " + IsOver("t.id")));

    /// <summary>A round is over when its decisions were concluded; one that never came to that keeps everything.</summary>
    private static string IsOver(string round) => $"(SELECT max(e.at) FROM round_events e WHERE e.kind IN ('DecisionConcluded', 'Archived') AND e.round_id = {round}) < @cutoff";
}
