// Reading offline: pages come from the network while there is one, and are kept as they came; without it the kept
// ones are shown. The shell (style, script, icon, the page that says there is no network) is kept from the start.
'use strict';

const SHELL = 'shell-@VERSION@';
const PAGES = 'pages';
const SHELL_FILES = [@SHELL@];
const MOST_PAGES = 250; // some ten editions with their stories: 10 MB or so
// What stays true: editions, stories, articles and what leads to them. A search, a feed or the record is asked anew.
const WORTH_KEEPING = /^\/(?:$|editions$|kept$|(?:edition|since)\/|(?:story|article)(?:\/|$))/;
const PATIENCE = 4000; // milliseconds for a network that does not answer

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(SHELL_FILES)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name !== SHELL && name !== PAGES).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

// Whether it is kept now. A full disk costs the copy, never the page: an older copy stays, and the console says why.
async function keep(address, response) {
  if (!response.ok || response.type !== 'basic' || !WORTH_KEEPING.test(new URL(address).pathname)) return false;
  try {
    const cache = await caches.open(PAGES);
    const old = await cache.match(address);
    await cache.delete(address); // the newest stand last
    try {
      await cache.put(address, direct(response));
    } catch (full) {
      if (old) await cache.put(address, old);
      throw full;
    }
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_PAGES)).map((key) => cache.delete(key)));
    return true;
  } catch (failure) {
    console.warn(`Daybook could not keep ${address}:`, failure);
    return false;
  }
}

// The same answer without the mark that it was led elsewhere (a merged story): browsers refuse such a one for a page.
function direct(response) {
  const { status, statusText, headers } = response;
  return response.redirected ? new Response(response.body, { status, statusText, headers }) : response;
}

async function page(event) {
  const { url } = event.request;
  try {
    const response = await fetch(event.request, { signal: AbortSignal.timeout(PATIENCE) });
    event.waitUntil(keep(url, response.clone()));
    return response;
  } catch (unreachable) {
    const kept = await caches.match(url, { cacheName: PAGES });
    return kept ? direct(kept) : caches.match('/offline');
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (SHELL_FILES.includes(new URL(request.url).pathname)) event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});

// What a page wants kept beside itself: the stories of an edition. Those kept in the last hour are not asked for again.
self.addEventListener('message', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(PAGES);
    for (const address of (event.data.keep ?? []).slice(0, 60)) {
      const url = new URL(address, self.location.origin);
      if (url.origin !== self.location.origin || await fresh(await cache.match(url.href))) continue;
      try {
        const response = await fetch(url.href);
        if (response.ok && !(await keep(url.href, response))) return; // full: no more will fit
      } catch { return; }
    }
    event.source?.postMessage({ kept: true });
  })());
});

function fresh(response) {
  return response && Date.now() - Date.parse(response.headers.get('Date') ?? '') < 3_600_000;
}
