using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Data.Configurations;

internal sealed class RoundConfiguration : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> round)
    {
        round.Property(r => r.Slug).HasMaxLength(Codes.MaxLength);
        round.HasIndex(r => r.Slug).IsUnique();
        round.Property(r => r.Name).HasMaxLength(Round.NameMaxLength);
        round.Property(r => r.Venue).HasMaxLength(Round.VenueMaxLength);
        round.Property(r => r.Rules).AsJson();
        round.Property(r => r.SheetRules).AsJson(existing: new SheetRules());
        round.Property(r => r.Display).AsJson(existing: new DisplayRules());
        round.Ignore(r => r.SheetScopes);
        round.HasIndex(r => r.RehearsalOf).IsUnique();
        round.HasOne<Round>().WithMany().HasForeignKey(r => r.RehearsalOf).OnDelete(DeleteBehavior.Restrict);
        round.Property(r => r.Letter).AsJson();
        round.Property(r => r.Election).AsJson(existing: new Election());
        round.Property(r => r.Schedule).AsJson(existing: new Schedule());
        round.Ignore(r => r.Timetable);
        round.Property(r => r.Decree).AsJson(existing: new PanelDecree());
        round.Property(r => r.PlenaryRules).AsJson(existing: new PlenaryRules());
        round.Property(r => r.ParticipantRules).AsJson(existing: new ParticipantRules());
        round.Ignore(r => r.IsReleased);
        round.Property(r => r.RulesVersion).HasDefaultValue(0).ValueGeneratedNever();
        round.Property(r => r.InstrumentVersion).HasDefaultValue(1).ValueGeneratedNever();
        round.HasMany(r => r.Components).WithOne().HasForeignKey(c => c.RoundId);
        round.HasMany(r => r.Participants).WithOne().HasForeignKey(p => p.RoundId);
        round.HasMany(r => r.Panel).WithOne().HasForeignKey(p => p.RoundId);
        round.HasMany(r => r.Conflicts).WithOne().HasForeignKey(c => c.RoundId);
        round.HasMany(r => r.Turns).WithOne().HasForeignKey(t => t.RoundId);
        round.Ignore(r => r.CurrentTurn).Ignore(r => r.Queue);
        round.Navigation(r => r.Turns).HasField("_turns").UsePropertyAccessMode(PropertyAccessMode.Field);
        round.Navigation(r => r.Conflicts).HasField("_conflicts").UsePropertyAccessMode(PropertyAccessMode.Field);
        round.Navigation(r => r.Components).HasField("_components").UsePropertyAccessMode(PropertyAccessMode.Field);
        round.Navigation(r => r.Participants).HasField("_participants").UsePropertyAccessMode(PropertyAccessMode.Field);
        round.Navigation(r => r.Panel).HasField("_panel").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ComponentConfiguration : IEntityTypeConfiguration<Component>
{
    public void Configure(EntityTypeBuilder<Component> component)
    {
        component.ToTable("Components");
        component.Property(c => c.Id).ValueGeneratedNever();
        component.Property(c => c.Code).HasMaxLength(Codes.MaxLength);
        component.Property(c => c.Name).HasMaxLength(Component.NameMaxLength);
        component.Property(c => c.Stage).HasMaxLength(Component.StageMaxLength).HasDefaultValue("").ValueGeneratedNever();
        component.Property(c => c.AspectWeighing).HasDefaultValue(AspectWeighing.Percent).ValueGeneratedNever();
        component.Property(c => c.Kind).HasDefaultValue(ComponentKind.Other).ValueGeneratedNever();
        component.Property(c => c.Rubric).AsJson(existing: Rubric.None);
        component.Property(c => c.Papers).AsJson(existing: []);
        component.Property(c => c.IsAnonymous).HasDefaultValue(false).ValueGeneratedNever();
        component.Property(c => c.Version).HasDefaultValue(1).ValueGeneratedNever();
        component.ComplexProperty(c => c.Scale, Scales.Configure);
        component.HasIndex(c => new { c.RoundId, c.Code }).IsUnique();
        component.HasMany(c => c.Aspects).WithOne().HasForeignKey(a => a.ComponentId);
        component.Navigation(c => c.Aspects).HasField("_aspects").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class AspectConfiguration : IEntityTypeConfiguration<Aspect>
{
    public void Configure(EntityTypeBuilder<Aspect> aspect)
    {
        aspect.ToTable("Aspects");
        aspect.Property(a => a.Id).ValueGeneratedNever();
        aspect.Property(a => a.Code).HasMaxLength(Codes.MaxLength);
        aspect.Property(a => a.Title).HasMaxLength(Aspect.TitleMaxLength);
        aspect.Property(a => a.Question).HasMaxLength(Aspect.QuestionMaxLength);
        aspect.Property(a => a.LevelIndicators).HasDefaultValueSql("'{}'").ValueGeneratedNever();
        aspect.Property(a => a.Version).HasDefaultValue(1).ValueGeneratedNever();
        aspect.HasIndex(a => new { a.ComponentId, a.Code }).IsUnique();
    }
}

internal sealed class ParticipantConfiguration : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> participant)
    {
        participant.Property(p => p.Id).ValueGeneratedNever();
        participant.ComplexProperty(p => p.Name, PersonNames.Configure);
        participant.Property(p => p.PostTitle).HasMaxLength(Post.TitleMaxLength);
        participant.Property(p => p.OpdName).HasMaxLength(Opd.NameMaxLength);
        participant.Property(p => p.Standing).AsJson(existing: Standing.Unread);
        participant.Property(p => p.Reasons).AsJson(existing: new Dictionary<string, string>());
        participant.Property(p => p.Track).HasDefaultValue(Track.CompetencyTest).ValueGeneratedNever();
        participant.HasIndex(p => new { p.RoundId, p.OfficialId }).IsUnique();
        participant.HasIndex(p => new { p.RoundId, p.Number }).IsUnique();
        participant.HasOne<Official>().WithMany().HasForeignKey(p => p.OfficialId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PanelistConfiguration : IEntityTypeConfiguration<Panelist>
{
    public void Configure(EntityTypeBuilder<Panelist> panelist)
    {
        panelist.Property(p => p.Id).ValueGeneratedNever();
        panelist.ComplexProperty(p => p.Name, PersonNames.Configure);
        panelist.Property(p => p.Position).HasMaxLength(Panelist.PositionMaxLength);
        panelist.HasIndex(p => new { p.RoundId, p.AccountId }).IsUnique();
        panelist.HasIndex(p => new { p.RoundId, p.Seat }).IsUnique();
        panelist.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class Scales
{
    public static void Configure(ComplexPropertyBuilder<Scale> scale)
    {
        scale.Property(s => s.Minimum).HasColumnName("scale_minimum");
        scale.Property(s => s.Maximum).HasColumnName("scale_maximum");
    }
}
