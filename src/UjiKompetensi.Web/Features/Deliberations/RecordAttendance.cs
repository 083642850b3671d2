using FluentValidation;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Deliberations;

/// <summary>Notes that a member of the panel is at the plenary or is not: he himself, the acting chair, or the secretariat.</summary>
public sealed class RecordAttendance(UseCaseParts parts) : Command<RecordAttendance.Input, Nothing>(parts)
{
    /// <param name="Panelist">His code, <c>P3</c>.</param>
    /// <param name="Note">Why he is not there; may be empty.</param>
    public sealed record Input(string Slug, string Panelist, bool IsPresent, string? Note = "");

    protected override Policy Policy => Policies.ServePlenary;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var member = round.Panel.FirstOrDefault(p => p.Code == input.Panelist) ?? throw new NotVisible();
        var rights = await work.Db.RightsInAsync(work.User, round.Id, cancel);
        if (!rights.Is(Roles.Operator, Roles.Secretariat) && member.AccountId != work.User.Id && !round.IsLedBy(work.User.Id))
            throw new RuleViolation("attendance-foreign", "Kehadiran anggota lain dicatat ketua panel atau sekretariat.");
        var attendance = (await work.PlenaryAsync(round, cancel)).RecordAttendance(round, member.Id, input.IsPresent, input.Note ?? "", work.Author(), work.Now);
        if (attendance is not null) await work.RecordAsync(round, EventKind.AttendanceRecorded, PlenaryFacts.Of(round, attendance), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Note).MaximumLength(Attendance.NoteMaxLength).WithMessage($"Keterangan paling panjang {Attendance.NoteMaxLength} huruf.");
    }
}
