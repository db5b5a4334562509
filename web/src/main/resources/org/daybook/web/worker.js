// Reading offline: pages come from the network while there is one, and are kept as they came; without it the kept
// ones are shown. The shell (style, script, icon, the page that says there is no network) is kept from the start.
'use strict';

const SHELL = 'shell-@VERSION@';
const PAGES = 'pages';
const SHELL_FILES = [@SHELL@];
const MOST_PAGES = 250; // some ten editions with their stories: 10 MB or so
const PATIENCE = 4000; // milliseconds for a network that does not answer

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(SHELL_FILES)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name !== SHELL && name !== PAGES).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

async function keep(request, response) {
  const cache = await caches.open(PAGES);
  await cache.delete(request); // the newest stand last
  await cache.put(request, response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_PAGES)).map((key) => cache.delete(key)));
}

async function page(request) {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (response.ok && response.type === 'basic') await keep(request.url, response.clone());
    return response;
  } catch (unreachable) {
    return (await caches.match(request.url, { cacheName: PAGES }))
      ?? caches.match('/offline');
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
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
        if (response.ok) await keep(url.href, response);
      } catch { return; }
    }
    event.source?.postMessage({ kept: true });
  })());
});

function fresh(response) {
  return response && Date.now() - Date.parse(response.headers.get('Date') ?? '') < 3_600_000;
}
