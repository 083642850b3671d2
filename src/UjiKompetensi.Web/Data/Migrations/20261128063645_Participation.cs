using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UjiKompetensi.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Participation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "participant_rules",
                table: "rounds",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{\"ShowsResult\":false,\"ShowsOpinion\":false,\"ShowsPlan\":false,\"ObjectionDays\":14,\"RequiredFiles\":[],\"Version\":0,\"ShowsSomething\":false}'");

            migrationBuilder.CreateTable(
                name: "access_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    by_roles = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_entries_participants_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_access_entries_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    mail = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    error = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => x.id);
                    table.ForeignKey(
                        name: "fk_notices_asp_net_users_account_id",
                        column: x => x.account_id,
                        principalTable: "account_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_notices_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "objections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_objections", x => x.id);
                    table.ForeignKey(
                        name: "fk_objections_participants_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_objections_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "objection_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    objection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    move = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_objection_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_objection_steps_objections_objection_id",
                        column: x => x.objection_id,
                        principalTable: "objections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_entries_participant_id",
                table: "access_entries",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_entries_round_id_participant_id_at",
                table: "access_entries",
                columns: new[] { "round_id", "participant_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_account_id_at",
                table: "notices",
                columns: new[] { "account_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_round_id",
                table: "notices",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_notices_to_mail",
                table: "notices",
                column: "due_at",
                filter: "mail = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_objection_steps_objection_id_number",
                table: "objection_steps",
                columns: new[] { "objection_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_objections_participant_id",
                table: "objections",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_objections_round_id_participant_id_number",
                table: "objections",
                columns: new[] { "round_id", "participant_id", "number" },
                unique: true);

            using var sql = new System.IO.StreamReader(typeof(Participation).Assembly.GetManifestResourceStream("Participation.sql")!);
            migrationBuilder.Sql(sql.ReadToEnd());
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_entries");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "objection_steps");

            migrationBuilder.DropTable(
                name: "objections");

            migrationBuilder.DropColumn(
                name: "participant_rules",
                table: "rounds");
        }
    }
}
