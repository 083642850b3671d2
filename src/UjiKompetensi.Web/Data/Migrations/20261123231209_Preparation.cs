using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UjiKompetensi.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Preparation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_posts_opd_id",
                table: "posts");

            migrationBuilder.AddColumn<int>(
                name: "confirmed_version",
                table: "sheets",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "decree",
                table: "rounds",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{\"Number\":\"\",\"Date\":null}'");

            migrationBuilder.AddColumn<string>(
                name: "election",
                table: "rounds",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{\"CandidatesFixedOn\":null,\"TermEndsOn\":null,\"InauguratedOn\":null}'");

            migrationBuilder.AddColumn<int>(
                name: "instrument_version",
                table: "rounds",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<bool>(
                name: "requires_pledge",
                table: "rounds",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "rules_version",
                table: "rounds",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "schedule",
                table: "rounds",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{\"Sessions\":[],\"MinutesPerPerson\":30,\"PreparationMinutes\":0,\"Order\":[],\"Lots\":[],\"Presences\":[],\"Version\":0}'");

            migrationBuilder.AddColumn<int>(
                name: "class",
                table: "posts",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "standard",
                table: "posts",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{\"Levels\":[{\"Kind\":0,\"Name\":\"Integritas\",\"Level\":4},{\"Kind\":0,\"Name\":\"Kerja Sama\",\"Level\":4},{\"Kind\":0,\"Name\":\"Komunikasi\",\"Level\":4},{\"Kind\":0,\"Name\":\"Orientasi pada Hasil\",\"Level\":4},{\"Kind\":0,\"Name\":\"Pelayanan Publik\",\"Level\":4},{\"Kind\":0,\"Name\":\"Pengembangan Diri dan Orang Lain\",\"Level\":4},{\"Kind\":0,\"Name\":\"Mengelola Perubahan\",\"Level\":4},{\"Kind\":0,\"Name\":\"Pengambilan Keputusan\",\"Level\":4},{\"Kind\":1,\"Name\":\"Perekat Bangsa\",\"Level\":4}],\"Total\":36}'");

            migrationBuilder.AddColumn<DateOnly>(
                name: "vacant_since",
                table: "posts",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "posts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "reasons",
                table: "participants",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "standing",
                table: "participants",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{\"IsRead\":false,\"RetiresOn\":null,\"Education\":\"\",\"Penalty\":null,\"Assessment\":null,\"Ratings\":[]}'");

            migrationBuilder.AddColumn<string>(
                name: "track",
                table: "participants",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "CompetencyTest");

            migrationBuilder.AddColumn<string>(
                name: "employee_number",
                table: "panelists",
                type: "character varying(18)",
                maxLength: 18,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_deputy",
                table: "panelists",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "pledged_at",
                table: "panelists",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "opds",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "education",
                table: "officials",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "education_field",
                table: "officials",
                type: "character varying(150)",
                maxLength: 150,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "history",
                table: "officials",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<DateOnly>(
                name: "retires_on",
                table: "officials",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "officials",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "components",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Other");

            migrationBuilder.AddColumn<string>(
                name: "rubric",
                table: "components",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{\"Items\":[]}'");

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "components",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "basis",
                table: "assessment_results",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<List<string>>(
                name: "level_indicators",
                table: "aspects",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "aspects",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "employee_number",
                table: "account_users",
                type: "character varying(18)",
                maxLength: 18,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "amendments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    panelist_id = table.Column<Guid>(type: "uuid", nullable: true),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: true),
                    instrument = table.Column<string>(type: "jsonb", nullable: true),
                    differences = table.Column<string>(type: "jsonb", nullable: false, defaultValueSql: "'[]'"),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    approved_by = table.Column<Guid>(type: "uuid", nullable: true),
                    applied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    dropped_by = table.Column<Guid>(type: "uuid", nullable: true),
                    dropped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_amendments", x => x.id);
                    table.ForeignKey(
                        name: "fk_amendments_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assessment_records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    official_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    taken_on = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    value = table.Column<decimal>(type: "numeric(7,2)", precision: 7, scale: 2, nullable: true),
                    jpm = table.Column<decimal>(type: "numeric(7,2)", precision: 7, scale: 2, nullable: true),
                    levels = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    scale_maximum = table.Column<decimal>(type: "numeric(7,2)", precision: 7, scale: 2, nullable: false),
                    scale_minimum = table.Column<decimal>(type: "numeric(7,2)", precision: 7, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_records", x => x.id);
                    table.ForeignKey(
                        name: "fk_assessment_records_officials_official_id",
                        column: x => x.official_id,
                        principalTable: "officials",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conflicts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    panelist_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conflicts", x => x.id);
                    table.ForeignKey(
                        name: "fk_conflicts_panelists_panelist_id",
                        column: x => x.panelist_id,
                        principalTable: "panelists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_conflicts_participants_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_conflicts_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "guest_passes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    panelist_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    pin_hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    issued_by = table.Column<Guid>(type: "uuid", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    device_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    first_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    wrong_pins = table.Column<int>(type: "integer", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guest_passes", x => x.id);
                    table.ForeignKey(
                        name: "fk_guest_passes_asp_net_users_account_id",
                        column: x => x.account_id,
                        principalTable: "account_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_guest_passes_panelists_panelist_id",
                        column: x => x.panelist_id,
                        principalTable: "panelists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_guest_passes_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    round_slug = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    component_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    same = table.Column<int>(type: "integer", nullable: false),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    undone_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "penalties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    official_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    description = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    decree_number = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    decreed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalties", x => x.id);
                    table.ForeignKey(
                        name: "fk_penalties_officials_official_id",
                        column: x => x.official_id,
                        principalTable: "officials",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "performance_ratings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    official_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    results = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    behaviour = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rater = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_performance_ratings", x => x.id);
                    table.ForeignKey(
                        name: "fk_performance_ratings_officials_official_id",
                        column: x => x.official_id,
                        principalTable: "officials",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: true),
                    before = table.Column<string>(type: "text", nullable: false),
                    after = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "remembered_headings",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    heading = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    column = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_remembered_headings", x => new { x.kind, x.heading });
                });

            migrationBuilder.CreateTable(
                name: "upload_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    deadline = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    issued_by = table.Column<Guid>(type: "uuid", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_upload_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_upload_links_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: true),
                    upload_link_id = table.Column<Guid>(type: "uuid", nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    removed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    removal_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_files_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_files_upload_links_upload_link_id",
                        column: x => x.upload_link_id,
                        principalTable: "upload_links",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "file_bytes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_bytes", x => x.id);
                    table.ForeignKey(
                        name: "fk_file_bytes_files_id",
                        column: x => x.id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_posts_opd_id_title",
                table: "posts",
                columns: new[] { "opd_id", "title" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_amendments_round_id_number",
                table: "amendments",
                columns: new[] { "round_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assessment_records_official_id_provider_taken_on",
                table: "assessment_records",
                columns: new[] { "official_id", "provider", "taken_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conflicts_panelist_id",
                table: "conflicts",
                column: "panelist_id");

            migrationBuilder.CreateIndex(
                name: "ix_conflicts_participant_id",
                table: "conflicts",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_conflicts_round_id_panelist_id_participant_id",
                table: "conflicts",
                columns: new[] { "round_id", "panelist_id", "participant_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_files_participant_id_sha256",
                table: "files",
                columns: new[] { "participant_id", "sha256" },
                unique: true,
                filter: "removed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_files_round_id_participant_id",
                table: "files",
                columns: new[] { "round_id", "participant_id" });

            migrationBuilder.CreateIndex(
                name: "ix_files_upload_link_id",
                table: "files",
                column: "upload_link_id");

            migrationBuilder.CreateIndex(
                name: "ix_guest_passes_account_id",
                table: "guest_passes",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_guest_passes_code_hash",
                table: "guest_passes",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_guest_passes_panelist_id",
                table: "guest_passes",
                column: "panelist_id");

            migrationBuilder.CreateIndex(
                name: "ix_guest_passes_round_id",
                table: "guest_passes",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_imports_at",
                table: "imports",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_penalties_official_id_decree_number",
                table: "penalties",
                columns: new[] { "official_id", "decree_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_performance_ratings_official_id_year",
                table: "performance_ratings",
                columns: new[] { "official_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_register_changes_import_id",
                table: "register_changes",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_register_changes_subject_subject_id_at",
                table: "register_changes",
                columns: new[] { "subject", "subject_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_upload_links_participant_id",
                table: "upload_links",
                column: "participant_id",
                unique: true,
                filter: "revoked_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_upload_links_round_id",
                table: "upload_links",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_upload_links_token_hash",
                table: "upload_links",
                column: "token_hash",
                unique: true);

            using var sql = new System.IO.StreamReader(typeof(Preparation).Assembly.GetManifestResourceStream("Preparation.sql")!);
            migrationBuilder.Sql(sql.ReadToEnd());
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "amendments");

            migrationBuilder.DropTable(
                name: "assessment_records");

            migrationBuilder.DropTable(
                name: "conflicts");

            migrationBuilder.DropTable(
                name: "file_bytes");

            migrationBuilder.DropTable(
                name: "guest_passes");

            migrationBuilder.DropTable(
                name: "imports");

            migrationBuilder.DropTable(
                name: "penalties");

            migrationBuilder.DropTable(
                name: "performance_ratings");

            migrationBuilder.DropTable(
                name: "register_changes");

            migrationBuilder.DropTable(
                name: "remembered_headings");

            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropTable(
                name: "upload_links");

            migrationBuilder.DropIndex(
                name: "ix_posts_opd_id_title",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "confirmed_version",
                table: "sheets");

            migrationBuilder.DropColumn(
                name: "decree",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "election",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "instrument_version",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "requires_pledge",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "rules_version",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "schedule",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "class",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "standard",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "vacant_since",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "version",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "reasons",
                table: "participants");

            migrationBuilder.DropColumn(
                name: "standing",
                table: "participants");

            migrationBuilder.DropColumn(
                name: "track",
                table: "participants");

            migrationBuilder.DropColumn(
                name: "employee_number",
                table: "panelists");

            migrationBuilder.DropColumn(
                name: "is_deputy",
                table: "panelists");

            migrationBuilder.DropColumn(
                name: "pledged_at",
                table: "panelists");

            migrationBuilder.DropColumn(
                name: "version",
                table: "opds");

            migrationBuilder.DropColumn(
                name: "education",
                table: "officials");

            migrationBuilder.DropColumn(
                name: "education_field",
                table: "officials");

            migrationBuilder.DropColumn(
                name: "history",
                table: "officials");

            migrationBuilder.DropColumn(
                name: "retires_on",
                table: "officials");

            migrationBuilder.DropColumn(
                name: "version",
                table: "officials");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "components");

            migrationBuilder.DropColumn(
                name: "rubric",
                table: "components");

            migrationBuilder.DropColumn(
                name: "version",
                table: "components");

            migrationBuilder.DropColumn(
                name: "basis",
                table: "assessment_results");

            migrationBuilder.DropColumn(
                name: "level_indicators",
                table: "aspects");

            migrationBuilder.DropColumn(
                name: "version",
                table: "aspects");

            migrationBuilder.DropColumn(
                name: "employee_number",
                table: "account_users");

            migrationBuilder.CreateIndex(
                name: "ix_posts_opd_id",
                table: "posts",
                column: "opd_id");
        }
    }
}
