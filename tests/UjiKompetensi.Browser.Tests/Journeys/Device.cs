using Microsoft.Playwright;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>What a browser keeps of a panelist's work, read past the product's own code; and a way to break that code on purpose.</summary>
internal static class Device
{
    /// <summary><c>UJI_BREAK=file::from::to</c> serves a script with one protection taken out: the test that guards it must fail then.</summary>
    private static readonly string[]? Broken = Environment.GetEnvironmentVariable("UJI_BREAK")?.Split("::");

    private const string Entries = """
        async () => {
          const db = await new Promise(done => { const o = indexedDB.open('uji-nilai'); o.onsuccess = () => done(o.result); });
          const list = await new Promise(done => { const a = db.transaction('kiriman').objectStore('kiriman').getAll(); a.onsuccess = () => done(a.result); });
          db.close();
          return list.map(e => `${e.field} ${e.text}`);
        }
        """;

    private const string Dump = """
        async () => {
          const db = await new Promise(done => { const o = indexedDB.open('uji-nilai'); o.onsuccess = () => done(o.result); });
          const parts = [];
          for (const name of db.objectStoreNames) parts.push(JSON.stringify(await new Promise(done => { const a = db.transaction(name).objectStore(name).getAll(); a.onsuccess = () => done(a.result); })));
          db.close();
          parts.push(JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }));
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const kept of await cache.keys()) { parts.push(kept.url); if (!/\.(js|css|svg)$/.test(kept.url)) parts.push(await (await cache.match(kept)).text()); }
          }
          return parts.join('\n');
        }
        """;

    private const string Age = """
        async hours => {
          const db = await new Promise(done => { const o = indexedDB.open('uji-nilai'); o.onsuccess = () => done(o.result); });
          await new Promise(done => {
            const change = db.transaction('kiriman', 'readwrite'), box = change.objectStore('kiriman'), all = box.getAll();
            all.onsuccess = () => all.result.forEach(e => box.put({ ...e, at: e.at - hours * 3600e3 }));
            change.oncomplete = done;
          });
          db.close();
        }
        """;

    public static async Task<IReadOnlyList<string>> EntriesAsync(this IPage page) => await page.EvaluateAsync<string[]>(Entries);

    public static Task<string> DumpAsync(this IPage page) => page.EvaluateAsync<string>(Dump);

    /// <summary>Makes every waiting entry older.</summary>
    public static Task AgeAsync(this IPage page, int hours) => page.EvaluateAsync(Age, hours);

    public static async Task<IPage> BreakableAsync(this IPage page)
    {
        if (Broken is not [var file, var from, var to]) return page;
        await page.Context.RouteAsync($"**/{Path.GetFileNameWithoutExtension(file)}*.js", async route =>
        {
            var script = await (await route.FetchAsync()).TextAsync();
            script.ShouldContain(from);
            await route.FulfillAsync(new() { ContentType = "text/javascript", Body = script.Replace(from, to, StringComparison.Ordinal) });
        });
        return page;
    }

    /// <summary>Once the page has made its copy for a reload without a server.</summary>
    /// <remarks>The worker need not hold this page: one that was loading while it came to life stays without, and its reload is answered all the same. Asked again and again from here: a browser's own waiting takes the promise of an answer for the answer.</remarks>
    public static async Task CopyKeptAsync(this IPage page)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (await page.EvaluateAsync<bool>("async () => (await navigator.serviceWorker.getRegistration('/nilai/'))?.active?.state === 'activated' && !!await caches.match(location.pathname, { ignoreSearch: true })")) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("the page has made no copy: " + await page.EvaluateAsync<string>("""
            async () => JSON.stringify({
              address: location.pathname, state: document.readyState, controlled: !!navigator.serviceWorker.controller,
              workers: (await navigator.serviceWorker.getRegistrations()).map(r => [r.scope, r.installing?.state, r.waiting?.state, r.active?.state]),
              kept: await Promise.all((await caches.keys()).map(async name => [name, (await (await caches.open(name)).keys()).map(k => k.url)])),
            })
            """));
    }
}
