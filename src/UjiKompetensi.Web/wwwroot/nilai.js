// Score sheet: every typed value goes into an outbox on this device first and leaves it only when the server has
// acknowledged it. The device keeps ids and typed texts, no names. Without this script the plain form still saves.
(() => {
  'use strict';
  const page = document.querySelector('[data-nilai]');
  if (!page) return;
  const account = page.dataset.akun;
  const home = document.querySelector('[data-lembar]'), sheet = home?.dataset.lembar;
  const keepFor = 48 * 3600e3, pauses = [500, 1000, 2000, 5000], longPause = 10000, longOutage = 60000;
  const one = (selector, root = document) => root.querySelector(selector);
  const all = selector => [...document.querySelectorAll(selector)];
  const inputOf = entry => entry.sheet === sheet ? one(`[data-kolom="${entry.field}"]`) : null;
  const placeOf = entry => `${entry.sheet}/${entry.field}`;

  let token = page.dataset.token, entries = [], failures = 0, brokenSince = 0, signedOut = false, retry = 0, leaving = null;
  const flying = new Set(), conflicts = new Map(), pausedTyping = new WeakMap();

  // ---- outbox -------------------------------------------------------------------------------------------------
  const settled = request => new Promise((done, failed) => { request.onsuccess = () => done(request.result); request.onerror = () => failed(request.error); });

  async function openOutbox() {
    try {
      const opening = indexedDB.open('uji-nilai', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('kiriman', { keyPath: 'operationId' });
      const db = await settled(opening), box = mode => db.transaction('kiriman', mode).objectStore('kiriman');
      return { all: () => settled(box('readonly').getAll()), put: e => settled(box('readwrite').put(e)), remove: id => settled(box('readwrite').delete(id)) };
    } catch {
      const read = () => JSON.parse(localStorage.getItem('uji-nilai') ?? '{}');
      const write = change => { const kept = read(); change(kept); localStorage.setItem('uji-nilai', JSON.stringify(kept)); };
      return { all: async () => Object.values(read()), put: async e => write(k => { k[e.operationId] = e; }), remove: async id => write(k => { delete k[id]; }) };
    }
  }
  const outbox = openOutbox();
  // A device that refuses to store must still send.
  const keep = async entry => { try { await (await outbox).put({ ...entry }); } catch (failure) { console.warn('outbox', failure); } };
  const forget = async entry => { entries = entries.filter(e => e !== entry); await (await outbox).remove(entry.operationId); };
  const waiting = () => entries.filter(e => !e.refused);
  const newestAt = place => entries.filter(e => placeOf(e) === place).at(-1);

  // crypto.randomUUID exists only on secure origins; a rehearsal on plain HTTP in a hall must work too.
  const newId = () => crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, c => (c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> c / 4).toString(16));

  // ---- typing -------------------------------------------------------------------------------------------------
  // What was never tried or has been answered is superseded; a try whose answer is still out must be told first.
  async function capture(input) {
    clearTimeout(pausedTyping.get(input));
    const text = input.value, place = `${sheet}/${input.dataset.kolom}`, latest = newestAt(place);
    if (latest ? latest.text === text : text === input.dataset.tersimpan) return;
    const superseded = entries.filter(e => placeOf(e) === place && (!e.tried || e.refused || conflicts.has(place)));
    entries = entries.filter(e => !superseded.includes(e));
    conflicts.delete(place);
    const entry = { operationId: newId(), account, sheet, field: input.dataset.kolom, text, baseVersion: Number(input.dataset.versi), at: Date.now() };
    const isNews = text !== input.dataset.tersimpan || newestAt(place);
    if (isNews) entries.push(entry);
    showField(input);
    if (isNews) await keep(entry);
    for (const old of superseded) await forget(old);
    send();
  }

  function typed(input) {
    clearTimeout(pausedTyping.get(input));
    // "87," is not finished; leaving the field sends it whatever it says.
    if (!/[.,]$/.test(input.value)) pausedTyping.set(input, setTimeout(() => capture(input), 1500));
    count(input);
  }

  // ---- sending ------------------------------------------------------------------------------------------------
  function send() {
    const places = new Set();
    for (const entry of [...entries]) {
      const place = placeOf(entry);
      if (places.has(place)) continue; // in order: one at a time for each field
      places.add(place);
      if (!entry.refused && !flying.has(place) && !conflicts.has(place)) post(entry, place);
    }
    showState();
  }

  async function post(entry, place) {
    flying.add(place);
    let status = 0, body = {};
    try {
      entry.tried = true;
      await keep(entry);
      const answer = await fetch('/api/nilai/simpan', {
        method: 'POST', keepalive: true, signal: AbortSignal.timeout(15000), headers: { 'Content-Type': 'application/json', 'X-Antiforgery': token },
        body: JSON.stringify({ operationId: entry.operationId, sheet: entry.sheet, field: entry.field, text: entry.text, baseVersion: entry.baseVersion }),
      });
      status = answer.status;
      if ([200, 409, 422, 423].includes(status)) body = await answer.json();
    } catch { status = 0; }
    flying.delete(place);
    if (status !== 401) signedOut = false;
    const later = newestAt(place) !== entry;
    if (status === 200) await acknowledge(entry, body, place);
    else if (status === 409 && !later) { conflicts.set(place, body); reached(); }
    else if (status === 409 || (status === 422 && later)) { await forget(entry); reached(); }
    else if ([403, 404, 422, 423].includes(status)) { entry.refused = body.sentence ?? 'Lembar ini tidak terbuka untuk Anda. Muat ulang halaman.'; reached(); await keep(entry); }
    else return unreached(status);
    const input = inputOf(entry);
    if (input) showField(input);
    send();
  }

  async function acknowledge(entry, saved, place) {
    await forget(entry);
    reached();
    for (const later of entries.filter(e => placeOf(e) === place && e.baseVersion < saved.version)) { later.baseVersion = saved.version; await keep(later); }
    if (home?.dataset.muatUlang !== undefined && entry.sheet === sheet && waiting().length === 0) location.reload();
    const input = inputOf(entry);
    if (!input) return;
    if (saved.version >= Number(input.dataset.versi)) remember(input, saved.text, saved.version, saved.savedText);
    if (!newestAt(place) && (input.value === entry.text || document.activeElement !== input)) replaceText(input, entry.text);
    one('[data-terakhir]').textContent = `Tersimpan ${saved.savedText}`;
  }

  // The canonical text must not push the cursor of somebody who is still typing.
  function replaceText(input, sent) {
    if (document.activeElement !== input) input.value = input.dataset.tersimpan;
    else input.addEventListener('blur', () => { if (input.value === sent) input.value = input.dataset.tersimpan; }, { once: true });
  }

  function remember(input, text, version, time) {
    Object.assign(input.dataset, { tersimpan: text, versi: version, terjawab: text ? 'ya' : '', jam: time });
    for (const [name, value] of [['versi', version], ['semula', text]]) {
      const hidden = home.elements[`${name}-${input.dataset.kolom}`];
      if (hidden) hidden.value = value;
    }
  }

  function reached() { failures = 0; brokenSince = 0; }

  async function unreached(status) {
    if (status === 401) signedOut = true; else brokenSince ||= Date.now();
    if (status === 400) await renewToken();
    showState();
    retry ||= setTimeout(() => { retry = 0; send(); }, pauses[failures++] ?? longPause);
  }

  async function renewToken() {
    try {
      const answer = await fetch('/api/nilai/token', { cache: 'no-store' });
      if (answer.ok) token = (await answer.json()).token;
    } catch { /* the retry finds out */ }
  }

  // ---- showing ------------------------------------------------------------------------------------------------
  function showField(input) {
    const field = input.dataset.kolom, place = `${sheet}/${field}`, entry = newestAt(place), conflict = conflicts.get(place);
    const mark = one(`[data-tanda="${field}"]`);
    const [state, words] = conflict ? ['tolak', '! Berbeda dengan server: pilih salah satu']
      : entry?.refused ? ['tolak', `! Ditolak: ${entry.refused}`]
      : entry ? ['tunggu', '● Belum terkirim']
      : input.dataset.jam ? ['simpan', `✓ Tersimpan ${input.dataset.jam}`] : ['', ''];
    if (entry || input.dataset.jam) { mark.dataset.keadaan = state; mark.textContent = words; }
    if (state === 'tolak') input.setAttribute('aria-invalid', 'true'); else input.removeAttribute('aria-invalid');
    showChoice(input, conflict, entry);
    count(input);
    showState();
  }

  function showChoice(input, conflict, entry) {
    const box = one(`[data-pilihan="${input.dataset.kolom}"]`);
    if (!conflict) { box.replaceChildren(); return; }
    if (box.childElementCount) return;
    const words = document.createElement('p');
    words.textContent = `Nilai Anda ${entry.text || 'kosong'} — nilai di server ${conflict.serverText || 'kosong'} (diubah ${conflict.changedText}).`;
    const choose = (label, act) => { const b = document.createElement('button'); b.type = 'button'; b.className = 'tombol'; b.textContent = label; b.onclick = act; return b; };
    const settle = async useMine => {
      await forget(entry);
      conflicts.delete(placeOf(entry));
      remember(input, conflict.serverText, conflict.serverVersion, conflict.changedText);
      input.value = useMine ? entry.text : conflict.serverText;
      await capture(input);
      showField(input);
      input.focus();
    };
    box.replaceChildren(words, choose(`Pakai nilai saya ${entry.text}`, () => settle(true)), choose(`Pakai nilai server ${conflict.serverText}`, () => settle(false)));
  }

  function count(input) {
    const counter = one(`[data-hitung="${input.dataset.kolom}"]`);
    if (counter) counter.textContent = `${input.value.length} dari ${input.maxLength} huruf`;
  }

  function showState() {
    const open = waiting().length, refused = entries.filter(e => e.refused && e.sheet === sheet).length;
    const banner = one('[data-spanduk]'), old = brokenSince && Date.now() - brokenSince >= longOutage;
    banner.dataset.keadaan = signedOut || old ? 'lama' : 'putus';
    const words = !open ? '' : signedOut ? `Sesi Anda berakhir. ${open} nilai tetap disimpan di perangkat ini.`
      : brokenSince ? `Sambungan terputus. ${open} nilai disimpan di perangkat ini dan akan dikirim otomatis.` : '';
    if (banner.firstChild?.textContent !== words) {
      banner.textContent = words;
      if (signedOut && words) banner.append(' ', Object.assign(document.createElement('a'), { href: `/masuk?kembali=${encodeURIComponent(location.pathname)}`, textContent: 'Masuk lagi untuk mengirimnya' }));
    }
    const answered = all('[data-aspek]').filter(i => i.dataset.terjawab === 'ya').length;
    if (one('[data-terisi]')) one('[data-terisi]').textContent = `${answered} dari ${all('[data-aspek]').length} terisi`;
    const reason = open ? `Tunggu: ${open} nilai belum terkirim ke server.` : refused ? `Perbaiki ${refused} isian yang ditolak lebih dahulu.` : '';
    for (const button of all('[data-perlu-terkirim]')) {
      if (button.dataset.perluTerkirim === 'keras') button.disabled = !!reason; else button.setAttribute('aria-disabled', reason ? 'true' : 'false');
    }
    for (const place of all('[data-alasan]')) place.textContent = reason;
    if (leaving && !reason) location.assign(leaving);
  }

  // ---- getting about ------------------------------------------------------------------------------------------
  function goTo(button) {
    if (button.dataset.perluTerkirim === undefined || button.getAttribute('aria-disabled') !== 'true') { location.assign(button.dataset.tujuan); return; }
    // The last value was typed just before the click: wait for it a moment.
    leaving = button.dataset.tujuan;
    setTimeout(() => { leaving = null; }, 3000);
  }

  function onKey(event) {
    const fields = all('[data-kolom]'), at = fields.indexOf(event.target), inNote = event.target.tagName === 'TEXTAREA';
    const turn = { PageUp: 'sebelumnya', PageDown: 'berikutnya' }[event.key];
    if (turn && !inNote && !event.altKey && !event.ctrlKey) { event.preventDefault(); one(`[data-arah="${turn}"]`)?.click(); }
    if (at < 0) return;
    if (event.key === 'Escape') { event.preventDefault(); event.target.value = event.target.dataset.tersimpan; capture(event.target); }
    if (event.key === 'Enter' && !inNote) { event.preventDefault(); (fields[at + (event.shiftKey ? -1 : 1)] ?? event.target).focus(); }
  }

  function stayUntilSent(event) {
    if (event.target.getAttribute('action') !== '/keluar' || waiting().length === 0) return;
    event.preventDefault();
    one('[data-alasan-keluar]').textContent = `Belum dapat keluar: ${waiting().length} nilai belum terkirim. Tunggu sampai semua bertanda ✓.`;
  }

  async function start() {
    for (const input of all('[data-kolom]')) {
      input.addEventListener('input', () => typed(input));
      input.addEventListener('change', () => capture(input));
      count(input);
    }
    document.addEventListener('keydown', onKey);
    document.addEventListener('submit', stayUntilSent);
    for (const button of all('button[data-tujuan]')) button.addEventListener('click', event => { event.preventDefault(); goTo(button); });
    for (const button of all('[data-cetak]')) { button.hidden = false; button.addEventListener('click', () => print()); }
    for (const plain of all('[data-tanpa-skrip]')) plain.hidden = true;
    addEventListener('online', send);
    addEventListener('pagehide', () => { if (document.activeElement?.dataset.kolom) capture(document.activeElement); });
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') send(); else if (document.activeElement?.dataset.kolom) capture(document.activeElement); });
    setInterval(() => { if (brokenSince) showState(); }, 5000);
    const kept = (await (await outbox).all()).sort((a, b) => a.at - b.at);
    for (const old of kept.filter(e => Date.now() - e.at > keepFor)) await (await outbox).remove(old.operationId);
    const mine = kept.filter(e => e.account === account && Date.now() - e.at <= keepFor && entries.every(t => t.operationId !== e.operationId));
    // What was refused is asked once more: the reason may be gone.
    entries = [...mine.map(({ refused, ...e }) => e), ...entries];
    for (const input of all('[data-kolom]')) {
      const latest = newestAt(`${sheet}/${input.dataset.kolom}`);
      if (latest) { input.value = latest.text; showField(input); }
    }
    send();
  }

  start();
})();
