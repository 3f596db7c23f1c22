import { useSession } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'

/** Says a moment where the institution is; nothing where there is none. */
export function useMoment(): (at: string | undefined) => string {
  const formats = useFormats()
  const { organisation } = useSession()
  return (at) => (at === undefined ? '' : formats.instant(at, organisation.timezone))
}
