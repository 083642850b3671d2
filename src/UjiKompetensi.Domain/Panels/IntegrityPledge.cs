namespace UjiKompetensi.Domain.Panels;

/// <summary>What a panelist pledges before he marks (pakta integritas panelis). The chain keeps the hash of what was signed.</summary>
public static class IntegrityPledge
{
    public static IReadOnlyList<string> Sentences { get; } =
    [
        "Saya menilai setiap peserta secara objektif, jujur, dan adil menurut aspek dan indikator yang ditetapkan.",
        "Saya menyatakan setiap benturan kepentingan, yaitu hubungan keluarga, atasan, bawahan, atau kepentingan lain, sebelum menilai peserta yang bersangkutan.",
        "Saya menjaga kerahasiaan pertanyaan, jawaban, dan nilai, dan tidak membicarakan nilai dengan panelis lain sebelum pleno dibuka.",
        "Saya tidak menerima pemberian atau janji dalam bentuk apa pun yang berkaitan dengan penilaian ini.",
    ];

    public static string Text => string.Join('\n', Sentences);
}
