using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UjiKompetensi.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class PanelDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_sheets_round_id_participant_id_panelist_id",
                table: "sheets");

            migrationBuilder.DropIndex(
                name: "ix_note_versions_sheet_id_version",
                table: "note_versions");

            migrationBuilder.AddColumn<Guid>(
                name: "component_id",
                table: "sheets",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "rehearsal_of",
                table: "rounds",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sheet_rules",
                table: "rounds",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{\"NoteEdgePercent\":null,\"ConfirmsIdentity\":false}'");

            migrationBuilder.AlterColumn<Guid>(
                name: "official_id",
                table: "participants",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<Guid>(
                name: "aspect_id",
                table: "note_versions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "origin",
                table: "mark_versions",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Screen");

            migrationBuilder.AddColumn<bool>(
                name: "is_anonymous",
                table: "components",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "papers",
                table: "components",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.CreateTable(
                name: "device_contacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    panelist_id = table.Column<Guid>(type: "uuid", nullable: false),
                    device = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    waiting = table.Column<int>(type: "integer", nullable: false),
                    battery_percent = table.Column<int>(type: "integer", nullable: true),
                    participant_number = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_contacts", x => x.id);
                    table.ForeignKey(
                        name: "fk_device_contacts_panelists_panelist_id",
                        column: x => x.panelist_id,
                        principalTable: "panelists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_device_contacts_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "turns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    began_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_turns", x => x.id);
                    table.ForeignKey(
                        name: "fk_turns_participants_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_turns_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "ix_sheets_component_id",
                table: "sheets",
                column: "component_id");

            migrationBuilder.CreateIndex(
                name: "ix_sheets_round_id_participant_id_panelist_id_component_id",
                table: "sheets",
                columns: new[] { "round_id", "participant_id", "panelist_id", "component_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_rounds_rehearsal_of",
                table: "rounds",
                column: "rehearsal_of",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_note_versions_aspect_id",
                table: "note_versions",
                column: "aspect_id");

            migrationBuilder.CreateIndex(
                name: "ix_note_versions_sheet_id_aspect_id_version",
                table: "note_versions",
                columns: new[] { "sheet_id", "aspect_id", "version" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_device_contacts_panelist_id",
                table: "device_contacts",
                column: "panelist_id");

            migrationBuilder.CreateIndex(
                name: "ix_device_contacts_round_id_panelist_id_device",
                table: "device_contacts",
                columns: new[] { "round_id", "panelist_id", "device" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_device_contacts_round_id_panelist_id_number",
                table: "device_contacts",
                columns: new[] { "round_id", "panelist_id", "number" },
                unique: true);

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
                name: "ix_turns_open",
                table: "turns",
                column: "round_id",
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_turns_participant_id",
                table: "turns",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_turns_round_id_number",
                table: "turns",
                columns: new[] { "round_id", "number" },
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

            migrationBuilder.AddForeignKey(
                name: "fk_note_versions_aspects_aspect_id",
                table: "note_versions",
                column: "aspect_id",
                principalTable: "aspects",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_rounds_rounds_rehearsal_of",
                table: "rounds",
                column: "rehearsal_of",
                principalTable: "rounds",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_sheets_components_component_id",
                table: "sheets",
                column: "component_id",
                principalTable: "components",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            foreach (var name in new[] { "PanelDay.sql", "Unlock.sql", "Paper.sql", "Live.sql" })
            {
                using var sql = new System.IO.StreamReader(typeof(PanelDay).Assembly.GetManifestResourceStream(name)!);
                migrationBuilder.Sql(sql.ReadToEnd());
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_note_versions_aspects_aspect_id",
                table: "note_versions");

            migrationBuilder.DropForeignKey(
                name: "fk_rounds_rounds_rehearsal_of",
                table: "rounds");

            migrationBuilder.DropForeignKey(
                name: "fk_sheets_components_component_id",
                table: "sheets");

            migrationBuilder.DropTable(
                name: "device_contacts");

            migrationBuilder.DropTable(
                name: "paper_scans");

            migrationBuilder.DropTable(
                name: "paper_typings");

            migrationBuilder.DropTable(
                name: "turns");

            migrationBuilder.DropTable(
                name: "unlock_requests");

            migrationBuilder.DropTable(
                name: "paper_entries");

            migrationBuilder.DropIndex(
                name: "ix_sheets_component_id",
                table: "sheets");

            migrationBuilder.DropIndex(
                name: "ix_sheets_round_id_participant_id_panelist_id_component_id",
                table: "sheets");

            migrationBuilder.DropIndex(
                name: "ix_rounds_rehearsal_of",
                table: "rounds");

            migrationBuilder.DropIndex(
                name: "ix_note_versions_aspect_id",
                table: "note_versions");

            migrationBuilder.DropIndex(
                name: "ix_note_versions_sheet_id_aspect_id_version",
                table: "note_versions");

            migrationBuilder.DropColumn(
                name: "component_id",
                table: "sheets");

            migrationBuilder.DropColumn(
                name: "rehearsal_of",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "sheet_rules",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "aspect_id",
                table: "note_versions");

            migrationBuilder.DropColumn(
                name: "origin",
                table: "mark_versions");

            migrationBuilder.DropColumn(
                name: "is_anonymous",
                table: "components");

            migrationBuilder.DropColumn(
                name: "papers",
                table: "components");

            migrationBuilder.AlterColumn<Guid>(
                name: "official_id",
                table: "participants",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_sheets_round_id_participant_id_panelist_id",
                table: "sheets",
                columns: new[] { "round_id", "participant_id", "panelist_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_note_versions_sheet_id_version",
                table: "note_versions",
                columns: new[] { "sheet_id", "version" },
                unique: true);
        }
    }
}
