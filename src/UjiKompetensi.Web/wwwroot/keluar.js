// "Keluar" waits while values of this person wait on the device; then it also takes the copies of his sheets away.
(() => {
  'use strict';
  const opened = () => new Promise(done => {
    const opening = indexedDB.open('uji-nilai');
    opening.onupgradeneeded = () => { opening.transaction.abort(); };
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => done(null);
  });
  async function waiting(account) {
    let list = [];
    try {
      const db = await opened();
      if (db?.objectStoreNames.contains('kiriman')) {
        list = await new Promise(done => { const all = db.transaction('kiriman').objectStore('kiriman').getAll(); all.onsuccess = () => done(all.result); all.onerror = () => done([]); });
      }
      db?.close();
      list = list.concat(JSON.parse(localStorage.getItem('uji-kotak') ?? '{"kiriman":[]}').kiriman);
    } catch { /* nothing could be stored here either */ }
    try {
      // What was typed a moment ago is not yet in the list.
      const drafts = Object.keys(localStorage).filter(k => k.startsWith(`uji-draf/${account}/`)).map(k => JSON.parse(localStorage.getItem(k)));
      list = list.concat(drafts.filter(d => !list.some(e => e.sheet === d.sheet && e.field === d.field)));
    } catch { /* none */ }
    if (typeof outbox !== 'undefined' && outbox?.state.weak) list = list.concat(outbox.entries);
    return list.filter(e => e.account === account).length;
  }
  // Copies of sheets and their versions belong to one person: they go when he goes or somebody else comes.
  async function forget(account) {
    try {
      for (const name of await caches.keys()) if (name.startsWith('uji-lembar-') && name !== `uji-lembar-${account}`) await caches.delete(name);
    } catch { /* no caches on plain HTTP */ }
    const db = await opened();
    if (!db?.objectStoreNames.contains('versi')) return;
    await new Promise(done => {
      const change = db.transaction('versi', 'readwrite'), box = change.objectStore('versi'), all = box.getAll();
      all.onsuccess = () => all.result.filter(v => v.account !== account).forEach(v => box.delete(v.place));
      change.oncomplete = change.onabort = done;
    });
    db.close();
  }
  const account = document.body.dataset.akun;
  if (account) {
    forget(account);
    try { const channel = new BroadcastChannel('uji-nilai'); channel.postMessage({ akun: account }); channel.close(); } catch { /* old browser */ }
  }

  document.addEventListener('submit', async event => {
    const form = event.target;
    if (form.getAttribute('action') !== '/keluar') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const left = await waiting(account);
    if (!left) {
      await forget(null);
      // An open page learns of its session's end at once and would lead away before the farewell is there.
      if (typeof Blazor !== 'undefined') Blazor.disconnect?.();
      form.submit();
      return;
    }
    const place = document.querySelector('[data-alasan-keluar]') ?? form.parentElement.insertBefore(Object.assign(document.createElement('p'), { className: 'kabar tunggu' }), form);
    place.dataset.alasanKeluar = '';
    place.setAttribute('role', 'alert');
    place.replaceChildren(`Belum dapat keluar: ${left} nilai belum terkirim. Tunggu sampai semua bertanda ✓. `, Object.assign(document.createElement('a'), { href: '/nilai/berbeda', textContent: 'Lihat nilai yang menunggu' }));
  }, true);
})();
