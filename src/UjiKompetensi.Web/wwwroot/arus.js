// The day's tracker on a panelist's tablet: says who is before the panel now, and tells the secretariat that this tablet
// is there. It never leads away by itself, and it sends no values, only how many still wait.
(() => {
  'use strict';
  const page = document.querySelector('[data-nilai]'), line = document.querySelector('[data-sekarang]');
  const fromPath = location.pathname.match(/^\/nilai\/([^/]+)(?:\/(\d+))?/);
  const slug = page?.dataset.kegiatan || fromPath?.[1] || document.querySelector('main a[href^="/nilai/"]')?.pathname.split('/')[2];
  if (!page || !line || !slug) return;
  const every = 15000, number = fromPath?.[2] ? Number(fromPath[2]) : null;
  let token = page.dataset.token, stream = null, shown = '', battery = null;

  const newId = () => crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, c => (c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> c / 4).toString(16));
  const device = (() => {
    try { const kept = localStorage.getItem('uji-perangkat') ?? newId(); localStorage.setItem('uji-perangkat', kept); return kept; } catch { return newId(); }
  })();

  function show(current) {
    const key = current ? current.address : '';
    if (key === shown) return;
    shown = key;
    line.replaceChildren();
    if (!current) return;
    if (current.address === location.pathname) { line.textContent = `Sekarang: peserta ${current.code}. Ini lembarnya.`; return; }
    line.append(`Sekarang: peserta ${current.code}. `, Object.assign(document.createElement('a'), { href: current.address, textContent: 'Buka lembarnya' }));
  }

  function listen() {
    if (stream && stream.readyState !== EventSource.CLOSED) return;
    stream = new EventSource(`/api/nilai/arus?kegiatan=${encodeURIComponent(slug)}`);
    stream.addEventListener('keluar', leave);
    stream.addEventListener('sekarang', event => { try { show(JSON.parse(event.data).current); } catch { /* The next message or beat tells it again. */ } });
  }

  // This session was ended elsewhere: nothing of the sheet stays on the screen. What was not sent yet waits on the device.
  // Signing in again in another tab ends this session too, a moment before the browser holds the next one: asked three times.
  let isLeaving = false;
  async function leave() {
    stream?.close();
    if (isLeaving) return;
    isLeaving = true;
    for (const pause of [0, 1000, 1500]) {
      await new Promise(done => setTimeout(done, pause));
      try { if ((await fetch('/api/nilai/token', { cache: 'no-store', signal: AbortSignal.timeout(4000) })).status !== 401) { isLeaving = false; return; } } catch { /* It was told to leave. */ }
    }
    clearInterval(beat);
    const notice = Object.assign(document.createElement('main'), { className: 'isi-statis' }), heading = document.createElement('h1'), text = document.createElement('p'), back = document.createElement('a');
    heading.textContent = 'Anda sudah dikeluarkan';
    text.textContent = 'Sesi pada perangkat ini sudah diakhiri. Nilai yang tersimpan tetap aman.';
    Object.assign(back, { href: `/masuk?kembali=${encodeURIComponent(location.pathname)}`, className: 'tombol utama', textContent: 'Masuk lagi' });
    notice.append(heading, text, back);
    document.body.replaceChildren(notice);
  }

  async function report() {
    listen();
    try {
      const answer = await fetch('/api/nilai/kabar', {
        method: 'POST', signal: AbortSignal.timeout(10000), headers: { 'Content-Type': 'application/json', 'X-Antiforgery': token },
        body: JSON.stringify({ slug, device, number, waiting: Number(page.dataset.menunggu) || 0, battery }),
      });
      if (answer.ok) show((await answer.json()).current);
      else if (answer.status === 401 && answer.headers.get('X-Sesi') === 'berakhir') leave();
      else if (answer.status === 400) token = (await (await fetch('/api/nilai/token', { signal: AbortSignal.timeout(10000) })).json()).token;
    } catch {
      // Out of reach: the board sees the silence, and the next beat tries again. A stream that fell into the same hole says nothing any more.
      stream?.close();
    }
  }

  navigator.getBattery?.().then(b => {
    const note = () => { battery = Math.round(b.level * 100); };
    note();
    b.addEventListener('levelchange', note);
  }).catch(() => {}).finally(report) ?? report();
  const beat = setInterval(report, every);
  addEventListener('online', report);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') report(); });
  addEventListener('pagehide', () => stream?.close());
})();
