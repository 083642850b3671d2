using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UjiKompetensi.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Plenary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "reopened_at",
                table: "sheets",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "display",
                table: "rounds",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{\"ShowsRanking\":false,\"SpreadLimit\":15,\"Map\":{\"Performance\":{\"Source\":\"\",\"Middle\":68,\"High\":80,\"Names\":[\"di bawah ekspektasi\",\"sesuai ekspektasi\",\"di atas ekspektasi\"]},\"Potential\":{\"Source\":\"\",\"Middle\":68,\"High\":80,\"Names\":[\"rendah\",\"menengah\",\"tinggi\"]},\"Actions\":[\"bimbingan, sanksi menurut aturan\",\"bimbingan kinerja\",\"rotasi\",\"rotasi dan bimbingan kinerja\",\"penempatan yang sesuai\",\"penempatan yang sesuai\",\"suksesi, rotasi, pengayaan jabatan\",\"suksesi, rotasi, pengayaan jabatan\",\"promosi, pertahankan\"]}}'");

            migrationBuilder.AddColumn<string>(
                name: "plenary_rules",
                table: "rounds",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{\"Quorum\":0,\"NeedsChair\":true,\"Advice\":null,\"NeedsReview\":false,\"Version\":0}'");

            migrationBuilder.AlterColumn<string>(
                name: "kind",
                table: "recommendations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(40)",
                oldMaxLength: 40);

            migrationBuilder.AddColumn<string>(
                name: "departure",
                table: "recommendations",
                type: "character varying(1500)",
                maxLength: 1500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "further_targets",
                table: "recommendations",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "plan",
                table: "recommendations",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<Guid>(
                name: "written_by",
                table: "recommendations",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "written_by_name",
                table: "recommendations",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "aspect_weighing",
                table: "components",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Percent");

            migrationBuilder.AddColumn<string>(
                name: "stage",
                table: "components",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "discussion_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussion_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_discussion_notes_participants_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussion_notes_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "number_series",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pattern = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_series", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "office_settings",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    style = table.Column<string>(type: "jsonb", nullable: false),
                    emblem = table.Column<byte[]>(type: "bytea", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_settings", x => x.id);
                    table.CheckConstraint("ck_office_settings_only_one", "id = 1");
                });

            migrationBuilder.CreateTable(
                name: "plenaries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    current_participant_id = table.Column<Guid>(type: "uuid", nullable: true),
                    calls = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plenaries", x => x.id);
                    table.ForeignKey(
                        name: "fk_plenaries_participants_current_participant_id",
                        column: x => x.current_participant_id,
                        principalTable: "participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plenaries_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recommendation_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recommendation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    advice = table.Column<string>(type: "jsonb", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recommendation_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_recommendation_versions_recommendations_recommendation_id",
                        column: x => x.recommendation_id,
                        principalTable: "recommendations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    recommendation_version = table.Column<int>(type: "integer", nullable: false),
                    verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    comments = table.Column<string>(type: "jsonb", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reviews", x => x.id);
                    table.ForeignKey(
                        name: "fk_reviews_participants_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reviews_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "document_numbers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    series_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sequence = table.Column<int>(type: "integer", nullable: true),
                    text = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    taken_by = table.Column<Guid>(type: "uuid", nullable: false),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_numbers", x => x.id);
                    table.ForeignKey(
                        name: "fk_document_numbers_number_series_series_id",
                        column: x => x.series_id,
                        principalTable: "number_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plenary_attendances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plenary_id = table.Column<Guid>(type: "uuid", nullable: false),
                    panelist_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    is_present = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plenary_attendances", x => x.id);
                    table.ForeignKey(
                        name: "fk_plenary_attendances_panelists_panelist_id",
                        column: x => x.panelist_id,
                        principalTable: "panelists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plenary_attendances_plenaries_plenary_id",
                        column: x => x.plenary_id,
                        principalTable: "plenaries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plenary_conclusions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plenary_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    recommendation_version = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    departures = table.Column<string>(type: "jsonb", nullable: false),
                    present = table.Column<int>(type: "integer", nullable: false),
                    members = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proof = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reopened_by = table.Column<Guid>(type: "uuid", nullable: true),
                    reopened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reopening_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plenary_conclusions", x => x.id);
                    table.ForeignKey(
                        name: "fk_plenary_conclusions_participants_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plenary_conclusions_plenaries_plenary_id",
                        column: x => x.plenary_id,
                        principalTable: "plenaries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plenary_stances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plenary_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    panelist_id = table.Column<Guid>(type: "uuid", nullable: false),
                    conclusion_number = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proof = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plenary_stances", x => x.id);
                    table.ForeignKey(
                        name: "fk_plenary_stances_panelists_panelist_id",
                        column: x => x.panelist_id,
                        principalTable: "panelists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plenary_stances_participants_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plenary_stances_plenaries_plenary_id",
                        column: x => x.plenary_id,
                        principalTable: "plenaries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "final_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    number_id = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    signer = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    code = table.Column<string>(type: "character(26)", fixedLength: true, maxLength: 26, nullable: false),
                    copies = table.Column<int>(type: "integer", nullable: false),
                    final_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    final_by = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    signed_how = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    signed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    sent_to = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_by = table.Column<Guid>(type: "uuid", nullable: true),
                    voided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    voided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    void_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_final_documents", x => x.id);
                    table.ForeignKey(
                        name: "fk_final_documents_document_numbers_number_id",
                        column: x => x.number_id,
                        principalTable: "document_numbers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_final_documents_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "document_bytes",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    copy = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    content_type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_bytes", x => new { x.document_id, x.stage, x.copy });
                    table.ForeignKey(
                        name: "fk_document_bytes_final_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "final_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_discussion_notes_participant_id",
                table: "discussion_notes",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussion_notes_round_id_participant_id_version",
                table: "discussion_notes",
                columns: new[] { "round_id", "participant_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_document_numbers_series_id_sequence",
                table: "document_numbers",
                columns: new[] { "series_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_document_numbers_text",
                table: "document_numbers",
                column: "text",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_final_documents_code",
                table: "final_documents",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_final_documents_number_id",
                table: "final_documents",
                column: "number_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_final_documents_round_id_kind_subject",
                table: "final_documents",
                columns: new[] { "round_id", "kind", "subject" },
                unique: true,
                filter: "status <> 'Voided'");

            migrationBuilder.CreateIndex(
                name: "ix_number_series_pattern_year",
                table: "number_series",
                columns: new[] { "pattern", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plenaries_current_participant_id",
                table: "plenaries",
                column: "current_participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_plenaries_round_id",
                table: "plenaries",
                column: "round_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plenary_attendances_panelist_id",
                table: "plenary_attendances",
                column: "panelist_id");

            migrationBuilder.CreateIndex(
                name: "ix_plenary_attendances_plenary_id_panelist_id_number",
                table: "plenary_attendances",
                columns: new[] { "plenary_id", "panelist_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plenary_conclusions_participant_id",
                table: "plenary_conclusions",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_plenary_conclusions_plenary_id_participant_id_number",
                table: "plenary_conclusions",
                columns: new[] { "plenary_id", "participant_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plenary_conclusions_standing",
                table: "plenary_conclusions",
                columns: new[] { "plenary_id", "participant_id" },
                unique: true,
                filter: "reopened_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_plenary_stances_panelist_id",
                table: "plenary_stances",
                column: "panelist_id");

            migrationBuilder.CreateIndex(
                name: "ix_plenary_stances_participant_id",
                table: "plenary_stances",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_plenary_stances_plenary_id_participant_id_panelist_id_number",
                table: "plenary_stances",
                columns: new[] { "plenary_id", "participant_id", "panelist_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recommendation_versions_recommendation_id_version",
                table: "recommendation_versions",
                columns: new[] { "recommendation_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_participant_id",
                table: "reviews",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_round_id_participant_id_number",
                table: "reviews",
                columns: new[] { "round_id", "participant_id", "number" },
                unique: true);

            foreach (var name in new[] { "Plenary.sql", "Documents.sql" })
            {
                using var sql = new System.IO.StreamReader(typeof(Plenary).Assembly.GetManifestResourceStream(name)!);
                migrationBuilder.Sql(sql.ReadToEnd());
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "discussion_notes");

            migrationBuilder.DropTable(
                name: "document_bytes");

            migrationBuilder.DropTable(
                name: "office_settings");

            migrationBuilder.DropTable(
                name: "plenary_attendances");

            migrationBuilder.DropTable(
                name: "plenary_conclusions");

            migrationBuilder.DropTable(
                name: "plenary_stances");

            migrationBuilder.DropTable(
                name: "recommendation_versions");

            migrationBuilder.DropTable(
                name: "reviews");

            migrationBuilder.DropTable(
                name: "final_documents");

            migrationBuilder.DropTable(
                name: "plenaries");

            migrationBuilder.DropTable(
                name: "document_numbers");

            migrationBuilder.DropTable(
                name: "number_series");

            migrationBuilder.DropColumn(
                name: "reopened_at",
                table: "sheets");

            migrationBuilder.DropColumn(
                name: "display",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "plenary_rules",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "departure",
                table: "recommendations");

            migrationBuilder.DropColumn(
                name: "further_targets",
                table: "recommendations");

            migrationBuilder.DropColumn(
                name: "plan",
                table: "recommendations");

            migrationBuilder.DropColumn(
                name: "written_by",
                table: "recommendations");

            migrationBuilder.DropColumn(
                name: "written_by_name",
                table: "recommendations");

            migrationBuilder.DropColumn(
                name: "aspect_weighing",
                table: "components");

            migrationBuilder.DropColumn(
                name: "stage",
                table: "components");

            migrationBuilder.AlterColumn<string>(
                name: "kind",
                table: "recommendations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(40)",
                oldMaxLength: 40,
                oldNullable: true);
        }
    }
}
