using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UjiKompetensi.Web.Data.Migrations
{
    /// <summary>A table and triggers that Entity Framework does not know of: the model stays as it is, so there is no Designer file.</summary>
    [DbContext(typeof(AppDbContext))]
    [Migration("20261128154500_RoundEditions")]
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
