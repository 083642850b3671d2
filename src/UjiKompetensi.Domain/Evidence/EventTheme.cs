namespace UjiKompetensi.Domain.Evidence;

/// <summary>What part of a round's life an event belongs to, so that sixty kinds can be chosen from.</summary>
public enum EventTheme { Steps, Preparation, Conflicts, Day, Scoring, Changes, Plenary, Documents, Decision, Access }

public static class EventThemes
{
    public static string Title(this EventTheme theme) => theme switch
    {
        EventTheme.Steps => "Tahap kegiatan",
        EventTheme.Preparation => "Persiapan",
        EventTheme.Conflicts => "Benturan kepentingan",
        EventTheme.Day => "Hari pelaksanaan",
        EventTheme.Scoring => "Penilaian",
        EventTheme.Changes => "Perubahan dan buka kunci",
        EventTheme.Plenary => "Pleno dan rekomendasi",
        EventTheme.Documents => "Naskah",
        EventTheme.Decision => "Keputusan, tindak lanjut, dan sanggahan",
        EventTheme.Access => "Tiket, tautan, dan gladi",
        _ => throw new ArgumentOutOfRangeException(nameof(theme), theme, "no such theme"),
    };

    public static EventTheme Theme(this EventKind kind) => kind switch
    {
        EventKind.RoundPlanned or EventKind.ScoringOpened or EventKind.PlenaryOpened or EventKind.Released or EventKind.DecisionConcluded or EventKind.Archived or EventKind.GapAccepted => EventTheme.Steps,
        EventKind.RoundRescheduled or EventKind.LetterSettled or EventKind.LotDrawn or EventKind.ScheduleSettled or EventKind.FileAdded or EventKind.FileRemoved
            or EventKind.PledgeSigned or EventKind.PlenaryRulesSettled or EventKind.ParticipantRulesSettled => EventTheme.Preparation,
        EventKind.ConflictDeclared or EventKind.ConflictDecided or EventKind.PanelistRecused => EventTheme.Conflicts,
        EventKind.PresenceRecorded or EventKind.AbsenceRecorded or EventKind.TurnBegan or EventKind.TurnEnded => EventTheme.Day,
        EventKind.MarkEntered or EventKind.NoteWritten or EventKind.SheetLocked or EventKind.LockRefused or EventKind.ResultRecorded or EventKind.ResultTakenBack
            or EventKind.PaperTyped or EventKind.PaperSettled => EventTheme.Scoring,
        EventKind.AmendmentProposed or EventKind.AmendmentApproved or EventKind.AmendmentApplied or EventKind.AmendmentDropped or EventKind.SheetConfirmed
            or EventKind.UnlockRequested or EventKind.UnlockDecided or EventKind.SheetUnlocked => EventTheme.Changes,
        EventKind.RecommendationWritten or EventKind.AttendanceRecorded or EventKind.OfficialCalled or EventKind.DiscussionNoted or EventKind.OfficialConcluded
            or EventKind.ConclusionReopened or EventKind.StanceTaken or EventKind.SignatureRefused or EventKind.RecommendationReviewed => EventTheme.Plenary,
        EventKind.DocumentFinalised or EventKind.DocumentSigned or EventKind.DocumentSent or EventKind.DocumentVoided => EventTheme.Documents,
        EventKind.OfficialDecided or EventKind.FollowUpRecorded or EventKind.ApprovalPackageTaken or EventKind.ObjectionFiled or EventKind.ObjectionMoved => EventTheme.Decision,
        EventKind.PassIssued or EventKind.PassUsed or EventKind.PassRevoked or EventKind.UploadLinkIssued or EventKind.UploadLinkRevoked
            or EventKind.RehearsalOpened or EventKind.RehearsalWiped => EventTheme.Access,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
    };
}
