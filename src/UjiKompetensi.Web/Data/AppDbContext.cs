using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Domain.Notices;
using UjiKompetensi.Domain.Objections;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Web.Data;

internal sealed class AppDbContext(DbContextOptions<AppDbContext> options)
    : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>For whom PostgreSQL is asked; nobody until somebody is named.</summary>
    public Acting? Acting { get; set; }

    /// <summary>The transaction that was told.</summary>
    internal Guid? ToldIn { get; set; }

    public DbSet<Opd> Opds => Set<Opd>();
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<Official> Officials => Set<Official>();
    public DbSet<Round> Rounds => Set<Round>();
    public DbSet<Participant> Participants => Set<Participant>();
    public DbSet<Panelist> Panelists => Set<Panelist>();
    public DbSet<GuestPass> GuestPasses => Set<GuestPass>();
    public DbSet<Turn> Turns => Set<Turn>();
    public DbSet<DeviceContact> DeviceContacts => Set<DeviceContact>();
    public DbSet<ScoreSheet> Sheets => Set<ScoreSheet>();
    public DbSet<MarkVersion> MarkVersions => Set<MarkVersion>();
    public DbSet<UnlockRequest> UnlockRequests => Set<UnlockRequest>();
    public DbSet<PaperEntry> PaperEntries => Set<PaperEntry>();
    public DbSet<PaperScan> PaperScans => Set<PaperScan>();
    public DbSet<AssessmentResult> AssessmentResults => Set<AssessmentResult>();
    public DbSet<Recommendation> Recommendations => Set<Recommendation>();
    public DbSet<RecommendationVersion> RecommendationVersions => Set<RecommendationVersion>();
    public DbSet<Review> Reviews => Set<Review>();
    public DbSet<Plenary> Plenaries => Set<Plenary>();
    public DbSet<DiscussionNote> DiscussionNotes => Set<DiscussionNote>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<FollowUpStep> FollowUpSteps => Set<FollowUpStep>();
    public DbSet<ApprovingAuthority> ApprovingAuthorities => Set<ApprovingAuthority>();
    public DbSet<RoundEvent> RoundEvents => Set<RoundEvent>();
    public DbSet<ChainSignature> ChainSignatures => Set<ChainSignature>();
    public DbSet<Erasure> Erasures => Set<Erasure>();
    public DbSet<Penalty> Penalties => Set<Penalty>();
    public DbSet<PerformanceRating> PerformanceRatings => Set<PerformanceRating>();
    public DbSet<AssessmentRecord> AssessmentRecords => Set<AssessmentRecord>();
    public DbSet<Amendment> Amendments => Set<Amendment>();
    public DbSet<ParticipantFile> Files => Set<ParticipantFile>();
    public DbSet<FileBytes> FileBytes => Set<FileBytes>();
    public DbSet<UploadLink> UploadLinks => Set<UploadLink>();
    public DbSet<RegisterChange> RegisterChanges => Set<RegisterChange>();
    public DbSet<Import> Imports => Set<Import>();
    public DbSet<RememberedHeading> RememberedHeadings => Set<RememberedHeading>();
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();
    public DbSet<DocumentNumber> DocumentNumbers => Set<DocumentNumber>();
    public DbSet<FinalDocument> FinalDocuments => Set<FinalDocument>();
    public DbSet<DocumentBytes> DocumentBytes => Set<DocumentBytes>();
    public DbSet<OfficeSettings> OfficeSettings => Set<OfficeSettings>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<SignInFailure> SignInFailures => Set<SignInFailure>();
    public DbSet<AccountEvent> AccountEvents => Set<AccountEvent>();
    public DbSet<PasswordReset> PasswordResets => Set<PasswordReset>();
    public DbSet<SpentChallenge> SpentChallenges => Set<SpentChallenge>();
    public DbSet<RefusalCount> RefusalCounts => Set<RefusalCount>();

    public DbSet<Objection> Objections => Set<Objection>();
    public DbSet<ObjectionStep> ObjectionSteps => Set<ObjectionStep>();
    public DbSet<AccessEntry> AccessEntries => Set<AccessEntry>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        Naming.UseSnakeCase(builder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => Conventions.Apply(conventions);
}
