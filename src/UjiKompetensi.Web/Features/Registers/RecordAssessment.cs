using FluentValidation;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Records a dated competency assessment of an official, from whichever provider.</summary>
public sealed class RecordAssessment(UseCaseParts parts) : Command<RecordAssessment.Input, RegisterRow>(parts)
{
    public sealed class Input : AssessmentFields
    {
        public OfficialId Official { get; set; }
    }

    protected override Policy Policy => Policies.KeepRegisters;

    protected override string TakenSentence => "Asesmen penyelenggara itu pada tanggal itu sudah dicatat. Ubah yang sudah ada.";

    protected override async Task<RegisterRow> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var number = await work.NumberAsync(input.Official, cancel);
        var record = AssessmentRecord.Record(input.Official, input.Read());
        work.Db.AssessmentRecords.Add(record);
        return work.Added(RegisterSubject.AssessmentRecord, record.Id.Value, record.Version, RegisterFacts.Of(record, number));
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => Include(new AssessmentFields.Rules());
    }
}
