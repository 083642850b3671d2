// Starts the circuit with a patience fit for hotel Wi-Fi: it never gives up, and it reloads only when the server answers.
(() => {
  const dialog = document.getElementById('components-reconnect-modal');
  const word = text => document.querySelectorAll('[data-sambungan]').forEach(e => { e.textContent = text; e.dataset.keadaan = text; });
  let timer;

  const alive = async () => { try { return (await fetch('/health/live', { cache: 'no-store' })).ok; } catch { return false; } };
  const reload = async () => { if (await alive()) location.reload(); };

  dialog.addEventListener('components-reconnect-state-changed', ({ detail }) => {
    clearTimeout(timer);
    if (detail.state === 'hide') { dialog.close(); word('Tersambung'); return; }
    word(detail.state === 'failed' || detail.state === 'rejected' ? 'Terputus' : 'Menyambung…');
    if (detail.state === 'rejected') { timer = setInterval(reload, 3000); reload(); }
    // A blink of the network is not worth a dialog.
    timer = setTimeout(() => { if (!dialog.open) dialog.showModal(); }, 2000);
  });
  document.getElementById('components-reconnect-button').addEventListener('click', async () => { if (!await Blazor.reconnect()) reload(); });
  document.getElementById('components-reload-button').addEventListener('click', reload);

  Blazor.start({
    circuit: {
      reconnectionOptions: { maxRetries: 100000, retryIntervalMilliseconds: n => [500, 1000, 2000, 5000][n] ?? 10000 },
      configureSignalR: builder => builder.withServerTimeout(90000).withKeepAliveInterval(15000),
    },
  });

  // Copies a prepared text, and says so on the button.
  window.addEventListener('click', async event => {
    const button = event.target.closest?.('button[data-salin]');
    const text = button && document.getElementById(button.dataset.salin);
    if (!text) return;
    text.select();
    try { await navigator.clipboard.writeText(text.value); button.textContent = 'Tersalin'; } catch { button.textContent = 'Teks terpilih, salin dengan Ctrl+C'; }
  });

  // Links within a page move the focus: error summaries to their field, "Langsung ke isi" to the content.
  window.addEventListener('click', event => {
    const link = event.target.closest?.('a[data-fokus]');
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    const field = document.getElementById(link.dataset.fokus);
    field?.scrollIntoView({ block: 'center' });
    (field?.matches('input, select, textarea, button, [tabindex]') ? field : field?.querySelector('input, select, textarea, button'))?.focus();
  }, true);
})();
