import { useEffect, useState } from 'react'
import { keepSession } from '#web/api/kept-session.ts'
import { useSession } from '#web/api/session.ts'

/** Keeps what the page is made of; true once it opens on this device without a connection. */
export function useKeptOffline(ready: boolean): boolean {
  const session = useSession()
  const [kept, setKept] = useState(false)
  useEffect(() => {
    if (!ready) return
    keepSession(session)
    void keepFiles().then(setKept)
  }, [ready, session])
  return kept
}

/** False where the browser keeps no pages, as without HTTPS. */
async function keepFiles(): Promise<boolean> {
  // A browser without service workers has no such property.
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer }
  if (!serviceWorker) return false
  try {
    await serviceWorker.register('/sw.js')
    // Leaving asks these two, also where there is no connection.
    await Promise.all([import('./device.ts'), import('#web/shell/leaving-dialog.tsx')])
    const { active } = await serviceWorker.ready
    return await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve(true))
      port1.start()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a service worker has no origin to name
      active?.postMessage({ keep: filesOf() }, [port2])
    })
  } catch {
    return false
  }
}

/** What the browser has loaded for the pages that were open so far. */
function filesOf(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const linked = [...document.querySelectorAll<HTMLLinkElement>('link[href]')].map(({ href }) => href)
  return [...new Set([...loaded, ...linked].map((address) => new URL(address, location.href)).filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/')).map(({ pathname }) => pathname))]
}
