using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Domain.Imports;

public sealed class ImportedOpds() : ImportedRegister<Opd>(ImportKind.Opd)
{
    public override Guid IdOf(Opd row) => row.Id.Value;

    public override Facts FactsOf(Opd row, ImportReferences references) => RegisterFacts.Of(row);

    public override Opd Build(FactRow row, ImportReferences references) => Opd.Register(row["nama"], row.Choice<OpdKind>("jenis", OpdKindNames.Title), row.Whole("urutan")!.Value);

    public override void Amend(Opd stored, Opd fresh, ImportReferences references) => stored.Revise(fresh.Name, fresh.Kind, fresh.Order, stored.Version);
}

public sealed class ImportedPosts() : ImportedRegister<Post>(ImportKind.Post)
{
    public override Guid IdOf(Post row) => row.Id.Value;

    public override Facts FactsOf(Post row, ImportReferences references) => RegisterFacts.Of(row, references.OpdName(row.OpdId));

    public override Post Build(FactRow row, ImportReferences references)
    {
        var post = Post.Establish(row.At("opd", references.Opd), row["nama"], row.Choice<Echelon>("eselon", EchelonNames.Title), row.Whole("kelas"), row.Day("kosong-sejak"));
        if (row.Levels("standar") is { Count: > 0 } levels)
            row.At("standar", _ => { post.Require(new CompetencyStandard([.. levels.Select(l => new RequiredLevel(KindOf(l.Name), l.Name, l.Level))]), post.Version); return post; });
        return post;
    }

    public override void Amend(Post stored, Post fresh, ImportReferences references)
    {
        stored.Revise(fresh.OpdId, fresh.Title, fresh.Echelon, fresh.Class, fresh.VacantSince, stored.Version);
        if (!stored.Standard.Levels.SequenceEqual(fresh.Standard.Levels)) stored.Require(fresh.Standard, stored.Version);
    }

    private static CompetencyKind KindOf(string name) => CompetencyStandard.Managerial.Contains(name, StringComparer.OrdinalIgnoreCase) ? CompetencyKind.Managerial
        : string.Equals(name, CompetencyStandard.SocioCultural, StringComparison.OrdinalIgnoreCase) ? CompetencyKind.SocioCultural : CompetencyKind.Technical;
}

public sealed class ImportedOfficials() : ImportedRegister<Official>(ImportKind.Official)
{
    public override Guid IdOf(Official row) => row.Id.Value;

    public override Facts FactsOf(Official row, ImportReferences references)
    {
        var (title, opd) = references.PostName(row.PostId);
        return RegisterFacts.Of(row, title, opd);
    }

    public override Official Build(FactRow row, ImportReferences references)
    {
        var (number, name) = (EmployeeNumber.Parse(row["nip"]), new PersonName(row["nama"], row["gelar-depan"], row["gelar-belakang"]));
        var rank = row.Choice<Rank>("pangkat", RankNames.Title);
        // An office that is not there is named on its own cell, not on the post's.
        if (row["opd"].Length > 0) row.At("opd", references.Opd);
        var official = Official.Register(number, name, rank, row.At("jabatan", title => references.Post(title, row["opd"])), row.Day("tmt-jabatan")!.Value);
        Education? education = row["pendidikan"] is { Length: > 0 } level ? Enum.Parse<Education>(level) : null;
        official.Revise(number, new OfficialDetails(name, rank, education, row["jurusan"], row.Day("tmt-pensiun")), official.Version);
        return official;
    }

    /// <summary>A later TMT in another post is a move and makes history; anything else corrects what was recorded.</summary>
    public override void Amend(Official stored, Official fresh, ImportReferences references)
    {
        var (title, opd) = references.PostName(stored.PostId);
        if (fresh.PostId != stored.PostId && fresh.InPostSince > stored.InPostSince) stored.MoveTo(fresh.PostId, fresh.InPostSince, title, opd, stored.Version);
        else if (fresh.PostId != stored.PostId || fresh.InPostSince != stored.InPostSince) stored.CorrectPost(fresh.PostId, fresh.InPostSince, stored.Version);
        ReviseDetails(stored, fresh);
    }

    public override void Restore(Official stored, Official fresh, ImportReferences references)
    {
        if (fresh.PostId != stored.PostId || fresh.InPostSince != stored.InPostSince) stored.TakeBackPost(fresh.PostId, fresh.InPostSince, stored.Version);
        ReviseDetails(stored, fresh);
    }

    private static void ReviseDetails(Official stored, Official fresh) =>
        stored.Revise(fresh.EmployeeNumber, new OfficialDetails(fresh.Name, fresh.Rank, fresh.Education, fresh.EducationField, fresh.RetiresOn), stored.Version);
}
