import type { CampaignRowJson } from '#contract/surveys/shapes.ts'
import { useSay } from '#web/language/language.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { surveyWords } from './words.ts'

const TONES = { planned: 'neutral', open: 'good', closed: 'over' } as const

export function CampaignState({ state }: { state: CampaignRowJson['state'] }) {
  const t = useSay()
  return <StatusBadge tone={TONES[state]}>{t(surveyWords[state])}</StatusBadge>
}
