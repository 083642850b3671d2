using System.Globalization;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Drills;

/// <summary>
/// Recipe F18: a superuser changes one thing of a released round, at random, and <c>verify</c> has to notice and to say
/// where. <c>UJI_DOSE=full</c> does it 500 times, <c>UJI_SEED</c> repeats a run.
/// </summary>
public sealed class TamperDrill(TestDatabase database, TestCluster cluster) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_a_superuser_changes_of_a_round_is_found()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("UJI_SEED"), CultureInfo.InvariantCulture, out var given) ? given : 1;
        var dose = Environment.GetEnvironmentVariable("UJI_DOSE") == "full" ? 500 : 60;
        database.Use<ChainKey>().Take(System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256));
        var round = await database.ReleasedAsync("dirusak");
        (await VerifyAsync(round.Slug)).IsWhole.ShouldBeTrue("before anything was done");
        await using var superuser = await Tampering.BeginAsync(cluster.AdminOf(database.Owner), TamperExempt.Reasons, new Random(seed));
        var unseen = new List<string>();
        for (var i = 0; i < dose; i++)
        {
            // Every tenth time he writes the whole chain anew, with hashes that fit; only the key outside finds that.
            var deed = i % 10 == 9 ? await superuser.RewriteAsync(round.Id.Value) : await superuser.TamperAsync();
            if (await OutcomeAsync(round.Slug) is { } missed) unseen.Add($"{deed}: {missed}");
            await superuser.UndoAsync();
        }

        (await VerifyAsync(round.Slug)).IsWhole.ShouldBeTrue("everything was put back");
        await Console.Out.WriteLineAsync($"tamper.seed {seed}\ntamper.deeds {dose}\ntamper.found {dose - unseen.Count}");
        unseen.Order().ShouldBeEmpty($"seed {seed}");
    }

    /// <summary>Null when the deed was noticed.</summary>
    private async Task<string?> OutcomeAsync(string slug)
    {
        try
        {
            return (await VerifyAsync(slug)).IsWhole ? "tidak ketahuan" : null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return $"gagal diperiksa ({failure.GetType().Name}: {failure.Message.Split('\n')[0]})";
        }
    }

    private async Task<RoundVerification.Finding> VerifyAsync(string slug)
    {
        var outcome = await database.Use<RoundVerification>().RunAsync(CurrentUser.Machine, new(slug), Cancel);
        // Of a round that is not there any more the verifier is told just that.
        return outcome.Value ?? (outcome.Kind == OutcomeKind.NotFound ? new(slug, 0, "", null, [outcome.Sentence]) : throw new InvalidOperationException($"{outcome.Kind}: {outcome.Sentence}"));
    }
}
