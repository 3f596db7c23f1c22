import type { MessageJson } from '#contract/messages.ts'
import { useSay } from '#web/language/language.tsx'
import { StatusBadge, type Tone } from '#web/ui/status-badge.tsx'
import { messageWords } from './words.ts'

/** Sent, and then what the operator's network said of it. */
export function MessageState({ message }: { message: Pick<MessageJson, 'state' | 'delivery'> }) {
  const t = useSay()
  const state = message.state === 'sent' && (message.delivery === 'delivered' || message.delivery === 'undelivered') ? message.delivery : message.state
  return <StatusBadge tone={TONES[state]}>{t(messageWords[state])}</StatusBadge>
}

const TONES: Readonly<Record<MessageJson['state'] | 'delivered' | 'undelivered', Tone>> = { waiting: 'waiting', sent: 'neutral', delivered: 'good', undelivered: 'warn', failed: 'warn' }
