import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSession } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'

/** Paper says where it comes from and when. */
export function PrintedBy() {
  const { organisation, user } = useSession()
  const formats = useFormats()
  const [at, setAt] = useState<string>()
  useEffect(() => {
    // The browser takes the page as it stands when this event is over.
    const note = () => flushSync(() => setAt(new Date().toISOString()))
    window.addEventListener('beforeprint', note)
    return () => window.removeEventListener('beforeprint', note)
  }, [])
  return (
    <p className="print-only">
      {organisation.name} · {user.name}
      {at && ` · ${formats.instant(at, organisation.timezone)}`}
    </p>
  )
}
