import { getClientHistory, type ClientJson } from '#contract/clients.ts'
import { clientWords } from '#contract/clients/words.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { EventTimeline } from './event-timeline.tsx'

/** Who did what to a client's record, newest first. */
export function HistoryPanel({ client }: { client: ClientJson }) {
  const history = useAsk(getClientHistory, { params: { id: client.id } })
  if (history.error) return <ProblemNotice problem={history.error} retry={() => void history.refetch()} />
  if (!history.data) return <SkeletonPage />
  return <EventTimeline events={history.data.items} codes={clientWords} />
}
