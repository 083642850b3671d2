// Service worker of the score sheets alone: when the server does not answer, a sheet that was opened on this device
// comes back from the copy its own page made (salinan.js), without names and without values. It touches nothing else.
'use strict';
// Nothing here waits for ever: a browser has six connections to a server, and what hangs in a dead one keeps it. Six such
// tries in a hole of the network, and no page would come any more.
const isSheet = path => /^\/nilai\/[^/]+\/(\d+|naskah\/[^/]+\/[^/]+)$/.test(path), keepFor = 48 * 3600e3, patience = 8000, longPatience = 15000;
const policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'";

addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));

addEventListener('fetch', event => {
  const { request } = event, address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== location.origin) return;
  if (request.mode === 'navigate') { event.respondWith(isSheet(address.pathname) ? sheet(request, address) : fetch(request).catch(() => absent(false))); return; }
  if (['script', 'style', 'image', 'font'].includes(request.destination)) event.respondWith(reach(request, longPatience).catch(async failure => await caches.match(request) ?? Promise.reject(failure)));
});

async function sheet(request, address) {
  try {
    const kept = await copyOf(address.pathname);
    const answer = await reach(request, kept ? patience : longPatience);
    if (answer.status < 500 || !kept) return answer;
  } catch { /* the copy then */ }
  return await copyOf(address.pathname) ?? absent(true);
}

/** An answer that has begun may take its time; one that has not begun by then is given up, and its connection with it. */
async function reach(request, patience) {
  const given = new AbortController(), timer = setTimeout(() => given.abort(), patience);
  try { return await fetch(request, { signal: given.signal }); } finally { clearTimeout(timer); }
}

async function copyOf(path) {
  for (const name of await caches.keys()) {
    if (!name.startsWith('uji-lembar-')) continue;
    const cache = await caches.open(name), kept = (await cache.matchAll(path, { ignoreSearch: true })).at(-1);
    if (!kept) continue;
    if (Date.now() - Number(kept.headers.get('X-Disimpan')) > keepFor) { await cache.delete(path, { ignoreSearch: true }); continue; }
    return new Response(await kept.text(), { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin' } });
  }
  return null;
}

const absent = isSheet => new Response(`<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="10"><title>Server tidak terjangkau</title>
<style>body{font:18px/1.5 system-ui,sans-serif;margin:10vh auto;max-width:34em;padding:0 24px}a{display:inline-block;padding:12px 20px;border:1px solid;border-radius:8px}</style>
<h1>Server tidak terjangkau</h1><p>${isSheet ? 'Lembar ini belum pernah dibuka di perangkat ini.' : 'Halaman ini perlu sambungan ke server.'} Halaman mencoba lagi tiap 10 detik. Nilai yang sudah Anda ketik aman di perangkat ini.</p>
<p><a href="">Coba sekarang</a></p><p>Untuk kembali ke lembar tadi, tekan tombol Kembali pada peramban.</p></html>`,
{ status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'", 'Cache-Control': 'no-store' } });
