using System;
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "amendments");

            migrationBuilder.DropTable(
                name: "assessment_records");

            migrationBuilder.DropTable(
                name: "penalties");

            migrationBuilder.DropTable(
                name: "performance_ratings");

            migrationBuilder.DropTable(
                name: "register_changes");

            migrationBuilder.DropIndex(
                name: "ix_posts_opd_id_title",
                table: "posts");

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
                name: "employee_number",
                table: "panelists");

            migrationBuilder.DropColumn(
                name: "is_deputy",
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

            migrationBuilder.CreateIndex(
                name: "ix_posts_opd_id",
                table: "posts",
                column: "opd_id");
        }
    }
}
