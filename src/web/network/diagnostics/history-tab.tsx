import type { AssessmentDetailJson } from '#contract/diagnostics/shapes.ts'
import { useSession } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Timeline } from '#web/ui/timeline.tsx'
import { diagnosticPageWords as w } from './words.ts'

/** What happened to it, the newest first. */
export function HistoryTab({ assessment: { history } }: { assessment: AssessmentDetailJson }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  const said = (act: string, state: string): string => (Object.hasOwn(w, `act-${act}`) ? t(w[`act-${act}` as 'act-close']) : t(w[state as 'planned']))
  return (
    <Panel title={t(w.history)}>
      <Timeline moments={history.toReversed().map(({ act, state, reason, at, by }) => ({ key: `${at} ${act}`, title: said(act, state), when: formats.instant(at, organisation.timezone), who: by, ...(reason === undefined ? {} : { detail: reason }) }))} />
    </Panel>
  )
}
