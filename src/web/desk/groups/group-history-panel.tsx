import { clientWords, groupWords } from '#contract/clients/words.ts'
import { getGroupHistory, type GroupJson } from '#contract/groups.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { EventTimeline } from '../clients/event-timeline.tsx'

export function GroupHistoryPanel({ group }: { group: GroupJson }) {
  const history = useAsk(getGroupHistory, { params: { id: group.id } })
  if (history.error) return <ProblemNotice problem={history.error} retry={() => void history.refetch()} />
  if (!history.data) return <SkeletonPage />
  return <EventTimeline events={history.data.items} codes={{ ...clientWords, ...groupWords }} />
}
