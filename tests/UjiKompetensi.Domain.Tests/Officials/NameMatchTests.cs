using UjiKompetensi.Domain.Officials;

namespace UjiKompetensi.Domain.Tests.Officials;

public sealed class NameMatchTests
{
    [Theory]
    [InlineData("Ridwan Kartasasmita", "Prof. Dr. RIDWAN KARTASASMITA, M.Si.", true)]
    [InlineData("Ridwan Kartasasmita", "drs H Ridwan  Kartasasmita S.H. MM", true)]
    [InlineData("Ma'ruf Amin", "MARUF AMIN", true)]
    [InlineData("Siti Nur'aini", "Dra. Hj. Siti Nuraini, M.Pd", true)]
    [InlineData("Nur Aini", "Nuraini", true)]
    [InlineData("M. Yusuf", "M. Yusuf, S.Sos.", true)]
    [InlineData("Ahmad", "Ahmad Yani", false)]
    [InlineData("Ahmad Yani", "Ahmad", false)]
    [InlineData("Budi Santosa 1", "Budi Santosa 1", true)]
    [InlineData("Budi Santosa", "Santosa Budi", false)]
    [InlineData("Budi Santosa", "Dr. Candra Wijaya, M.Si.", false)]
    [InlineData("Budi Santosa", "—", false)]
    public void Titles_capitals_and_signs_do_not_count_and_other_words_do(string registered, string written, bool same) =>
        NameMatch.IsSame(new PersonName(registered), written).ShouldBe(same);
}
