// Lets an assessment that was opened once be opened again without a connection: the page and the files it is made of. Of the
// server's answers it keeps nothing; what an assessment says is kept by the page itself, for the person who opened it.
const CACHE = 'twiza-desk'
const PAGE = '/'
/** A connection that says nothing for so long is none. */
const LONGEST_MS = 5_000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// The page names what it has loaded; when that is here, it is told so.
self.addEventListener('message', (event) => {
  if (event.data?.keep) event.waitUntil(keep(event.data.keep).then(() => event.ports[0]?.postMessage('kept'), () => undefined))
})

async function keep(files) {
  const page = await fetch(PAGE, { cache: 'no-cache' })
  if (!page.ok) throw new Error('no page')
  const html = await page.clone().text()
  const cache = await caches.open(CACHE)
  const before = await cache.match(PAGE)
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1])
  const wanted = new Set([PAGE, ...named, ...files])
  for (const file of wanted) if (file !== PAGE && !await cache.match(file)) await cache.add(file)
  await cache.put(PAGE, page)
  // A new release has other files: what belonged to the one before goes, once everything of the new one is here.
  if (before && await before.text() !== html) {
    for (const request of await cache.keys()) if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request)
  }
}

const isAssessment = (path) => /^\/(own-)?diagnostics\/[^/]+$/.test(path)

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== self.location.origin) return
  if (event.request.mode === 'navigate' && isAssessment(pathname)) event.respondWith(opened(event.request))
  else if (pathname.startsWith('/assets/') || pathname === '/icon.svg') event.respondWith(file(event.request))
})

async function opened(request) {
  const kept = await caches.match(PAGE, { cacheName: CACHE })
  if (!kept) return fetch(request)
  try {
    return await fetch(request, { signal: AbortSignal.timeout(LONGEST_MS) })
  } catch {
    return kept
  }
}

// Names with a hash of their content never change.
async function file(request) {
  const kept = await caches.match(request, { cacheName: CACHE })
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok && await caches.has(CACHE)) await (await caches.open(CACHE)).put(request, answer.clone())
  return answer
}
