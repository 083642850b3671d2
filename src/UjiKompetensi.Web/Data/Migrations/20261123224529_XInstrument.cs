using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UjiKompetensi.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class XInstrument : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "confirmed_version",
                table: "sheets",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "instrument_version",
                table: "rounds",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "rules_version",
                table: "rounds",
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
                name: "differences",
                table: "amendments",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "instrument",
                table: "amendments",
                type: "jsonb",
                nullable: true);
            using var sql = new System.IO.StreamReader(typeof(XInstrument).Assembly.GetManifestResourceStream("Preparation.sql")!);
            migrationBuilder.Sql(sql.ReadToEnd());
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "confirmed_version",
                table: "sheets");

            migrationBuilder.DropColumn(
                name: "instrument_version",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "rules_version",
                table: "rounds");

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
                name: "differences",
                table: "amendments");

            migrationBuilder.DropColumn(
                name: "instrument",
                table: "amendments");
        }
    }
}
