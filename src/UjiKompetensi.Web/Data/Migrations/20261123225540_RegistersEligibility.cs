using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UjiKompetensi.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class RegistersEligibility : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "election",
                table: "rounds",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{\"CandidatesFixedOn\":null,\"TermEndsOn\":null,\"InauguratedOn\":null}'");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "election",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "reasons",
                table: "participants");

            migrationBuilder.DropColumn(
                name: "standing",
                table: "participants");

            migrationBuilder.DropColumn(
                name: "track",
                table: "participants");
        }
    }
}
