// My matrix: grid keyboard over the same fields and the same outbox; a pasted block is shown before anything is stored.
(() => {
  'use strict';
  const table = document.querySelector('[data-matriks]');
  if (!table || !fields) return;
  const one = (selector, root = document) => root.querySelector(selector), all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const rows = all('tbody > tr', table), cells = rows.map(row => all('td', row).filter(td => !td.classList.contains('matriks-jumlah')));
  const inputOf = td => one('input', td), open = rows.map((_, r) => cells[r].length > 0 && !!inputOf(cells[r][0]));
  const undo = [];
  let at = null, anchor = null, editing = false;
  // While nobody edits the cell, the canonical text may replace what was typed.
  const edit = on => { editing = on; const input = at && inputAt(at); if (input) { if (on) delete input.dataset.diam; else input.dataset.diam = ''; } };

  const place = input => { const row = input.closest('tr'); return { r: rows.indexOf(row), c: cells[rows.indexOf(row)].indexOf(input.closest('td')) }; };
  const inputAt = ({ r, c }) => cells[r]?.[c] && inputOf(cells[r][c]);
  const textAt = (r, c) => { const input = inputAt({ r, c }); return input ? input.value : one('.matriks-baca', cells[r][c]).textContent.trim().replace(/^–$/, ''); };

  function go(to, keepAnchor) {
    const input = to && inputAt(to);
    if (!input) return false;
    if (!keepAnchor) anchor = to;
    at = to;
    edit(false);
    input.focus();
    input.select();
    paint();
    return true;
  }

  // The next cell in a direction that can be typed in; locked rows are stepped over.
  function step(dr, dc, keepAnchor) {
    let { r, c } = at;
    do { r += dr; c += dc; } while (rows[r] && cells[r][c] && !open[r]);
    return rows[r] && cells[r][c] ? go({ r, c }, keepAnchor) : false;
  }

  const block = () => ({ top: Math.min(at.r, anchor.r), bottom: Math.max(at.r, anchor.r), left: Math.min(at.c, anchor.c), right: Math.max(at.c, anchor.c) });
  function paint() {
    const { top, bottom, left, right } = block(), many = top !== bottom || left !== right;
    cells.forEach((row, r) => row.forEach((td, c) => {
      td.classList.toggle('dipilih', many && r >= top && r <= bottom && c >= left && c <= right);
      const input = inputOf(td);
      if (input) input.tabIndex = r === at.r && c === at.c ? 0 : -1;
    }));
  }

  async function commit(input) {
    edit(false);
    if (input.value === input.dataset.sebelum) return;
    undo.push([input, input.dataset.sebelum, input.value]);
    input.dataset.sebelum = input.value;
    await fields.capture(input);
  }

  function tab(event, back) {
    const { r, c } = at, order = [];
    cells.forEach((row, i) => { if (open[i]) row.forEach((_, j) => order.push([i, j])); });
    const next = order[order.findIndex(([i, j]) => i === r && j === c) + (back ? -1 : 1)];
    if (next) { event.preventDefault(); go({ r: next[0], c: next[1] }); }
  }

  function onKey(event) {
    const input = event.target.closest('input[data-kolom]');
    if (!input) return;
    const { key, shiftKey: shift, ctrlKey, metaKey, altKey } = event, ctrl = ctrlKey || metaKey, width = cells[at.r].length - 1;
    const does = act => { event.preventDefault(); act(); };
    const firstOpen = open.indexOf(true), lastOpen = open.lastIndexOf(true);
    if (altKey) return;
    if (key === '?') does(() => one('[data-daftar-pintasan]').showModal());
    else if (key === 'Enter') does(() => { commit(input); step(shift ? -1 : 1, 0); });
    else if (key === 'Tab') { commit(input); tab(event, shift); }
    else if (key === 'F2') does(() => { edit(true); input.setSelectionRange(input.value.length, input.value.length); });
    else if (key === 'Escape') does(() => { input.value = input.dataset.sebelum; fields.set(input, input.value); edit(false); input.select(); });
    else if (ctrl && key.toLowerCase() === 'z' && !editing) does(takeBack);
    else if (ctrl && key === 'Home') does(() => { commit(input); go({ r: firstOpen, c: 0 }); });
    else if (ctrl && key === 'End') does(() => { commit(input); go({ r: lastOpen, c: cells[lastOpen].length - 1 }); });
    else if (key === ' ' && shift) does(() => { anchor = { r: at.r, c: 0 }; at = { r: at.r, c: width }; paint(); });
    else if (!editing && key === 'Home') does(() => { commit(input); go({ r: at.r, c: 0 }); });
    else if (!editing && key === 'End') does(() => { commit(input); go({ r: at.r, c: width }); });
    else if (!editing && !ctrl && key.startsWith('Arrow')) does(() => {
      commit(input);
      const [dr, dc] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key];
      step(dr, dc, shift);
    });
  }

  function takeBack() {
    const change = undo.pop();
    if (!change) { tell('Tidak ada perubahan yang dapat dibatalkan.'); return; }
    const [input, before] = change;
    input.dataset.sebelum = before;
    fields.set(input, before);
    go(place(input));
    tell(`Dikembalikan ke ${before || 'kosong'}: ${input.getAttribute('aria-label')}.`);
  }

  const tell = words => { one('[data-kabar-matriks]').textContent = words; };

  // ---- copy and paste -----------------------------------------------------------------------------------------
  function onCopy(event) {
    const input = event.target.closest?.('input[data-kolom]');
    if (!input || editing) return;
    const { top, bottom, left, right } = block(), lines = [];
    for (let r = top; r <= bottom; r++) lines.push(Array.from({ length: right - left + 1 }, (_, i) => textAt(r, left + i)).join('\t'));
    event.clipboardData.setData('text/plain', lines.join('\n'));
    event.preventDefault();
    tell(`${lines.length} baris disalin.`);
  }

  // Excel ends every row with a line break, also the last.
  const grid = text => text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n').map(line => line.split('\t').map(cell => cell.trim().replace(/^"(.*)"$/, '$1')));

  async function onPaste(event) {
    if (!event.target.closest?.('input[data-kolom]')) return;
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n\r]/.test(text.trim())) { edit(true); return; }
    event.preventDefault();
    const { top, left } = block(), found = [];
    let outside = 0, blank = 0;
    grid(text).forEach((line, dr) => line.forEach((cell, dc) => {
      const r = top + dr, c = left + dc;
      if (!rows[r] || !cells[r][c]) { outside++; return; }
      if (!cell) { blank++; return; }
      found.push({ r, c, text: cell, input: inputAt({ r, c }), old: textAt(r, c) });
    }));
    await preview(found, outside, blank);
  }

  async function preview(found, outside, blank) {
    const asked = found.filter(f => f.input), dialog = one('[data-tempel]'), apply = one('[data-terapkan]', dialog);
    let answers = [];
    try { answers = asked.length ? await check(asked) : []; } catch (failure) { tell(failure.message); one('[data-alasan-keluar]').textContent = failure.message; return; }
    asked.forEach((f, i) => { f.answer = answers[i]; });
    const changes = asked.filter(f => f.answer.text && f.answer.text !== f.old), refused = asked.filter(f => !f.answer.text), locked = [...new Set(found.filter(f => !f.input).map(f => rows[f.r].dataset.peserta))];
    const parts = [`${changes.length} nilai akan berubah`, refused.length && `${refused.length} ditolak`, asked.length - changes.length - refused.length && `${asked.length - changes.length - refused.length} sama`,
      locked.length && `peserta ${locked.join(', ')} tertutup dan dilewati`, blank && `${blank} sel kosong tidak mengubah apa pun`, outside && `${outside} sel di luar tabel tidak dipakai`];
    one('[data-ringkas-tempel]', dialog).textContent = `${parts.filter(Boolean).join(' · ')}.`;
    one('tbody', dialog).replaceChildren(...found.filter(f => !f.input || f.answer.text !== f.old).map(f => {
      const line = document.createElement('tr');
      const words = [rows[f.r].dataset.peserta, cells[f.r][f.c].dataset.judul, f.old || '–', f.answer?.text ?? f.text, !f.input ? 'tertutup, dilewati' : f.answer.text ? '' : `ditolak: ${f.answer.sentence}`];
      line.className = f.input && f.answer.text ? '' : 'ditolak';
      line.append(...words.map(word => Object.assign(document.createElement('td'), { textContent: word })));
      return line;
    }));
    apply.disabled = !changes.length;
    apply.textContent = changes.length ? `Terapkan ${changes.length} nilai` : 'Tidak ada yang berubah';
    apply.onclick = async () => {
      dialog.close();
      for (const { input, answer } of changes) { undo.push([input, input.value, answer.text]); input.dataset.sebelum = answer.text; await fields.set(input, answer.text); }
      tell(`${changes.length} nilai diterapkan.`);
      inputAt(at)?.focus();
    };
    dialog.showModal();
  }

  async function check(asked, again = true) {
    let answer;
    try {
      answer = await fetch('/api/nilai/periksa', {
        method: 'POST', signal: AbortSignal.timeout(15000), headers: { 'Content-Type': 'application/json', 'X-Antiforgery': outbox.token },
        body: JSON.stringify(asked.map(f => ({ sheet: f.input.closest('[data-lembar]').dataset.lembar, aspect: f.input.dataset.kolom, text: f.text }))),
      });
    } catch { throw new Error('Tempelan perlu diperiksa server, dan server sedang tidak terjangkau. Coba lagi sebentar lagi.'); }
    if (answer.status === 400 && again && await outbox.renewToken()) return check(asked, false);
    if (answer.ok) return answer.json();
    const said = await answer.json().catch(() => ({}));
    throw new Error(said.sentence ?? 'Tempelan tidak dapat diperiksa. Muat ulang halaman, lalu tempel lagi.');
  }

  // A cell has only room for a mark: why it was refused stands below the table in words.
  function tellRefused() {
    const words = all('[data-sel-ditolak]')[0], list = outbox.entries.filter(e => e.refused)
      .map(e => [one(`[data-lembar="${e.sheet}"] [data-kolom="${e.field}"]`), e]).filter(([input]) => input)
      .map(([input, e]) => `${input.getAttribute('aria-label')}: ${e.text || 'kosong'} ditolak. ${e.refused}`).join(' ');
    if (words.textContent !== list) words.textContent = list;
  }

  // ---- begin --------------------------------------------------------------------------------------------------
  outbox.watch(tellRefused);
  fields.started.then(() => {
    tellRefused();
    for (const input of all('input[data-kolom]', table)) {
      input.dataset.sebelum = input.value;
      input.addEventListener('focus', () => { input.dataset.sebelum = input.value; const here = place(input); if (!at || at.r !== here.r || at.c !== here.c) { at = here; anchor = here; edit(false); paint(); } input.select(); });
      input.addEventListener('pointerdown', event => { if (document.activeElement === input) edit(true); if (event.shiftKey && at) { event.preventDefault(); at = place(input); paint(); } });
      input.addEventListener('input', () => { if (!editing) edit(true); });
      input.addEventListener('blur', () => commit(input));
    }
    const first = open.indexOf(true);
    if (first >= 0) { at = anchor = { r: first, c: 0 }; paint(); }
    table.addEventListener('keydown', onKey);
    table.addEventListener('copy', onCopy);
    table.addEventListener('paste', onPaste);
    for (const button of all('[data-batal]')) button.addEventListener('click', () => { button.closest('dialog').close(); if (at) inputAt(at)?.focus(); });
    one('[data-pintasan]').addEventListener('click', () => one('[data-daftar-pintasan]').showModal());
  });
})();
