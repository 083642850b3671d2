// Long texts: a change is sent three seconds after the last key and when the field is left, never per key. One message
// carries the text twice, and the circuit ends at 32 KB: a text whose message would come near is cut where it is typed.
// Every key goes to this device first and stays there until the server has acknowledged the text.
const pause = 3000, again = 8000, keepFor = 7 * 86400e3, mostBytes = 14000;
const sent = new WeakMap(), acknowledged = new WeakMap(), pauses = new WeakMap(), timers = new WeakMap();
const bytes = text => new TextEncoder().encode(JSON.stringify(text)).length;
const fieldsOf = root => [...root.querySelectorAll('[data-simpan]')];
const keyOf = root => `uji-saran:${root.dataset.kunci}`;

function fit(field) {
  if (bytes(field.value) <= mostBytes) return;
  let [low, high] = [0, field.value.length];
  while (low < high) { const middle = (low + high + 1) >> 1; bytes(field.value.slice(0, middle)) <= mostBytes ? low = middle : high = middle - 1; }
  field.value = field.value.slice(0, low);
}

// A device that refuses to store must still send.
function read(root) { try { return JSON.parse(localStorage.getItem(keyOf(root)) ?? '{}'); } catch { return {}; } }
function write(root, texts) {
  try { Object.keys(texts).length ? localStorage.setItem(keyOf(root), JSON.stringify(texts)) : localStorage.removeItem(keyOf(root)); } catch { /* then only this page holds it */ }
}
function keep(root, field) {
  const texts = read(root);
  if (field.value === acknowledged.get(field)) delete texts[field.id]; else texts[field.id] = { teks: field.value, pada: Date.now() };
  write(root, texts);
}

function guide(root, field) {
  const count = root.querySelector(`[data-hitung="${field.id}"]`), length = root.querySelector(`[data-panjang="${field.id}"]`);
  if (count) count.firstChild.data = String(field.value.length);
  if (!length) return;
  const words = field.value.split(/\s+/).filter(Boolean).length, { sedikit, banyak } = length.dataset;
  length.firstChild.data = `${words} kata${words === 0 ? '' : words < sedikit ? ' · masih pendek' : words > banyak ? ' · panjang, ringkaslah' : ' · cukup'}`;
}

// A field may come later than the page: it counts from when it is first seen, before anybody can type in it.
function know(field) {
  if (sent.has(field)) return;
  sent.set(field, field.value);
  acknowledged.set(field, field.value);
}

/** Begins to look after the fields; answers which of them this device holds an unsent text for. */
export function watch(root) {
  const texts = read(root), waiting = [];
  let typed = 0;
  fieldsOf(root).forEach(field => { know(field); guide(root, field); });
  for (const [id, held] of Object.entries(texts)) {
    if (root.querySelector(`#${CSS.escape(id)}`)?.value === held.teks || Date.now() - held.pada > keepFor) delete texts[id];
    else waiting.push({ field: id, at: held.pada });
  }
  write(root, texts);
  const fieldOf = event => event.target.matches?.('[data-simpan]') ? event.target : null;
  root.addEventListener('focusin', event => { const field = fieldOf(event); if (field) know(field); });
  root.addEventListener('input', event => {
    const field = fieldOf(event);
    if (!field) return;
    know(field);
    fit(field);
    guide(root, field);
    typed = Date.now();
    keep(root, field);
    root.dataset.kotor = '';
    clearTimeout(pauses.get(field));
    pauses.set(field, setTimeout(() => field.dispatchEvent(new Event('change', { bubbles: true })), pause));
  }, true);
  root.addEventListener('change', event => {
    const field = fieldOf(event);
    if (!field) return;
    clearTimeout(pauses.get(field));
    sent.set(field, field.value);
  }, true);
  // Texts offered by a button go in where the cursor is, without asking the server.
  root.addEventListener('click', event => {
    const button = event.target.closest('[data-sisip]'), field = button && root.querySelector(`#${button.dataset.ke}`);
    if (!field) return;
    const before = field.value.slice(0, field.selectionStart), space = before && !/\s$/.test(before) ? ' ' : '';
    field.focus();
    field.setRangeText(space + button.dataset.sisip, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  // A connection that died took the change with it: what was not acknowledged is sent again.
  timers.set(root, setInterval(() => {
    if (!('kotor' in root.dataset) || Date.now() - typed < again) return;
    fieldsOf(root).filter(field => field.value !== acknowledged.get(field)).forEach(field => field.dispatchEvent(new Event('change', { bubbles: true })));
  }, again));
  return waiting;
}

export const kept = (root, id) => read(root)[id]?.teks ?? '';
export const forget = root => write(root, {});
export function leave(root) { clearInterval(timers.get(root)); }

// The server answered: what was typed after it was asked stays marked as not saved.
export function settle(root, taken, saved) {
  const fields = fieldsOf(root);
  fields.forEach(know);
  if (taken) fields.forEach(field => sent.set(field, field.value));
  if (taken || saved) fields.forEach(field => { acknowledged.set(field, sent.get(field)); keep(root, field); guide(root, field); });
  if (fields.every(field => acknowledged.get(field) === field.value)) delete root.dataset.kotor;
}
