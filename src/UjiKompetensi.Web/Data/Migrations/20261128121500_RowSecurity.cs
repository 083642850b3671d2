using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UjiKompetensi.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class RowSecurity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            using var sql = new System.IO.StreamReader(typeof(RowSecurity).Assembly.GetManifestResourceStream("RowSecurity.sql")!);
            migrationBuilder.Sql(sql.ReadToEnd());
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "mark_versions", "note_versions", "paper_typings", "paper_scans", "assessment_results", "round_events" })
                migrationBuilder.Sql($"DROP POLICY sealed ON {table}; ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;");
            migrationBuilder.Sql("DROP FUNCTION chain_head(uuid); DROP FUNCTION acting();");
        }
    }
}
