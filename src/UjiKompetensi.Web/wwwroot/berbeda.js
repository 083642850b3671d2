// Every value of this person that waits on this device, of whatever sheet; where server and device differ, both values and a choice.
(() => {
  'use strict';
  const list = document.querySelector('[data-daftar-berbeda]');
  if (!list || !fields) return;
  const named = (kind, id) => document.querySelector(`[data-nama-${kind}="${CSS.escape(id)}"]`)?.textContent;
  const make = (tag, parts, ...inside) => { const e = Object.assign(document.createElement(tag), parts); e.append(...inside); return e; };
  const fieldName = field => field === 'catatan' ? 'Catatan umum' : field.startsWith('catatan-') ? `Catatan pada ${named('kolom', field.slice(8)) ?? 'aspek'}` : named('kolom', field) ?? 'Kolom yang tidak dikenal';

  function pair(entry, server) {
    const [words, ...buttons] = fields.choices(entry, server, useMine => outbox.choose(entry, useMine));
    return [words, make('div', { className: 'nilai-tombol' }, ...buttons)];
  }

  function card(entry) {
    const server = entry.berbeda && outbox.answer(entry), at = new Date(entry.at).toLocaleTimeString('id-ID', { timeZone: 'Asia/Jakarta' });
    const head = [make('h2', { textContent: fieldName(entry.field) }), make('p', { className: 'redup', textContent: `${named('lembar', entry.sheet) ?? 'Lembar yang tidak terbuka lagi'} · diketik di perangkat ini pukul ${at} WIB` })];
    const link = entry.address && make('p', {}, make('a', { href: entry.address, className: 'tombol', textContent: 'Buka lembarnya' }));
    const body = server ? [make('p', { className: 'redup', textContent: 'Anda sendiri menyimpan nilai lain dari perangkat atau tab lain. Pilih yang benar.' }), ...pair(entry, server)]
      : entry.refused ? [make('p', { textContent: `Nilai ${entry.text || 'kosong'} ditolak: ${entry.refused}` }), make('button', { type: 'button', className: 'tombol bahaya', textContent: `Buang nilai ${entry.text}`, onclick: () => outbox.drop(entry.operationId) })]
      : [make('p', { textContent: `● Nilai ${entry.text || 'kosong'} belum terkirim. Ia dikirim otomatis.` })];
    const part = make('section', { className: 'nilai-kartu' }, ...head, ...body, ...(link ? [link] : []));
    part.dataset.kiriman = entry.operationId;
    return part;
  }

  let shown = '';
  function show() {
    const entries = outbox.entries, state = JSON.stringify(entries.map(e => [e.operationId, e.refused, e.berbeda, outbox.answer(e)]));
    document.querySelector('[data-tidak-ada]').hidden = entries.length > 0;
    if (state === shown) return;
    shown = state;
    const rank = e => e.berbeda ? 0 : e.refused ? 1 : 2;
    list.replaceChildren(...[...entries].sort((a, b) => rank(a) - rank(b)).map(card));
  }
  outbox.watch(show);
  fields.started.then(show);
})();
