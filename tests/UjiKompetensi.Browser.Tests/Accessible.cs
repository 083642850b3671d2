using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace UjiKompetensi.Browser.Tests;

/// <summary>What every page must pass, whoever owns it.</summary>
internal static class Accessible
{
    /// <summary>Fails with each rule that axe found seriously or critically broken, and where.</summary>
    /// <param name="colorsOnly">For the second look of a page whose structure was judged in the first.</param>
    public static async Task ShouldBeAccessibleAsync(this IPage page, bool colorsOnly = false)
    {
        // A page gets its title once it has something to show; before that there is nothing to judge.
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex(".+"));
        // Only what is broken is told node by node: the rest is most of a large page's answer.
        var found = await page.RunAxe(new AxeRunOptions
        {
            ResultTypes = [ResultType.Violations],
            RunOnly = colorsOnly ? new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } : null,
        });
        found.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{page.Url}: {v.Id} – {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
    }

    /// <summary>Collects requests that leave the product's own origin.</summary>
    public static IReadOnlyList<string> WatchOtherOrigins(this IPage page, string origin)
    {
        var strangers = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(origin, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal)) strangers.Add(request.Url);
        };
        return strangers;
    }
}
