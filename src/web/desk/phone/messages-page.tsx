import { Anchor, Button, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { Link } from '@tanstack/react-router'
import { clientWords } from '#contract/clients/words.ts'
import { listMessages, retryMessage, summariseMessages, type MessageJson } from '#contract/messages.ts'
import { LANGUAGES } from '#contract/words/language.ts'
import { formatPhone } from '#contract/words/typed-phone.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { MessageState } from './message-state.tsx'
import { messageWords } from './words.ts'

/** The outbox: what was written to clients and what became of it. */
export function MessagesPage() {
  const t = useSay()
  const counts = useAsk(summariseMessages, {}, { every: 10_000 })
  return (
    <>
      <PageHead title={t(messageWords.messages)} waits={counts.data && t(messageWords.waits, counts.data)} />
      <DataList
        ask={listMessages}
        label={t(messageWords.messages)}
        columns={useColumns()}
        rowKey={(row: MessageJson) => row.id}
        filters={[
          { name: 'state', label: t(messageWords.state), options: (['waiting', 'sent', 'failed'] as const).map((value) => ({ value, label: t(messageWords[value]) })) },
          { name: 'language', label: t(messageWords.language), options: LANGUAGES.map((value) => ({ value, label: t(clientWords.language[value]) })) },
        ]}
        empty={{ title: t(messageWords.none), text: t(messageWords.noneText) }}
      />
    </>
  )
}

function useColumns() {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  return [
    { name: 'recordedAt', title: t(messageWords.at), sort: 'recordedAt', show: (row: MessageJson) => formats.instant(row.recordedAt, organisation.timezone, 'short') },
    { name: 'to', title: t(messageWords.to), show: (row: MessageJson) => <Recipient message={row} /> },
    { name: 'text', title: t(messageWords.text), show: (row: MessageJson) => <Text size="sm" dir="auto" lang={row.language} style={{ overflowWrap: 'anywhere', maxInlineSize: '30rem' }}>{row.body}</Text> },
    { name: 'segments', title: t(messageWords.cost), end: true, wideOnly: true, show: (row: MessageJson) => row.segments },
    { name: 'state', title: t(messageWords.state), show: (row: MessageJson) => <State message={row} /> },
  ]
}

function Recipient({ message }: { message: MessageJson }) {
  const number = <bdi dir="ltr" className="figures">{formatPhone(message.recipient)}</bdi>
  if (message.client === undefined) return number
  return (
    <>
      <Anchor component={Link} to={`/clients/${message.client}`}><bdi>{message.clientName}</bdi></Anchor>
      <Text size="sm" c="dimmed" component="span" display="block">{number}</Text>
    </>
  )
}

function State({ message }: { message: MessageJson }) {
  const t = useSay()
  const may = useMay()
  const retry = useDo(retryMessage, { onDone: () => notifications.show({ message: t(messageWords.retried) }) })
  return (
    <>
      <MessageState message={message} />
      {message.error !== undefined && <Text size="xs" c="dimmed">{t(messageWords.tries, { n: message.tries, error: message.error })}</Text>}
      {retry.error && <Text size="xs" c="var(--warn-ink)">{retry.error.detail ?? retry.error.title}</Text>}
      {message.state === 'failed' && may('messages.send') && (
        <Button size="compact-sm" variant="light" mt={4} loading={retry.isPending} onClick={() => retry.mutate({ params: { id: message.id }, body: {} })}>{t(messageWords.retry)}</Button>
      )}
    </>
  )
}
