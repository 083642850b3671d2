using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UjiKompetensi.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class RoundEditions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            using var sql = new System.IO.StreamReader(typeof(RoundEditions).Assembly.GetManifestResourceStream("RoundEditions.sql")!);
            migrationBuilder.Sql(sql.ReadToEnd());
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "rounds", "components", "aspects", "participants", "panelists", "conflicts" }) migrationBuilder.Sql($"DROP TRIGGER count_edition ON {table};");
            migrationBuilder.Sql("DROP FUNCTION count_edition(); DROP FUNCTION count_edition_of_part(); DROP FUNCTION count_edition_of_aspect(); DROP TABLE round_editions;");
        }
    }
}
