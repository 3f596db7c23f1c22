import { Text } from '@mantine/core'
import { Fragment } from 'react'
import type { ClientEvent } from '#contract/clients.ts'
import { fieldWords, groupFieldWords, groupWords } from '#contract/clients/words.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { useSession } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Timeline } from '#web/ui/timeline.tsx'
import { eventWords } from './words.ts'

type Codes = Readonly<Record<string, Readonly<Record<string, Message>>>>

const FIELDS: Readonly<Record<string, Message>> = { ...groupWords.role, ...groupFieldWords, ...fieldWords }

const ORDER = Object.keys(FIELDS)
const asOnTheForm = (a: { field: string }, b: { field: string }): number => ORDER.indexOf(a.field) - ORDER.indexOf(b.field)

/** What happened to a client or a group, with what stood before and after; `codes` are the words of coded fields. */
export function EventTimeline({ events, codes }: { events: readonly ClientEvent[]; codes: Codes }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  return (
    <Timeline
      moments={events.map((event, place) => ({
        key: `${event.at} ${place}`,
        title: event.command in eventWords ? t(eventWords[event.command as keyof typeof eventWords]) : event.command,
        when: formats.instant(event.at, organisation.timezone),
        who: event.by,
        detail: <Detail event={event} codes={codes} />,
      }))}
    />
  )
}

function Detail({ event, codes }: { event: ClientEvent; codes: Codes }) {
  const t = useSay()
  const formats = useFormats()
  const shown = (field: string, value: string): string => {
    const code = codes[field]?.[value]
    if (code) return t(code)
    return /^\d{4}-\d\d-\d\d$/.test(value) ? formats.date(value) : value
  }
  return (
    <>
      {event.reason && <Text size="sm" fs="italic">{event.reason}</Text>}
      {event.changes.toSorted(asOnTheForm).map(({ field, before, after }) => (
        <Text size="sm" key={`${field} ${before} ${after}`}>
          {FIELDS[field] ? t(FIELDS[field]) : field}:{' '}
          {before !== undefined && <Fragment><del><bdi>{shown(field, before)}</bdi></del>{' '}</Fragment>}
          {after !== undefined && <bdi>{shown(field, after)}</bdi>}
        </Text>
      ))}
    </>
  )
}
