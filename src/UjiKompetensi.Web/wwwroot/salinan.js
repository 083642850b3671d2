// Keeps a copy of an open sheet on the device for a reload while the server is away: the code, the aspects and the
// questions, never a name, an employee number or a value. The page itself makes it, before anything is typed.
(() => {
  'use strict';
  const page = document.querySelector('[data-nilai]');
  if (!page || !isSecureContext || !('serviceWorker' in navigator) || !('caches' in globalThis)) return;
  const name = `uji-lembar-${page.dataset.akun}`;

  // ---- the copy is shown: go back to the real page when the server answers and nobody is typing ------------------
  if (page.dataset.salinan !== undefined) {
    let quietSince = Date.now();
    addEventListener('input', () => { quietSince = Date.now(); });
    setInterval(async () => {
      const isBusy = document.activeElement?.matches('input, textarea') && Date.now() - quietSince < 8000;
      if (isBusy || fields.isDirty() || outbox.state.waiting && !outbox.state.signedOut) return;
      try { if ((await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(4000) })).ok) location.reload(); } catch { /* not yet */ }
    }, 3000);
    return;
  }

  navigator.serviceWorker.register('/nilai/pekerja.js', { scope: '/nilai/', updateViaCache: 'none' }).catch(failure => console.warn('pekerja', failure));
  const home = document.querySelector('[data-lembar]');
  if (!home || !/^\/nilai\/[^/]+\/(\d+|naskah\/[^/]+\/[^/]+)$/.test(location.pathname) || !home.querySelector('[data-kolom]') || document.querySelector('.nilai-galat')) { drop(); return; }
  const copy = document.documentElement.cloneNode(true);
  addEventListener('load', () => setTimeout(keep, 500));

  // A sheet that is locked or closed by now has no copy any more.
  async function drop() { try { await (await caches.open(name)).delete(location.pathname, { ignoreSearch: true }); } catch { /* nothing kept */ } }

  const all = selector => [...copy.querySelectorAll(selector)];
  function strip() {
    const head = copy.querySelector('.nilai-peserta'), number = head?.querySelector('.nilai-nomor')?.textContent.trim() ?? '';
    const names = all('[data-hanya-server]').flatMap(e => e.textContent.split(/\n|\s{2,}/)).map(t => t.trim()).filter(t => t.length > 3);
    for (const gone of all('[data-hanya-server], .nilai-abstain, .nilai-ragu, .nilai-berkas, .nilai-lain, .nilai-mundur, .nilai-pilihan > *, input[type="hidden"], input:not([data-kolom]), textarea:not([data-kolom]), select, [name="aksi"][value="simpan"]')) gone.remove();
    if (head) {
      const words = document.createElement('div'), title = document.createElement('h1'), later = document.createElement('p');
      [title.textContent, later.textContent, later.className] = [number, `${number.startsWith('Naskah') ? 'Rincian' : 'Nama'} tampil setelah tersambung`, 'redup'];
      words.append(title, later);
      head.append(words);
    }
    for (const input of all('[data-kolom]')) {
      if (input.tagName === 'TEXTAREA') { input.dataset.terjawab = input.dataset.tersimpan ? 'ya' : ''; input.textContent = ''; } else input.setAttribute('value', '');
      input.dataset.tersimpan = '';
      delete input.dataset.jam;
    }
    for (const mark of all('[data-tanda]')) mark.textContent = '';
    for (const text of all('[data-total], [data-terakhir], [data-hitung]')) text.textContent = '';
    for (const button of all('[aria-pressed]')) button.setAttribute('aria-pressed', 'false');
    for (const box of all('[checked]')) box.removeAttribute('checked');
    copy.querySelector('title').textContent = 'Lembar nilai – Uji Kompetensi';
    const shell = copy.querySelector('[data-nilai]');
    shell.removeAttribute('data-token');
    shell.dataset.salinan = '';
    // Should a page one day show a name elsewhere too, there is no copy rather than a telling one.
    const left = copy.textContent;
    return names.some(n => left.includes(n)) ? null : `<!doctype html>${copy.outerHTML}`;
  }

  async function keep() {
    try {
      const text = strip();
      if (!text) { console.warn('salinan: nama tersisa'); await drop(); return; }
      const cache = await caches.open(name), assets = [...document.querySelectorAll('link[rel~="stylesheet"], link[rel="icon"], script[src]')].map(e => e.href || e.src);
      // Beside the older copy, which goes only then: a page may be closed at any moment, and replacing takes two steps.
      const now = Date.now();
      await cache.put(`${location.pathname}?disimpan=${now}`, new Response(text, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'X-Disimpan': String(now) } }));
      for (const old of await cache.keys(location.pathname, { ignoreSearch: true })) if (Number(new URL(old.url).searchParams.get('disimpan')) < now) await cache.delete(old);
      for (const asset of assets) if (!await cache.match(asset)) await cache.put(asset, await fetch(asset, { cache: 'force-cache', signal: AbortSignal.timeout(15000) }));
      for (const old of await cache.keys()) {
        const kept = await cache.match(old), at = Number(kept?.headers.get('X-Disimpan'));
        if (at && Date.now() - at > 48 * 3600e3) await cache.delete(old);
      }
    } catch (failure) { console.warn('salinan', failure); }
  }
})();
