using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Web.Data;

/// <summary>The offices of the invented "Provinsi Contoh" and the echelon II post of each.</summary>
internal static class SampleOffices
{
    public static IReadOnlyList<(OpdKind Kind, string Opd, string Post)> All { get; } =
    [
        (OpdKind.Inspektorat, "Inspektorat Daerah", "Inspektur Daerah"),
        (OpdKind.Dinas, "Dinas Pendidikan dan Kebudayaan", "Kepala Dinas Pendidikan dan Kebudayaan"),
        (OpdKind.Dinas, "Dinas Kesehatan", "Kepala Dinas Kesehatan"),
        (OpdKind.Dinas, "Dinas Pekerjaan Umum dan Penataan Ruang", "Kepala Dinas Pekerjaan Umum dan Penataan Ruang"),
        (OpdKind.Dinas, "Dinas Perumahan Rakyat dan Kawasan Permukiman", "Kepala Dinas Perumahan Rakyat dan Kawasan Permukiman"),
        (OpdKind.Dinas, "Dinas Sosial", "Kepala Dinas Sosial"),
        (OpdKind.Dinas, "Dinas Tenaga Kerja dan Transmigrasi", "Kepala Dinas Tenaga Kerja dan Transmigrasi"),
        (OpdKind.Dinas, "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana", "Kepala Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana"),
        (OpdKind.Dinas, "Dinas Ketahanan Pangan", "Kepala Dinas Ketahanan Pangan"),
        (OpdKind.Dinas, "Dinas Lingkungan Hidup dan Kehutanan", "Kepala Dinas Lingkungan Hidup dan Kehutanan"),
        (OpdKind.Dinas, "Dinas Pemberdayaan Masyarakat dan Desa", "Kepala Dinas Pemberdayaan Masyarakat dan Desa"),
        (OpdKind.Dinas, "Dinas Perhubungan", "Kepala Dinas Perhubungan"),
        (OpdKind.Dinas, "Dinas Komunikasi, Informatika dan Statistik", "Kepala Dinas Komunikasi, Informatika dan Statistik"),
        (OpdKind.Dinas, "Dinas Koperasi, Usaha Kecil dan Menengah", "Kepala Dinas Koperasi, Usaha Kecil dan Menengah"),
        (OpdKind.Dinas, "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"),
        (OpdKind.Dinas, "Dinas Kepemudaan dan Olahraga", "Kepala Dinas Kepemudaan dan Olahraga"),
        (OpdKind.Dinas, "Dinas Pariwisata", "Kepala Dinas Pariwisata"),
        (OpdKind.Dinas, "Dinas Perpustakaan dan Kearsipan", "Kepala Dinas Perpustakaan dan Kearsipan"),
        (OpdKind.Dinas, "Dinas Kelautan dan Perikanan", "Kepala Dinas Kelautan dan Perikanan"),
        (OpdKind.Dinas, "Dinas Tanaman Pangan, Hortikultura dan Perkebunan", "Kepala Dinas Tanaman Pangan, Hortikultura dan Perkebunan"),
        (OpdKind.Dinas, "Dinas Energi dan Sumber Daya Mineral", "Kepala Dinas Energi dan Sumber Daya Mineral"),
        (OpdKind.Dinas, "Dinas Perindustrian dan Perdagangan", "Kepala Dinas Perindustrian dan Perdagangan"),
        (OpdKind.Badan, "Badan Perencanaan Pembangunan Daerah", "Kepala Badan Perencanaan Pembangunan Daerah"),
        (OpdKind.Badan, "Badan Pengelolaan Keuangan dan Aset Daerah", "Kepala Badan Pengelolaan Keuangan dan Aset Daerah"),
        (OpdKind.Badan, "Badan Pendapatan Daerah", "Kepala Badan Pendapatan Daerah"),
        (OpdKind.Badan, "Badan Penanggulangan Bencana Daerah", "Kepala Pelaksana Badan Penanggulangan Bencana Daerah"),
        (OpdKind.Badan, "Badan Kesatuan Bangsa dan Politik", "Kepala Badan Kesatuan Bangsa dan Politik"),
        (OpdKind.Badan, "Badan Riset dan Inovasi Daerah", "Kepala Badan Riset dan Inovasi Daerah"),
        (OpdKind.Badan, "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"),
        (OpdKind.Badan, "Badan Penghubung", "Kepala Badan Penghubung"),
        (OpdKind.SekretariatDprd, "Sekretariat DPRD", "Sekretaris DPRD"),
        (OpdKind.SatuanPolisi, "Satuan Polisi Pamong Praja", "Kepala Satuan Polisi Pamong Praja"),
        (OpdKind.RumahSakit, "Rumah Sakit Umum Daerah Provinsi", "Direktur Rumah Sakit Umum Daerah Provinsi"),
        (OpdKind.Sekretariat, "Sekretariat Daerah – Asisten Pemerintahan dan Kesejahteraan Rakyat", "Asisten Pemerintahan dan Kesejahteraan Rakyat"),
        (OpdKind.Sekretariat, "Sekretariat Daerah – Asisten Perekonomian dan Pembangunan", "Asisten Perekonomian dan Pembangunan"),
        (OpdKind.Sekretariat, "Sekretariat Daerah – Biro Hukum", "Kepala Biro Hukum"),
        (OpdKind.Sekretariat, "Sekretariat Daerah – Biro Organisasi", "Kepala Biro Organisasi"),
        (OpdKind.Sekretariat, "Sekretariat Daerah – Biro Pengadaan Barang dan Jasa", "Kepala Biro Pengadaan Barang dan Jasa"),
        (OpdKind.StafAhli, "Staf Ahli Gubernur Bidang Hukum dan Politik", "Staf Ahli Gubernur Bidang Hukum dan Politik"),
        (OpdKind.StafAhli, "Staf Ahli Gubernur Bidang Pembangunan dan Ekonomi", "Staf Ahli Gubernur Bidang Pembangunan dan Ekonomi"),
    ];
}
