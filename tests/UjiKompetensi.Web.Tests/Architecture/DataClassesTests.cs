using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Hosting.Retention;

namespace UjiKompetensi.Web.Tests.Architecture;

/// <summary>docs/data.csv: every column the product stores has a class and an end, and every line a column.</summary>
public sealed class DataClassesTests
{
    private static readonly string[] Classes = ["secret", "sealed", "confidential", "personal", "evidence", "office", "reference"];

    /// <summary>Kept without an end of its own: with the round, the account, the register or the office's settings; proofs for good.</summary>
    private static readonly string[] Standing = [RetentionRule.Dossier, "akun", "daftar", "kantor", "tetap"];

    private static readonly IReadOnlyList<Line> Lines = [.. File.ReadAllLines(Path.Combine(Sources.Root, "docs/data.csv")).Skip(1).Select(Line.Of)];

    [Fact]
    public async Task Every_column_of_the_model_has_one_line_and_every_line_a_column()
    {
        await using var db = new DesignTimeContext().CreateDbContext([]);
        var columns = db.Model.GetRelationalModel().Tables.SelectMany(t => t.Columns.Select(c => $"{t.Name}.{c.Name}")).ToHashSet();
        columns.Count.ShouldBeGreaterThan(600);
        columns.Except(Lines.Select(l => l.Column)).Order().ShouldHaveNone("say in docs/data.csv what it holds and when it ends");
        Lines.Select(l => l.Column).Except(columns).ShouldHaveNone("no such column any more");
        Lines.GroupBy(l => l.Column).Where(g => g.Count() > 1).Select(g => g.Key).ShouldHaveNone("one line for each");
    }

    [Fact]
    public void Every_line_has_a_known_class_an_end_and_a_reason()
    {
        Lines.Where(l => !Classes.Contains(l.Class)).Select(l => $"{l.Column}: {l.Class}").ShouldHaveNone("class");
        Lines.Where(l => !Standing.Contains(l.Kept) && RetentionRule.All.All(r => r.Key != l.Kept)).Select(l => $"{l.Column}: {l.Kept}").ShouldHaveNone("no such rule");
        Lines.Where(l => l.Why.Length < 10).Select(l => l.Column).ShouldHaveNone("why so long");
    }

    [Fact]
    public void What_the_job_erases_is_what_the_table_says()
    {
        // The bytes of a file that was taken out of its list end sooner than those of the round; one line can name one rule.
        foreach (var rule in RetentionRule.All.Where(r => r.Key != "berkas-dihapus"))
            foreach (var step in rule.Steps)
            {
                var lines = Lines.Where(l => l.Table == step.Table && (step.Blank is null || step.Blank.StartsWith($"{l.Name} =", StringComparison.Ordinal))).ToList();
                lines.ShouldNotBeEmpty();
                lines.Where(l => l.Kept != rule.Key).Select(l => $"{l.Column}: {l.Kept}, erased by {rule.Key}").ShouldHaveNone("docs/data.csv and RetentionRule differ");
            }

        var erased = RetentionRule.All.SelectMany(r => r.Steps.Select(s => (r.Key, s.Table))).ToHashSet();
        Lines.Where(l => !Standing.Contains(l.Kept) && !erased.Contains((l.Kept, l.Table))).Select(l => l.Column).ShouldHaveNone("no rule ends it");
    }

    [Fact]
    public void Sealed_values_lie_in_sealed_tables() =>
        // What an unlock found on a sheet is read through its panelist's own page only.
        Lines.Where(l => l.Class == "sealed" && l.Table != "unlock_requests").Select(l => l.Table).Distinct().Order().ShouldBe(ActingInterceptor.SealedTables);

    private sealed record Line(string Table, string Name, string Class, string Kept, string Why)
    {
        public string Column => $"{Table}.{Name}";

        public static Line Of(string line)
        {
            var cells = line.Split(';');
            cells.Length.ShouldBe(5, line);
            return new Line(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }
    }
}
