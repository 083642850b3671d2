using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Domain.Tests.Opds;

public sealed class OpdTests
{
    [Fact]
    public void Register_trims_the_name() => Opd.Register(" Dinas Contoh ", OpdKind.Dinas, 3).Name.ShouldBe("Dinas Contoh");

    [Fact]
    public void Register_name_empty_or_too_long_is_refused()
    {
        Refused.Code(() => Opd.Register(" ", OpdKind.Dinas, 1)).ShouldBe("text-empty");
        Refused.Code(() => Opd.Register(new string('a', Opd.NameMaxLength + 1), OpdKind.Dinas, 1)).ShouldBe("text-too-long");
    }

    [Fact]
    public void Establish_belongs_to_its_opd()
    {
        var opd = Make.Opd();

        var post = Post.Establish(opd.Id, " Kepala Dinas ", Echelon.IIa);

        post.OpdId.ShouldBe(opd.Id);
        (post.Title, post.Echelon).ShouldBe(("Kepala Dinas", Echelon.IIa));
        Refused.Code(() => Post.Establish(opd.Id, "", Echelon.IIa)).ShouldBe("text-empty");
    }
}
