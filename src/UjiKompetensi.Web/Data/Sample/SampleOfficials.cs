using UjiKompetensi.Domain.Officials;

namespace UjiKompetensi.Web.Data;

/// <summary>Twenty-seven invented officials, in the order of the first posts of <see cref="SampleOffices"/>.</summary>
internal static class SampleOfficials
{
    public static IReadOnlyList<(PersonName Name, string Nip, Rank Rank, DateOnly InPostSince)> All { get; } =
    [
        (new("Wirasena Prabaswara", "Drs.", "M.Si."), "196801121993031002", Rank.IVd, new(2019, 9, 2)),
        (new("Kartika Widuri", "Dr.", "S.Pd., M.Pd."), "197103251996032001", Rank.IVc, new(2020, 1, 13)),
        (new("Ardian Nawasena", "dr.", "M.Kes."), "197209081999031003", Rank.IVc, new(2019, 3, 18)),
        (new("Surya Bratadikara", "Ir.", "M.T."), "196907171995031004", Rank.IVd, new(2018, 11, 5)),
        (new("Lestari Paramitha", "Ir.", "M.Sc."), "197304041998032002", Rank.IVb, new(2020, 6, 22)),
        (new("Galuh Candrawati", "Dra.", "M.A.P."), "196912301994032003", Rank.IVc, new(2019, 9, 2)),
        (new("Banyu Adiwangsa", "", "S.H., M.H."), "197405151999031005", Rank.IVb, new(2020, 8, 10)),
        (new("Retno Ayu Kusumaningtyas", "dr. Hj.", "M.Kes., Sp.OG."), "197201201999032004", Rank.IVc, new(2020, 1, 13)),
        (new("Damar Wicaksana", "Ir.", "M.P."), "196805221994031006", Rank.IVc, new(2017, 10, 2)),
        (new("Tirta Nugraheni", "", "S.Hut., M.Si."), "197511111999032005", Rank.IVb, new(2020, 3, 16)),
        (new("Jayeng Rananda", "Drs.", "M.Si."), "196702281992031007", Rank.IVd, new(2018, 11, 5)),
        (new("Hadrian Satyanegara", "", "A.Td., M.T."), "197602141998031008", Rank.IVb, new(2020, 8, 10)),
        (new("Mahesa Kuncoro", "Dr.", "S.Kom., M.Kom."), "197808172003121009", Rank.IVb, new(2020, 9, 1)),
        (new("Rengganis Mulyasari", "Hj.", "S.E., M.M."), "197010101996032006", Rank.IVc, new(2019, 3, 18)),
        (new("Satria Laksmana", "", "S.STP., M.Si."), "198001201999121010", Rank.IVb, new(2020, 6, 22)),
        (new("Prayoga Dirgantara", "Drs.", "M.Pd."), "196906061995121011", Rank.IVc, new(2018, 7, 9)),
        (new("Anindya Sekarlangit", "Dr.", "S.Par., M.Par."), "197907232005012007", Rank.IVa, new(2020, 9, 1)),
        (new("Wulan Cahyaningrum", "Dra.", "M.Hum."), "196811191993032008", Rank.IVc, new(2019, 3, 18)),
        (new("Segara Wiratama", "Ir.", "M.Si."), "197004121996031012", Rank.IVc, new(2019, 9, 2)),
        (new("Tunggul Manggala", "Ir.", "M.P."), "196709091993031013", Rank.IVd, new(2017, 10, 2)),
        (new("Bagus Ranawijaya", "", "S.T., M.T."), "197702032002121014", Rank.IVb, new(2020, 8, 10)),
        (new("Saraswati Dewangga", "", "S.E., M.Ak."), "197306182000032009", Rank.IVb, new(2020, 3, 16)),
        (new("Cakra Buanareksa", "Dr. Ir.", "M.Eng."), "197112051998031015", Rank.IVc, new(2019, 1, 7)),
        (new("Nirmala Wulandari", "", "S.E., M.Si., Ak., CA."), "197409271999032010", Rank.IVc, new(2019, 3, 18)),
        (new("Aditya Mandalawangi", "", "S.Sos., M.AP."), "197501302001121016", Rank.IVb, new(2020, 6, 22)),
        (new("Rimba Samudra", "Drs.", "M.Si."), "196903141995031017", Rank.IVc, new(2018, 7, 9)),
        (new("Puspa Indraswari", "", "S.IP., M.Si."), "197608252000122011", Rank.IVb, new(2020, 9, 1)),
    ];
}
