import { Skeleton, Text } from '@mantine/core'
import { listMessages } from '#contract/messages.ts'
import { directionOf, type Language } from '#contract/words/language.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { MessageState } from './message-state.tsx'
import classes from './practice.module.css'
import { messageWords, phoneWords } from './words.ts'

const EVERY_MS = 3_000

/** What the house wrote to a number, the newest first, as it comes. */
export function RecentMessages({ phone }: { phone: string }) {
  const t = useSay()
  const formats = useFormats()
  const found = useAsk(listMessages, { query: { recipient: phone, limit: 8 } }, { every: EVERY_MS, keepFormer: true })
  return (
    <Panel title={t(phoneWords.messagesOf)}>
      {found.error && <ProblemNotice problem={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={120} />}
      {found.data?.items.length === 0 && <Text c="dimmed">{t(phoneWords.noMessages)}</Text>}
      <ul className={classes.messages} aria-live="polite">
        {found.data?.items.map((message) => (
          <li key={message.id} className={classes.message}>
            <p dir={directionOf(message.language as Language)} lang={message.language}>{message.body}</p>
            <div className={classes.foot}>
              <span>{formats.relative(message.recordedAt)}</span>
              <span>{t(messageWords.parts, { n: message.segments })}</span>
              <MessageState message={message} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
