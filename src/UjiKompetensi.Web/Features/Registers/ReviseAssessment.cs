using FluentValidation;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Registers;

/// <summary>Corrects a recorded assessment.</summary>
public sealed class ReviseAssessment(UseCaseParts parts) : Command<ReviseAssessment.Input, RegisterRow>(parts)
{
    public sealed class Input : AssessmentFields
    {
        public AssessmentRecordId Id { get; set; }
        public int BasedOn { get; set; }
    }

    protected override Policy Policy => Policies.KeepRegisters;

    protected override string TakenSentence => "Asesmen lain penyelenggara itu pada tanggal itu sudah dicatat. Periksa tanggalnya.";

    protected override async Task<RegisterRow> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var record = await work.AssessmentAsync(input.Id, cancel);
        var number = await work.NumberAsync(record.OfficialId, cancel);
        return work.Revised(RegisterSubject.AssessmentRecord, record.Id.Value, () => record.Version, () => RegisterFacts.Of(record, number),
            () => record.Revise(input.Read(), input.BasedOn));
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => Include(new AssessmentFields.Rules());
    }
}
