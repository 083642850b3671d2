// Rows of the timetable are moved by their handle, with mouse, pen or finger; the buttons beside them do the same by
// keyboard. Only the place is sent: the order itself belongs to the server.
export function watch(frame, page) {
  let held = null, target = null;
  const rows = () => [...frame.querySelectorAll('tr[data-urutan]')];
  const clear = () => frame.querySelectorAll('.tujuan, .tujuan-akhir, .diseret').forEach(row => row.classList.remove('tujuan', 'tujuan-akhir', 'diseret'));

  frame.addEventListener('pointerdown', event => {
    const handle = event.target.closest('[data-pegangan]');
    if (!handle || event.button !== 0) return;
    held = handle.closest('tr');
    handle.setPointerCapture(event.pointerId);
    held.classList.add('diseret');
    event.preventDefault();
  });
  frame.addEventListener('pointermove', event => {
    if (!held) return;
    const others = rows().filter(row => row !== held);
    target = others.find(row => event.clientY < row.getBoundingClientRect().top + row.offsetHeight / 2) ?? null;
    others.forEach(row => row.classList.toggle('tujuan', row === target));
    others.at(-1)?.classList.toggle('tujuan-akhir', target === null);
  });
  frame.addEventListener('pointerup', () => {
    if (!held) return;
    const [moved, all] = [held, rows()];
    const stays = target ? all[all.indexOf(moved) + 1] === target : all.at(-1) === moved;
    if (!stays && frame.querySelector('.tujuan, .tujuan-akhir')) page.invokeMethodAsync('DroppedAsync', moved.dataset.urutan, target?.dataset.urutan ?? null);
    [held, target] = [null, null];
    clear();
  });
  frame.addEventListener('pointercancel', () => { [held, target] = [null, null]; clear(); });
}

// A moved row takes the focus along; at either end the other button has it.
export function focus(id, otherwise) {
  const button = document.getElementById(id);
  (button && !button.disabled ? button : document.getElementById(otherwise))?.focus();
}
