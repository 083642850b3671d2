// The outbox: what a panelist types is kept on this device first, then sent until the server has acknowledged it.
// IndexedDB is the truth that all tabs share; it holds ids, versions and typed texts, no names, and never a value that was acknowledged.
const outbox = (() => {
  'use strict';
  const page = document.querySelector('[data-nilai]');
  if (!page) return null;
  const account = page.dataset.akun, keepFor = 48 * 3600e3, hardLimit = 7 * 86400e3, pauses = [500, 1000, 2000, 5000], longPause = 10000, atOnce = 12;
  const placeOf = entry => `${entry.sheet}/${entry.field}`, mine = entry => entry.account === account;
  const ordered = list => list.sort((a, b) => (a.nomor ?? 0) - (b.nomor ?? 0) || a.at - b.at);
  // crypto.randomUUID exists only on secure origins; a rehearsal on plain HTTP in a hall must work too.
  const newId = () => crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, c => (c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> c / 4).toString(16));

  let token = page.dataset.token, entries = [], versions = [], foreign = 0, expired = 0, failures = 0, brokenSince = 0, clockError = 0;
  let signedOut = false, otherAccount = false, weak = false, timer = 0, choosing = false, again = false;
  const flying = new Set(), answers = new Map(), written = new Map(), watchers = [];
  const now = () => Date.now() + clockError;

  // A reload goes on with its own entries at once; a duplicated tab gets a name of its own.
  let tab = newId();
  try { tab = sessionStorage.getItem('uji-tab') ?? tab; sessionStorage.removeItem('uji-tab'); } catch { /* a new name will do */ }

  // ---- storage: one change is one transaction, also between tabs ----------------------------------------------
  let db = null;
  const opened = () => new Promise((done, failed) => {
    const opening = indexedDB.open('uji-nilai', 2);
    let isNew = false;
    opening.onupgradeneeded = () => {
      isNew = true;
      const made = opening.result;
      if (!made.objectStoreNames.contains('kiriman')) made.createObjectStore('kiriman', { keyPath: 'operationId' });
      if (!made.objectStoreNames.contains('versi')) made.createObjectStore('versi', { keyPath: 'place' });
    };
    opening.onerror = () => failed(opening.error);
    opening.onblocked = () => failed(new Error('blocked'));
    opening.onsuccess = () => {
      opening.result.onversionchange = opening.result.onclose = () => { opening.result.close(); db = null; };
      done([opening.result, isNew]);
    };
  });
  const attempt = edit => new Promise((done, failed) => {
    const change = db.transaction(['kiriman', 'versi'], 'readwrite', { durability: 'strict' }), box = change.objectStore('kiriman'), known = change.objectStore('versi');
    let list, result, failure;
    const act = { put: e => box.put(e), remove: e => box.delete(e.operationId), putVersion: v => known.put(v), removeVersion: v => known.delete(v.place) };
    box.getAll().onsuccess = event => { list = ordered(event.target.result); };
    known.getAll().onsuccess = event => { try { result = edit(list, event.target.result, act); } catch (thrown) { failure = thrown; change.abort(); } };
    change.oncomplete = () => done(result);
    change.onabort = () => failed(failure ?? change.error ?? new Error('aborted'));
  });
  const database = async edit => {
    if (!db) {
      let isNew;
      [db, isNew] = await opened();
      // The browser threw the store away while this page was open: what is still unsent goes back in.
      if (isNew && entries.length) { const kept = entries; await attempt((_, __, act) => kept.forEach(e => act.put(e))); }
    }
    return attempt(edit);
  };
  const kept = (read, write) => edit => {
    const all = read(), act = {
      put: e => { all.kiriman = [...all.kiriman.filter(o => o.operationId !== e.operationId), e]; },
      remove: e => { all.kiriman = all.kiriman.filter(o => o.operationId !== e.operationId); },
      putVersion: v => { all.versi = [...all.versi.filter(o => o.place !== v.place), v]; },
      removeVersion: v => { all.versi = all.versi.filter(o => o.place !== v.place); },
    };
    const result = edit(ordered(all.kiriman), all.versi, act);
    write(all);
    return result;
  };
  const plain = kept(
    () => ({ kiriman: [], versi: [], ...JSON.parse(localStorage.getItem('uji-kotak') ?? '{}') }),
    all => { if (all.kiriman.length + all.versi.length) localStorage.setItem('uji-kotak', JSON.stringify(all)); else localStorage.removeItem('uji-kotak'); });
  let memory = { kiriman: [], versi: [] };
  const memoryOnly = kept(() => structuredClone(memory), all => { memory = all; });
  let storages = [database, plain, memoryOnly];

  // A device that refuses to store must still send.
  async function change(edit) {
    for (;;) {
      try { return await storages[0](edit); } catch (failure) {
        console.warn('outbox', failure);
        if (failure?.name === 'InvalidStateError' && storages[0] === database) { db = null; try { return await database(edit); } catch { /* the next storage then */ } }
        if (storages.length === 1) throw failure;
        storages = storages.slice(1);
        weak = storages.length === 1;
        for (const e of entries) { try { await storages[0]((_, __, act) => act.put(e)); } catch { /* the next storage then */ } }
      }
    }
  }

  let channel = null;
  try { channel = new BroadcastChannel('uji-nilai'); } catch { /* tabs then meet when they are looked at */ }
  const tell = message => channel?.postMessage(message);
  const changed = message => { for (const watch of watchers) watch(message ?? {}); };

  async function refresh() {
    await change((list, known) => {
      entries = list.filter(mine);
      versions = known.filter(mine);
      foreign = list.length - entries.length;
    });
    changed();
  }

  // ---- writing ------------------------------------------------------------------------------------------------
  // What was never tried or has been refused is superseded; a try whose answer is still out must be told first.
  // An entry follows only what its page had shown: two tabs that did not see each other meet in a conflict.
  async function write({ sheet, field, text, saved, base, seen, address }) {
    const made = await change((list, known, act) => {
      // A page always knows what it wrote itself, also where that came from a draft and was not shown yet.
      const place = `${sheet}/${field}`, isKnown = op => op && (op === seen || op === written.get(place));
      const here = list.filter(e => mine(e) && placeOf(e) === place), before = here.findLast(e => isKnown(e.operationId));
      if (before ? before.text === text : text === saved) return null;
      const answered = known.find(v => v.place === place && isKnown(v.op) && mine(v));
      const replaces = before && (!before.tried || before.refused || before.berbeda);
      if (replaces) act.remove(before);
      here.filter(e => e.refused && e !== before).forEach(act.remove);
      const after = replaces ? before.after : before?.operationId;
      if (text === saved && !here.some(e => e.operationId === after)) return null;
      const entry = {
        operationId: newId(), nomor: Math.max(0, ...list.map(e => e.nomor ?? 0)) + 1, account, sheet, field, text, address, at: now(),
        baseVersion: before?.baseVersion ?? Math.max(base, answered?.version ?? 0), after: here.some(e => e.operationId === after) ? after : undefined,
        // The tab that was typed in sends it; another one only if this one does not.
        lease: { tab, until: Date.now() + 3000 },
      };
      act.put(entry);
      written.set(place, entry.operationId);
      return entry;
    });
    undraft(sheet, field, text);
    await refresh();
    tell({ berubah: true });
    send();
    return made;
  }

  async function drop(operationId) {
    await change((list, _, act) => list.filter(e => e.operationId === operationId && mine(e)).forEach(act.remove));
    answers.delete(operationId);
    await refresh();
    tell({ berubah: true });
  }

  // ---- sending ------------------------------------------------------------------------------------------------
  // One at a time for each field, the oldest first; the lease keeps a second tab from sending the same entry.
  async function send() {
    if (choosing) { again = true; return; }
    choosing = true;
    do {
      again = false;
      if (otherAccount) break;
      const patience = 5000 * 2 ** Math.min(failures, 2);
      const chosen = await change((list, _, act) => {
        const busy = new Set(), picked = [];
        for (const entry of list.filter(mine)) {
          const place = placeOf(entry);
          if (busy.has(place) || entry.refused || (entry.berbeda && answers.has(entry.operationId))) continue;
          busy.add(place);
          const lease = entry.lease, isHeld = lease && lease.tab !== tab && lease.until > Date.now() && lease.until < Date.now() + 60000;
          if (isHeld || flying.has(place) || flying.size + picked.length >= atOnce) continue;
          act.put(Object.assign(entry, { tried: true, lease: { tab, until: Date.now() + patience + 5000 } }));
          picked.push(entry);
        }
        return picked;
      });
      // What has gathered on one sheet goes in one post.
      const bySheet = new Map();
      for (const entry of chosen) { flying.add(placeOf(entry)); bySheet.set(entry.sheet, [...(bySheet.get(entry.sheet) ?? []), entry]); }
      for (const together of bySheet.values()) post(together, patience);
    } while (again);
    choosing = false;
    // What another tab holds, or what came in between, is looked at again.
    if (entries.some(e => !e.refused && !e.berbeda)) later();
    changed();
  }

  function later() { timer ||= setTimeout(() => { timer = 0; send(); }, brokenSince || signedOut ? pauses[failures++] ?? longPause : 5000); }
  async function atOnceAgain() {
    clearTimeout(timer);
    timer = 0;
    if (failures > 1) failures = 1;
    if (otherAccount) await renewToken();
    await refresh();
    send();
  }

  async function post(together, patience) {
    let status = 0, body = {};
    try {
      const [alone] = together, said = e => ({ operationId: e.operationId, field: e.field, text: e.text, baseVersion: e.baseVersion });
      const text = JSON.stringify(together.length > 1 ? { sheet: alone.sheet, entries: together.map(said) } : { sheet: alone.sheet, ...said(alone) });
      const answer = await fetch('/api/nilai/simpan', {
        method: 'POST', keepalive: text.length < 8000, signal: AbortSignal.timeout(patience), body: text, redirect: 'manual', referrerPolicy: 'no-referrer',
        headers: { 'Content-Type': 'application/json', 'X-Antiforgery': token ?? '' },
      });
      status = answer.status;
      learnTime(answer);
      if ([200, 401, 403, 404, 409, 422, 423].includes(status)) body = await answer.json().catch(() => ({ broken: true }));
    } catch { status = 0; }
    let isReached = true;
    // Several that were taken are answered one by one; what stopped all of them stopped each.
    for (const [i, entry] of together.entries()) {
      flying.delete(placeOf(entry));
      isReached = await told(entry, together.length > 1 && status === 200 ? body.entries?.[i] ?? {} : { status, body }) && isReached;
    }
    if (!isReached) return unreached(status);
    [failures, brokenSince, signedOut] = [0, 0, false];
    await refresh();
    tell({ berubah: true });
    send();
  }

  /** @returns whether that was an answer. */
  async function told(entry, { status, body = {} }) {
    if (status === 200 && body.version >= 0) await acknowledged(entry, body);
    else if (status === 409 && body.serverVersion >= 0) await differs(entry, body);
    else if ([403, 404, 422, 423].includes(status) && !body.broken) await refused(entry, body);
    else return false;
    return true;
  }

  async function acknowledged(entry, saved) {
    await change((list, _, act) => {
      act.remove(entry);
      for (const next of list.filter(e => e.after === entry.operationId)) act.put({ ...next, after: undefined, baseVersion: saved.version });
      act.putVersion({ place: placeOf(entry), account, op: entry.operationId, version: saved.version, answered: entry.text !== '', at: now() });
    });
    answers.delete(entry.operationId);
    const message = { diakui: { sheet: entry.sheet, field: entry.field, op: entry.operationId, typed: entry.text, ...saved } };
    changed(message);
    tell(message);
  }

  async function differs(entry, body) {
    answers.set(entry.operationId, body);
    await settle(entry, { berbeda: true });
  }

  // What is refused with a later value behind it is not worth a word: the later value speaks for itself.
  const refused = (entry, body) => settle(entry, { refused: body.sentence ?? 'Lembar ini tidak terbuka untuk Anda. Muat ulang halaman.' });
  const settle = (entry, mark) => change((list, _, act) => {
    const next = list.filter(e => e.after === entry.operationId);
    // A page that was typed in before it had read the outbox named nothing: what came later still supersedes what was refused.
    const isPassed = mark.refused && list.some(e => mine(e) && placeOf(e) === placeOf(entry) && (e.nomor ?? 0) > (entry.nomor ?? 0));
    if (next.length || isPassed) { act.remove(entry); next.forEach(e => act.put({ ...e, after: undefined })); } else if (list.some(e => e.operationId === entry.operationId)) act.put({ ...entry, ...mark, lease: undefined });
  });

  /** Mine: sent again over the server's version. The server's: dropped here. */
  async function choose(entry, useMine) {
    const server = answers.get(entry.operationId);
    await change((list, _, act) => {
      act.remove(entry);
      if (useMine && server) act.put({ ...entry, operationId: newId(), baseVersion: server.serverVersion, berbeda: undefined, tried: undefined, after: undefined, lease: undefined, at: now() });
    });
    answers.delete(entry.operationId);
    await refresh();
    tell({ berubah: true });
    send();
    return server;
  }

  async function unreached(status) {
    if (status === 401) { signedOut = true; brokenSince = 0; } else brokenSince ||= Date.now();
    if (status === 400) await renewToken();
    changed();
    later();
  }

  async function renewToken() {
    try {
      const answer = await fetch('/api/nilai/token', { cache: 'no-store', signal: AbortSignal.timeout(8000) });
      learnTime(answer);
      if (!answer.ok) { if (answer.status === 401) { signedOut = true; otherAccount = false; } return false; }
      const said = await answer.json();
      otherAccount = said.account !== account;
      if (!otherAccount) { token = said.token; signedOut = false; }
      return true;
    } catch { return false; }
  }

  // 48 hours are the server's hours: a tablet's clock that is put right must not throw values away.
  function learnTime(answer) { const at = Date.parse(answer.headers.get('Date')); if (at) { const error = at - Date.now(); clockError = Math.abs(error) > 60000 ? error : 0; } }

  async function sweep() {
    const isOld = e => Date.now() - e.at > keepFor;
    const found = await change((list, known) => list.some(isOld) || known.some(isOld));
    if (!found) return;
    const isSure = await renewToken();
    expired += await change((list, known, act) => {
      const old = list.filter(e => (isSure ? now() - e.at > keepFor : Date.now() - e.at > hardLimit));
      old.forEach(act.remove);
      known.filter(v => now() - v.at > keepFor).forEach(act.removeVersion);
      return old.filter(mine).length;
    });
  }

  function heard({ data }) {
    if (data.akun) {
      const was = otherAccount;
      otherAccount = data.akun !== account;
      if (was && !otherAccount || signedOut && !otherAccount) renewToken().then(atOnceAgain);
    }
    if (data.diakui) changed(data);
    if (data.berubah) refresh().then(() => { if (entries.some(e => !e.refused && !e.berbeda)) later(); });
    changed();
  }

  // Every keystroke is kept at once, in one synchronous step: a page that ends in the middle of a word has no time for a
  // transaction. A draft goes as soon as the outbox has it; like there, ids and the text only, for 48 hours.
  const drafts = 'uji-draf/', draftKey = (sheet, field) => `${drafts}${account}/${sheet}/${field}`, livelyFor = 3000;
  function draft(typed) { try { localStorage.setItem(draftKey(typed.sheet, typed.field), JSON.stringify({ ...typed, account, tab, at: now() })); } catch { /* then only the last pause is lost */ } }
  function undraft(sheet, field, text) {
    try {
      const kept = JSON.parse(localStorage.getItem(draftKey(sheet, field)) ?? '{}');
      if (text === undefined ? kept.tab === tab : kept.text === text) localStorage.removeItem(draftKey(sheet, field));
    } catch { /* nothing was kept */ }
  }
  async function takeDrafts() {
    let isLively = false, isSure;
    try {
      for (const key of Object.keys(localStorage).filter(k => k.startsWith(drafts))) {
        const kept = JSON.parse(localStorage.getItem(key) ?? '{"at":0}');
        if (now() - kept.at > keepFor && now() - kept.at > ((isSure ??= await renewToken()) ? keepFor : hardLimit)) { localStorage.removeItem(key); if (mine(kept)) expired++; continue; }
        if (!mine(kept)) continue;
        // Another tab in which somebody types right now brings it in by itself.
        if (kept.tab !== tab && now() - kept.at < livelyFor) { isLively = true; continue; }
        if (entries.findLast(e => placeOf(e) === placeOf(kept))?.text !== kept.text) await write(kept); else undraft(kept.sheet, kept.field, kept.text);
      }
    } catch (failure) { console.warn('draf', failure); }
    if (isLively) setTimeout(takeDrafts, livelyFor);
  }

  async function start() {
    if (channel) channel.onmessage = heard;
    tell({ akun: account });
    // What was refused or differed is asked once more: the reason may be gone.
    await change((list, _, act) => list.filter(e => mine(e) && (e.refused || e.berbeda)).forEach(e => act.put({ ...e, refused: undefined, berbeda: undefined })));
    await sweep();
    await refresh();
    await takeDrafts();
    addEventListener('online', atOnceAgain);
    addEventListener('focus', atOnceAgain);
    addEventListener('pageshow', event => { if (event.persisted) { try { sessionStorage.removeItem('uji-tab'); } catch { /* as above */ } atOnceAgain(); } });
    addEventListener('pagehide', () => { try { sessionStorage.setItem('uji-tab', tab); } catch { /* as above */ } });
    addEventListener('beforeunload', event => { if (weak && entries.length) event.preventDefault(); });
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') atOnceAgain(); });
    setInterval(() => { if (brokenSince) changed(); }, 5000);
    setInterval(sweep, 3600e3);
    send();
  }

  return {
    write, drop, choose, start, draft, undraft, placeOf,
    watch: act => watchers.push(act),
    answer: entry => answers.get(entry.operationId),
    newest: (sheet, field) => entries.findLast(e => e.sheet === sheet && e.field === field),
    version: (sheet, field) => versions.find(v => v.place === `${sheet}/${field}`),
    has: operationId => entries.some(e => e.operationId === operationId),
    get entries() { return entries; },
    get state() {
      return {
        waiting: entries.filter(e => !e.refused).length, refused: entries.filter(e => e.refused).length, differing: entries.filter(e => e.berbeda).length,
        foreign, expired, signedOut, otherAccount, weak, brokenSince,
      };
    },
    renewToken, get token() { return token; },
  };
})();
