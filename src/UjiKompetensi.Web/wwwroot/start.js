// Starts the circuit with a patience fit for hotel Wi-Fi: it never gives up, and it reloads only when the server answers.
(() => {
  const notice = document.getElementById('components-reconnect-modal'), words = notice.querySelector('[data-sambung-kata]');
  const again = document.getElementById('components-reconnect-button'), renew = document.getElementById('components-reload-button');
  const word = text => document.querySelectorAll('[data-sambungan]').forEach(e => { e.textContent = text; e.dataset.keadaan = text; });
  let timer, typed = false, broken = false, noticed = false;

  const alive = async () => { try { return (await fetch('/health/live', { cache: 'no-store' })).ok; } catch { return false; } };
  const reload = async () => { if (await alive()) location.reload(); };
  const say = (text, canTry) => { notice.hidden = false; again.hidden = !canTry; renew.hidden = canTry; if (words.textContent !== text) words.textContent = text; };
  const whole = () => { broken = typed = false; notice.hidden = true; words.textContent = ''; word('Tersambung'); };

  // What was typed while nobody listened is only in the page: it must not be thrown away behind somebody's back.
  addEventListener('input', () => { typed ||= broken; }, true);
  const unsaved = () => typed || !!document.querySelector('[data-kotor]');

  function lost() {
    word('Terputus');
    clearInterval(timer);
    if (unsaved()) { say('Halaman ini perlu dimuat ulang. Salin dahulu isian yang belum tersimpan.', false); return; }
    say('Sambungan putus lama. Halaman dimuat ulang sendiri begitu server terjangkau.', false);
    timer = setInterval(() => { if (unsaved()) lost(); else reload(); }, 3000);
    reload();
  }

  async function resume() {
    try { if (await Blazor.reconnect() || await Blazor.resumeCircuit()) whole(); else lost(); } catch { /* Still out of reach: it goes on by itself. */ }
  }

  notice.addEventListener('components-reconnect-state-changed', ({ detail }) => {
    clearTimeout(timer);
    noticed = detail.state !== 'hide';
    if (!noticed) { whole(); return; }
    broken = true;
    if (detail.state === 'rejected' || detail.state === 'resume-failed') { lost(); return; }
    word('Menyambung…');
    // A blink of the network is not worth a word.
    timer = setTimeout(() => say('Menyambung kembali… Yang sudah bertanda tersimpan aman.', true), 2000);
  });
  again.addEventListener('click', resume);

  // A dead line tells nobody: the circuit itself notices after a minute and a half. Who taps or types meanwhile must not
  // believe that it was kept, so the server is asked, at most every few seconds and only when somebody does something.
  let asked = 0;
  const unheard = () => { broken = true; word('Menyambung…'); say('Sambungan terputus. Yang baru Anda lakukan belum tersimpan; tunggu sampai tersambung, lalu periksa.', true); };
  const doubt = async () => {
    if (Date.now() - asked < 5000 || !notice.hidden) return;
    asked = Date.now();
    try { await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(4000) }); return; } catch { unheard(); }
    // The line may come back without the circuit having noticed anything.
    for (let pause = 1000; !notice.hidden; pause = Math.min(pause * 2, 8000)) {
      await new Promise(done => setTimeout(done, pause));
      try { if ((await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(4000) })).ok) { if (!noticed) whole(); return; } } catch { /* not yet */ }
    }
  };
  addEventListener('click', doubt, true);
  addEventListener('change', doubt, true);
  addEventListener('offline', doubt);
  renew.addEventListener('click', reload);

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

  window.addEventListener('click', event => { if (event.target.closest?.('[data-cetak]')) print(); });

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
