// Long texts: a change is sent three seconds after the last key and when the field is left, never per key. One message
// carries the text twice, and the circuit ends at 32 KB: a text whose message would come near is cut where it is typed.
const pause = 3000, mostBytes = 14000, sent = new WeakMap();
const bytes = text => new TextEncoder().encode(JSON.stringify(text)).length;

function fit(field) {
  if (bytes(field.value) <= mostBytes) return;
  let [low, high] = [0, field.value.length];
  while (low < high) { const middle = (low + high + 1) >> 1; bytes(field.value.slice(0, middle)) <= mostBytes ? low = middle : high = middle - 1; }
  field.value = field.value.slice(0, low);
}

export function watch(root) {
  for (const field of root.querySelectorAll('[data-simpan]')) {
    const count = root.querySelector(`[data-hitung="${field.id}"]`);
    let timer;
    sent.set(field, field.value);
    field.addEventListener('input', () => {
      fit(field);
      count.firstChild.data = String(field.value.length);
      root.dataset.kotor = '';
      clearTimeout(timer);
      timer = setTimeout(() => field.dispatchEvent(new Event('change', { bubbles: true })), pause);
    });
    field.addEventListener('change', () => { clearTimeout(timer); sent.set(field, field.value); });
  }
}

// The server answered: what was typed after it was asked stays marked as not saved.
export function settle(root, taken) {
  const fields = [...root.querySelectorAll('[data-simpan]')];
  if (taken) fields.forEach(field => sent.set(field, field.value));
  if (fields.every(field => sent.get(field) === field.value)) delete root.dataset.kotor;
}
