using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UjiKompetensi.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class XPaper : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "paper_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_by = table.Column<Guid>(type: "uuid", nullable: false),
                    first_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    second_by = table.Column<Guid>(type: "uuid", nullable: true),
                    second_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    scan_id = table.Column<Guid>(type: "uuid", nullable: true),
                    scan_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    receipt = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_entries", x => x.id);
                    table.CheckConstraint("ck_paper_entries_two_people", "second_by <> first_by");
                    table.ForeignKey(
                        name: "fk_paper_entries_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_paper_entries_sheets_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unlock_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    panelist_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    receipt = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    locked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    marks = table.Column<string>(type: "jsonb", nullable: false),
                    notes = table.Column<string>(type: "jsonb", nullable: false),
                    panel_by = table.Column<Guid>(type: "uuid", nullable: true),
                    panel_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    secretariat_by = table.Column<Guid>(type: "uuid", nullable: true),
                    secretariat_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    secretariat_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    refused_by = table.Column<Guid>(type: "uuid", nullable: true),
                    refused_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    refusal_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unlock_requests", x => x.id);
                    table.CheckConstraint("ck_unlock_requests_two_others", "panel_by <> asked_by AND secretariat_by <> asked_by AND panel_by <> secretariat_by");
                    table.ForeignKey(
                        name: "fk_unlock_requests_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_unlock_requests_sheets_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paper_scans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_scans", x => x.id);
                    table.ForeignKey(
                        name: "fk_paper_scans_paper_entries_entry_id",
                        column: x => x.entry_id,
                        principalTable: "paper_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paper_typings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    typed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lines = table.Column<string>(type: "jsonb", nullable: false),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_typings", x => x.id);
                    table.ForeignKey(
                        name: "fk_paper_typings_paper_entries_entry_id",
                        column: x => x.entry_id,
                        principalTable: "paper_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_paper_entries_round_id",
                table: "paper_entries",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_paper_entries_sheet_id",
                table: "paper_entries",
                column: "sheet_id",
                unique: true,
                filter: "settled_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_paper_scans_entry_id",
                table: "paper_scans",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_paper_typings_entry_id_number",
                table: "paper_typings",
                columns: new[] { "entry_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unlock_requests_round_id_number",
                table: "unlock_requests",
                columns: new[] { "round_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unlock_requests_sheet_id",
                table: "unlock_requests",
                column: "sheet_id",
                unique: true,
                filter: "(panel_by IS NULL OR secretariat_by IS NULL) AND refused_at IS NULL AND withdrawn_at IS NULL");

            foreach (var name in new[] { "Unlock.sql", "Paper.sql" })
            {
                using var sql = new System.IO.StreamReader(typeof(XPaper).Assembly.GetManifestResourceStream(name)!);
                migrationBuilder.Sql(sql.ReadToEnd());
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "paper_scans");

            migrationBuilder.DropTable(
                name: "paper_typings");

            migrationBuilder.DropTable(
                name: "unlock_requests");

            migrationBuilder.DropTable(
                name: "paper_entries");
        }
    }
}
