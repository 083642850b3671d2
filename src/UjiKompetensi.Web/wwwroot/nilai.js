// The fields of a score page: typing, what stands beside each field, and getting about. Saving is the outbox's (kotak.js).
// Without these scripts the plain form still saves.
const fields = (() => {
  'use strict';
  if (!outbox) return null;
  // A page that answered a form stands in the history as a form: going back to it would ask, in the browser's language, whether to send it again.
  history.replaceState(history.state, '', location.href);
  const page = document.querySelector('[data-nilai]'), longOutage = 60000, isCopy = page.dataset.salinan !== undefined;
  const one = (selector, root = document) => root.querySelector(selector), all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const sheetOf = element => element.closest('[data-lembar]')?.dataset.lembar;
  const inputs = () => all('[data-lembar] [data-kolom]');
  const inputAt = (sheet, field) => one(`[data-lembar="${sheet}"] [data-kolom="${field}"]`);
  const beside = (input, name) => one(`[data-${name}="${input.dataset.kolom}"]`, input.closest('[data-lembar]'));
  // What a field showed when it was last in step with the outbox; what differs from it was typed since.
  const shown = new WeakMap(), pausedTyping = new WeakMap();
  const isTyped = input => input.value !== shown.get(input).text;
  const keeping = new WeakMap();
  let leaving = null;

  // ---- typing -------------------------------------------------------------------------------------------------
  const draftOf = input => ({
    sheet: sheetOf(input), field: input.dataset.kolom, text: input.value, saved: input.dataset.tersimpan, base: Number(input.dataset.versi), seen: shown.get(input).op,
    address: input.closest('[data-alamat]')?.dataset.alamat ?? location.pathname,
  });

  // One after the other: what is typed while an entry is being kept follows that entry, and nothing shows over it.
  function capture(input) {
    clearTimeout(pausedTyping.get(input));
    const before = keeping.get(input), line = (before ? before.then(() => keep(input)) : keep(input)).finally(() => { if (keeping.get(input) === line) keeping.delete(input); });
    keeping.set(input, line);
    return line;
  }

  async function keep(input) {
    if (!isTyped(input)) { outbox.undraft(sheetOf(input), input.dataset.kolom); show(input); return; }
    const draft = draftOf(input), before = shown.get(input);
    outbox.draft(draft);
    shown.set(input, { op: before.op, text: draft.text });
    const made = await outbox.write(draft);
    if (shown.get(input).text === draft.text) shown.set(input, { op: made?.operationId ?? before.op, text: draft.text });
    show(input);
  }

  function set(input, text) { input.value = text; count(input); return capture(input); }

  function typed(input) {
    clearTimeout(pausedTyping.get(input));
    if (isTyped(input)) outbox.draft(draftOf(input)); else if (!keeping.has(input)) outbox.undraft(sheetOf(input), input.dataset.kolom);
    // "87," is not finished; leaving the field sends it whatever it says.
    if (!/[.,]$/.test(input.value)) pausedTyping.set(input, setTimeout(() => capture(input), 1500));
    show(input);
    showLast();
  }

  // ---- what another place said --------------------------------------------------------------------------------
  function acknowledged({ sheet, field, op, typed: sent, text, version, savedText, total, missingNotes, doubts }) {
    for (const input of all(`[data-lembar="${sheet}"] [data-kolom="${field}"]`)) {
      const known = shown.get(input).op === op;
      if (!known && isTyped(input)) continue; // he typed without having seen it: the server will ask which one is right
      if (version >= Number(input.dataset.versi)) remember(input, text, version, savedText);
      if (!outbox.newest(sheet, field) || outbox.newest(sheet, field).operationId === op) replaceText(input, known ? sent : shown.get(input).text);
    }
    const home = one(`[data-lembar="${sheet}"]`);
    if (!home) return;
    if (total !== undefined) for (const place of all('[data-total]', home)) place.textContent = total ?? '';
    if (missingNotes) for (const place of all('[data-perlu-catatan]', home)) place.hidden = !missingNotes.includes(place.dataset.perluCatatan);
    if (doubts) for (const place of all('[data-ragu]', home)) { place.textContent = doubts[place.dataset.ragu] ?? ''; place.hidden = !place.textContent; }
    if (one('[data-terakhir]')) one('[data-terakhir]').textContent = `${text ? 'Tersimpan' : 'Dikosongkan'} ${savedText}`;
  }

  // The canonical text must not push the cursor of somebody who is still typing.
  function replaceText(input, sent) {
    const put = () => {
      if (input.value !== sent) return;
      if (input.dataset.sebelum === sent) input.dataset.sebelum = input.dataset.tersimpan;
      input.value = input.dataset.tersimpan;
      shown.set(input, { ...shown.get(input), text: input.value });
    };
    if (document.activeElement !== input || input.dataset.diam !== undefined) put(); else input.addEventListener('blur', put, { once: true });
  }

  function remember(input, text, version, time) {
    Object.assign(input.dataset, { tersimpan: text, versi: version, terjawab: text ? 'ya' : '', jam: time });
    for (const [name, value] of [['versi', version], ['semula', text]]) {
      const hidden = one(`[name="${name}-${input.dataset.kolom}"]`, input.closest('[data-lembar]'));
      if (hidden) hidden.value = value;
    }
  }

  // ---- showing ------------------------------------------------------------------------------------------------
  function show(input) {
    const sheet = sheetOf(input), entry = outbox.newest(sheet, input.dataset.kolom), mark = beside(input, 'tanda');
    if (!isTyped(input) && entry && entry.operationId !== shown.get(input).op) {
      input.value = entry.text;
      shown.set(input, { op: entry.operationId, text: entry.text });
    }
    const server = entry?.berbeda && outbox.answer(entry), isOnServer = isCopy && !entry && !!input.dataset.terjawab && !input.dataset.jam;
    const [state, words] = entry?.berbeda ? ['tolak', '! Berbeda dengan server: pilih salah satu']
      : isTyped(input) ? ['tunggu', '● Belum tersimpan']
      : entry?.refused ? ['tolak', `! Ditolak: ${entry.refused}${input.tagName === 'INPUT' && input.dataset.tersimpan ? ` Yang tersimpan tetap ${input.dataset.tersimpan}.` : ''}`]
      : entry ? ['tunggu', '● Belum terkirim']
      : input.dataset.jam ? ['simpan', `✓ ${input.dataset.tersimpan || input.dataset.terjawab ? 'Tersimpan' : 'Dikosongkan'} ${input.dataset.jam}`]
      : isOnServer ? ['server', '✓ Nilai ada di server; tampil lagi setelah tersambung'] : ['', ''];
    if (isCopy) { input.placeholder = isOnServer ? 'tersimpan' : ''; input.toggleAttribute('data-di-server', isOnServer && !input.value); }
    if (mark && (words || mark.dataset.keadaan === 'tunggu' || mark.dataset.keadaan === 'tolak' && entry === undefined && isCopy)) {
      mark.dataset.keadaan = state;
      if (mark.dataset.singkat === undefined) { if (mark.textContent !== words) mark.textContent = words; }
      else { mark.textContent = words.slice(0, 1); mark.title = words.slice(2); input.setAttribute('aria-description', words.slice(2)); }
    }
    if (state === 'tolak') input.setAttribute('aria-invalid', 'true'); else input.removeAttribute('aria-invalid');
    for (const button of all(`[data-untuk="${input.dataset.kolom}"]`, input.closest('[data-lembar]'))) {
      button.setAttribute('aria-pressed', input.value !== '' && Number(button.dataset.isi) === Number(input.value.replace(',', '.')) ? 'true' : 'false');
    }
    showChoice(input, entry, server);
    count(input);
  }

  function showChoice(input, entry, server) {
    const box = beside(input, 'pilihan');
    if (!box) return;
    if (!server) { box.replaceChildren(); return; }
    if (box.childElementCount && box.dataset.untukKiriman === entry.operationId) return;
    box.dataset.untukKiriman = entry.operationId;
    box.replaceChildren(...choices(entry, server, async useMine => {
      remember(input, server.serverText, server.serverVersion, server.changedText);
      if (!useMine) { input.value = server.serverText; shown.set(input, { op: undefined, text: input.value }); }
      await outbox.choose(entry, useMine);
      show(input);
      input.focus();
    }));
  }

  /** Both values and a button for each. */
  function choices(entry, server, act) {
    const words = document.createElement('p');
    words.textContent = `Nilai Anda ${entry.text || 'kosong'} — nilai di server ${server.serverText || 'kosong'} (diubah ${server.changedText}).`;
    const button = (label, useMine) => { const b = document.createElement('button'); b.type = 'button'; b.className = 'tombol'; b.textContent = label; b.onclick = () => act(useMine); return b; };
    return [words, button(`Pakai nilai saya ${entry.text || 'kosong'}`, true), button(`Pakai nilai server ${server.serverText || 'kosong'}`, false)];
  }

  function count(input) {
    const counter = beside(input, 'hitung');
    if (counter) counter.textContent = `${input.value.length} dari ${input.maxLength} huruf`;
  }

  // Never a green word over what is not saved.
  function showLast(reason = one('[data-alasan]')?.textContent) {
    const last = one('[data-terakhir]');
    if (last) last.hidden = !!reason || inputs().some(i => isTyped(i) || i.getAttribute('aria-invalid') === 'true');
  }

  function showState() {
    const { waiting, refused, differing, foreign, expired, signedOut, otherAccount, weak, brokenSince } = outbox.state;
    page.dataset.menunggu = waiting;
    const here = outbox.entries.filter(e => e.refused && one(`[data-lembar="${e.sheet}"]`)).length, elsewhere = outbox.entries.filter(e => (e.refused || e.berbeda) && !inputAt(e.sheet, e.field)).length;
    const banner = one('[data-spanduk]'), old = brokenSince && Date.now() - brokenSince >= longOutage, parts = [];
    const link = (href, textContent) => Object.assign(document.createElement('a'), { href, textContent });
    if (otherAccount) parts.push('Perangkat ini sekarang dipakai akun lain. ', waiting ? `${waiting} nilai Anda menunggu sampai Anda masuk lagi di sini.` : 'Muat ulang halaman ini.');
    else if (waiting && signedOut) parts.push(`Sesi Anda berakhir. ${waiting} nilai tetap disimpan di perangkat ini. `, link(`/masuk?kembali=${encodeURIComponent(location.pathname)}`, 'Masuk lagi untuk mengirimnya'));
    else if (waiting && brokenSince) parts.push(`Sambungan terputus. ${waiting} nilai disimpan di perangkat ini dan akan dikirim otomatis. `);
    if (isCopy) parts.push('Salinan di perangkat ini; tersambung lagi otomatis. ');
    if (differing || elsewhere) parts.push(`${Math.max(differing, elsewhere)} nilai perlu Anda periksa. `, link('/nilai/berbeda', 'Lihat dan pilih'));
    if (weak) parts.push('Perangkat ini menolak menyimpan cadangan, jadi nilai langsung dikirim. Jangan tutup halaman sebelum semua bertanda ✓. ');
    if (expired) parts.push(`${expired} nilai di perangkat ini lebih dari 48 jam dan dihapus tanpa terkirim. `);
    if (foreign && !otherAccount) parts.push(`${foreign} nilai milik orang lain menunggu di perangkat ini. Nilai itu baru terkirim setelah orang itu masuk lagi di sini. `);
    const words = parts.map(p => p.textContent ?? p).join('').trim();
    banner.dataset.keadaan = signedOut || otherAccount || old ? 'lama' : 'putus';
    if (banner.textContent.trim() !== words) banner.replaceChildren(...parts);
    const marks = all('[data-lembar] [data-aspek]');
    if (one('[data-terisi]')) one('[data-terisi]').textContent = `${marks.filter(i => i.dataset.terjawab === 'ya').length} dari ${marks.length} terisi`;
    const reason = differing && differing === waiting ? `Pilih dahulu: ${differing} nilai berbeda dengan server.` : waiting ? `Tunggu: ${waiting} nilai belum terkirim ke server.` : here ? `Perbaiki ${here} isian yang ditolak lebih dahulu.` : '';
    for (const button of all('[data-perlu-terkirim]')) {
      if (button.dataset.perluTerkirim === 'keras') button.disabled = !!reason; else button.setAttribute('aria-disabled', reason ? 'true' : 'false');
    }
    for (const place of all('[data-alasan]')) place.textContent = reason;
    showLast(reason);
    if (leaving && !reason) location.assign(leaving);
  }

  function onChange({ diakui }) {
    if (diakui) {
      acknowledged(diakui);
      if (one(`[data-lembar="${diakui.sheet}"][data-muat-ulang]`)) setTimeout(() => { if (!outbox.state.waiting) location.reload(); }, 50);
    }
    for (const input of inputs()) show(input);
    showState();
  }

  // ---- getting about ------------------------------------------------------------------------------------------
  function goTo(button) {
    if (button.dataset.perluTerkirim === undefined || button.getAttribute('aria-disabled') !== 'true') { location.assign(button.dataset.tujuan); return; }
    // The last value was typed just before the click: wait for it a moment.
    leaving = button.dataset.tujuan;
    setTimeout(() => { leaving = null; }, 3000);
  }

  function onKey(event) {
    if (event.target.closest?.('table')) return; // the matrix has keys of its own
    const list = inputs(), at = list.indexOf(event.target), inNote = event.target.tagName === 'TEXTAREA';
    const turn = { PageUp: 'sebelumnya', PageDown: 'berikutnya' }[event.key];
    if (turn && !inNote && !event.altKey && !event.ctrlKey) { event.preventDefault(); one(`[data-arah="${turn}"]`)?.click(); }
    if (at < 0) return;
    if (event.key === 'Escape') { event.preventDefault(); set(event.target, event.target.dataset.tersimpan); }
    if (event.key === 'Enter' && !inNote) {
      event.preventDefault();
      // From mark to mark: the notes between them are opened by whoever wants one.
      const way = list.filter(i => i.dataset.aspek !== undefined || i.dataset.kolom === 'catatan');
      (way[way.indexOf(event.target) + (event.shiftKey ? -1 : 1)] ?? event.target).focus();
    }
  }

  // A link to a field, or to the part round it, ends in the box itself; a note that is folded away opens.
  function arrive() {
    const goal = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!goal || goal.tagName === 'MAIN') return;
    const box = goal.matches('input, textarea') ? goal : one('input[data-kolom], textarea', goal);
    if (!box) return;
    const folded = box.closest('details');
    if (folded) folded.open = true;
    box.focus({ preventScroll: true });
    box.scrollIntoView({ block: 'center' });
  }

  function fill(button) {
    const input = inputAt(sheetOf(button), button.dataset.untuk);
    if (input) set(input, button.dataset.isi);
  }

  async function start() {
    for (const input of inputs()) {
      shown.set(input, { op: undefined, text: input.dataset.tersimpan });
      input.addEventListener('input', () => typed(input));
      input.addEventListener('change', () => capture(input));
      count(input);
    }
    document.addEventListener('keydown', onKey);
    for (const button of all('button[data-tujuan]')) button.addEventListener('click', event => { event.preventDefault(); goTo(button); });
    for (const button of all('button[data-isi]')) button.addEventListener('click', () => fill(button));
    for (const button of all('[data-cetak]')) { button.hidden = false; button.addEventListener('click', () => print()); }
    for (const plain of all('[data-tanpa-skrip]')) plain.hidden = true;
    for (const scripted of all('[data-dengan-skrip]')) scripted.hidden = false;
    addEventListener('pagehide', () => inputs().filter(isTyped).forEach(input => outbox.draft(draftOf(input))));
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') inputs().filter(isTyped).forEach(capture); });
    outbox.watch(onChange);
    await outbox.start();
    if (isCopy) for (const input of inputs()) {
      const version = outbox.version(sheetOf(input), input.dataset.kolom);
      if (version && version.version > Number(input.dataset.versi)) Object.assign(input.dataset, { versi: version.version, terjawab: version.answered ? 'ya' : '' });
    }
    onChange({});
    // Typed before this script had come: nobody will change that field again, so it is taken as it stands.
    inputs().filter(isTyped).forEach(capture);
    if (!document.activeElement?.matches('input, textarea')) arrive();
    addEventListener('hashchange', arrive);
  }

  const started = start();
  return { set, capture, choices, isDirty: () => inputs().some(isTyped), started, get isCopy() { return isCopy; } };
})();
