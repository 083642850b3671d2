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

            using var sql = new System.IO.StreamReader(typeof(PanelDay).Assembly.GetManifestResourceStream("PanelDay.sql")!);
            migrationBuilder.Sql(sql.ReadToEnd());
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
