using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UjiKompetensi.Web.Data.Migrations
{
    /// <summary>Rows only: the schema stays as it is, so there is no Designer file.</summary>
    [DbContext(typeof(AppDbContext))]
    [Migration("20261128151800_EarlierAdvice")]
    public partial class EarlierAdvice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            using var sql = new System.IO.StreamReader(typeof(EarlierAdvice).Assembly.GetManifestResourceStream("EarlierAdvice.sql")!);
            migrationBuilder.Sql(sql.ReadToEnd());
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // What was added says no more than the chain did.
        }
    }
}
