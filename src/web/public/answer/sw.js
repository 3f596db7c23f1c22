// Lets a form that was opened once be opened again without a connection. Of the server's answers it keeps nothing.
const CACHE = 'twiza-answer'
const PAGE = '/answer/'

self.addEventListener('install', (event) => {
  event.waitUntil(keepPage().then(() => self.skipWaiting()))
})
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

// The page, and every file that it names.
async function keepPage() {
  const cache = await caches.open(CACHE)
  const page = await fetch(PAGE, { cache: 'no-cache' })
  if (!page.ok) return
  const html = await page.clone().text()
  const files = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1])
  for (const file of files) if (!await cache.match(file)) await cache.add(file)
  await cache.put(PAGE, page)
}

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return
  if (event.request.mode === 'navigate') event.respondWith(keepPage().then(() => caches.match(PAGE), () => caches.match(PAGE)).then((page) => page ?? fetch(event.request)))
  else event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)))
})
