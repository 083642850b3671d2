using UjiKompetensi.Domain.Imports;

namespace UjiKompetensi.Domain.Tests.Imports;

public sealed class ImportKindTests
{
    [Fact]
    public void An_empty_office_is_led_through_every_register_once()
    {
        var walked = new List<ImportKind>();
        for (ImportKind? kind = ImportKind.Opd; kind is { } at; kind = at.Next()) walked.Add(at);
        walked.ShouldBe([ImportKind.Opd, ImportKind.Post, ImportKind.Official, ImportKind.PerformanceRating, ImportKind.Penalty, ImportKind.AssessmentRecord]);
        ImportKind.AssessmentResult.Next().ShouldBeNull();
    }
}
