import { Anchor, Checkbox, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CaseOffer, ReliefCase } from '#contract/renegotiation-shapes.ts'
import { sayWhy } from '#contract/relief-words.ts'
import { useSession } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Money } from '#web/ui/money.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import type { OfferFigures } from './local-engine.ts'
import classes from './relief.module.css'
import { ScheduleSketch } from './schedule-sketch.tsx'
import { caseWords } from './words.ts'

export interface OfferCardProps {
  case: ReliefCase
  figures: OfferFigures
  /** Present where the offer is kept with the case, and not only tried. */
  kept?: CaseOffer
  looked: boolean
  look: () => void
  /** Present where the officer may choose it for the client. */
  choose?: { checked: boolean; change: (checked: boolean) => void }
}

/** An offer as a card: the instalment large, then what else matters to her, and both schedules at a glance. */
export function OfferCard({ case: shown, figures, kept, looked, look, choose }: OfferCardProps) {
  const t = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  const { organisation } = useSession()
  const { currency } = organisation
  const rate = (eir: string | null): string => (eir === null ? '–' : formats.percent(eir, 1))
  return (
    <article className={classes.card} data-looked={looked} data-tried={!kept}>
      <div className={`${classes.instalment} figures`}><Money amount={figures.instalment} /></div>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t(caseWords.count, { n: figures.count })}</Text>
        {kept?.accepted ? <StatusBadge tone="good">{t(caseWords.accepted)}</StatusBadge> : kept?.presented && <StatusBadge tone="waiting">{t(caseWords.presented)}</StatusBadge>}
      </Group>
      <Text size="sm" c="dimmed">{kept?.madeBy === 'officer' ? t(caseWords.byOfficer, { name: kept.makerName }) : sayWhy(language, figures.why, currency)}</Text>
      <dl className={classes.lines}>
        <dt>{t(caseWords.until)}</dt><dd>{formats.date(figures.lastDueOn, 'short')}</dd>
        <dt>{t(caseWords.total)}</dt><dd><Money amount={figures.total} /></dd>
        <dt>{t(caseWords.extra)}</dt><dd><Money amount={figures.extra} /></dd>
        <dt>{t(caseWords.rate)}</dt><dd>{t(caseWords.becomes, { before: rate(figures.eirBefore), after: rate(figures.eirAfter) })}</dd>
      </dl>
      <ScheduleSketch before={shown.before.contract} after={figures.schedule} from={shown.engine?.asOf ?? shown.openedOn} />
      <Anchor component="button" type="button" size="sm" className={classes.look} onClick={look} aria-pressed={looked}>{t(caseWords.look)}</Anchor>
      {choose && <Checkbox size="md" label={t(caseWords.choose)} checked={choose.checked} onChange={(event) => choose.change(event.currentTarget.checked)} />}
    </article>
  )
}

export const LoanLink = ({ id, number }: { id: string; number: string }) => <Anchor component={Link} to={`/loans/${id}` as '/'} underline="always">{number}</Anchor>
