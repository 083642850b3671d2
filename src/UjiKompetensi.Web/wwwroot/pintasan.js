// Keys that follow a link of the page: an element with data-tombol="j" is pressed by j, wherever nobody is typing.
let pressed;
export function listen() {
  pressed = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [contenteditable], [role=dialog]')) return;
    document.querySelector(`[data-tombol="${CSS.escape(event.key)}"]`)?.click();
  };
  document.addEventListener('keydown', pressed);
}
export function leave() { document.removeEventListener('keydown', pressed); }
