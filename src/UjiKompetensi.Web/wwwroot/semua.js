// Takes a zip while the server still writes it, and tells how many of its files have arrived.
const head = [0x50, 0x4b, 3, 4]; // what every file inside a zip begins with

export function attend(link, line) {
  // Before this the link downloads all the same, only without telling how far it is.
  link.dataset.siap = 'ya';
  link.addEventListener('click', async event => {
    event.preventDefault();
    if (link.getAttribute('aria-disabled')) return;
    link.setAttribute('aria-disabled', 'true');
    try {
      const answer = await fetch(link.href);
      if (!answer.ok) throw new Error(answer.status);
      const all = answer.headers.get('X-Jumlah-Berkas'), parts = [], reader = answer.body.getReader();
      let files = 0, at = 0;
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        parts.push(value);
        for (const byte of value) {
          at = byte === head[at] ? at + 1 : byte === head[0] ? 1 : 0;
          if (at === head.length) { files++; at = 0; }
        }
        line.textContent = `Menyiapkan ${files} dari ${all} dokumen…`;
      }
      const file = URL.createObjectURL(new Blob(parts, { type: 'application/zip' })), save = document.createElement('a');
      save.href = file;
      save.download = link.pathname.split('/')[2] + '-dokumen.zip';
      save.click();
      setTimeout(() => URL.revokeObjectURL(file), 60000);
      line.textContent = `Selesai: ${all} dokumen diunduh.`;
    } catch {
      line.textContent = 'Unduhan terputus. Periksa sambungan, lalu coba lagi.';
    } finally {
      link.removeAttribute('aria-disabled');
    }
  });
}
