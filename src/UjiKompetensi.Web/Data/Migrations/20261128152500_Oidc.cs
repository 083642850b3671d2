using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UjiKompetensi.Web.Data.Migrations
{
    /// <summary>Grants, an index and a trigger that Entity Framework does not know of: the model stays as it is, so there is no Designer file.</summary>
    [DbContext(typeof(AppDbContext))]
    [Migration("20261128152500_Oidc")]
    public partial class Oidc : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            using var sql = new System.IO.StreamReader(typeof(Oidc).Assembly.GetManifestResourceStream("Oidc.sql")!);
            migrationBuilder.Sql(sql.ReadToEnd());
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER end_sessions ON account_user_logins; DROP FUNCTION end_sessions_of_login(); DROP INDEX one_office_account; GRANT UPDATE ON account_user_logins TO ukom_app;");
        }
    }
}
