import { Text, VisuallyHidden } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import type { LoanPage } from '#contract/loans.ts'
import { directionOf } from '#contract/words/language.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import classes from './loans.module.css'
import { pageWords } from './words.ts'

const WIDTH_AT_FIRST = 720
const LINE = 48
const EDGE = 26

/** The loan's life as one line: instalments below, what happened above, today's mark. Read from the right in Arabic. */
export function LifeLine({ loan }: { loan: LoanPage }) {
  const t = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  const { ref, width: measured } = useElementSize<HTMLDivElement>()
  const width = measured || WIDTH_AT_FIRST
  const start = loan.disbursedOn
  const last = loan.schedule.at(-1)?.dueOn
  if (start === null || last === undefined) return null
  const happened = loan.events.filter((event) => event.reversedBy === null && event.type !== 'reversal')
  const end = [last, loan.today, loan.closedOn ?? ''].reduce((a, b) => (b > a && loan.status !== 'closed' ? b : a), last)
  const fromRight = directionOf(language) === 'rtl'
  const place = placer(start, end, width, fromRight)
  const late = loan.schedule.filter((row) => row.dueOn < loan.today && isOpen(row.outstanding))
  return (
    <Panel title={t(pageWords.life)}>
      <VisuallyHidden>{t(pageWords.lifeText, { start, end: last, paid: happened.filter((event) => event.type === 'repayment').length, late: late.length })}</VisuallyHidden>
      <div ref={ref}><svg viewBox={`0 0 ${width} 92`} className={classes['life'] ?? ''} aria-hidden="true">
        <line x1={EDGE} x2={width - EDGE} y1={LINE} y2={LINE} stroke="var(--edge)" strokeWidth={3} />
        <line x1={place(start)} x2={place(loan.today > end ? end : loan.today)} y1={LINE} y2={LINE} stroke="var(--mantine-color-teal-6)" strokeWidth={3} />
        {loan.schedule.map((row) => <Instalment key={row.n} x={place(row.dueOn)} row={row} today={loan.today} />)}
        {happened.map((event) => <Happened key={event.id} x={place(event.on)} type={event.type} />)}
        {loan.today >= start && loan.today <= end && <Today x={place(loan.today)} word={t(pageWords.today)} />}
        <EndDate x={place(start)} at={fromRight ? 'end' : 'start'} date={formats.date(start, 'numeric')} />
        <EndDate x={place(last)} at={fromRight ? 'start' : 'end'} date={formats.date(last, 'numeric')} />
      </svg></div>
      {late.length > 0 && loan.status === 'active' && <Text size="sm" c="var(--risk-ink)">{late.map((row) => formats.date(row.dueOn, 'short')).join(' · ')}</Text>}
    </Panel>
  )
}

const isOpen = (amount: string): boolean => /[1-9]/.test(amount)

/** For looking at only, so that it may work with floats. */
function placer(start: string, end: string, width: number, fromRight: boolean): (on: string) => number {
  const [from, to] = [Date.parse(start), Math.max(Date.parse(end), Date.parse(start) + 1)]
  return (on) => {
    const share = Math.min(1, Math.max(0, (Date.parse(on) - from) / (to - from)))
    return EDGE + (fromRight ? 1 - share : share) * (width - 2 * EDGE)
  }
}

function Instalment({ x, row, today }: { x: number; row: LoanPage['schedule'][number]; today: string }) {
  const open = isOpen(row.outstanding)
  const late = open && row.dueOn < today
  const ink = late ? 'var(--mantine-color-risk-6)' : open ? 'var(--mantine-color-gray-5)' : 'var(--mantine-color-teal-6)'
  return <path d={late ? `M${x} ${LINE + 6}l6 6-6 6-6-6z` : `M${x - 4} ${LINE + 8}h8v8h-8z`} fill={open && !late ? 'none' : ink} stroke={ink} strokeWidth={1.5} />
}

const marks: Readonly<Record<string, { d: (x: number) => string; ink: string }>> = {
  disbursement: { d: (x) => `M${x - 7} ${LINE - 22}h14l-7 10z`, ink: 'var(--mantine-color-teal-8)' },
  repayment: { d: (x) => `M${x} ${LINE - 16}m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0`, ink: 'var(--mantine-color-teal-6)' },
  renegotiation: { d: (x) => `M${x} ${LINE - 26}l8 8-8 8-8-8z`, ink: 'var(--mantine-color-amber-6)' },
  'write-off': { d: (x) => `M${x - 6} ${LINE - 24}l12 12m0-12l-12 12`, ink: 'var(--mantine-color-risk-6)' },
}

function Happened({ x, type }: { x: number; type: string }) {
  const mark = marks[type] ?? { d: (at: number) => `M${at - 3} ${LINE - 19}h6v6h-6z`, ink: 'var(--mantine-color-gray-6)' }
  return <path d={mark.d(x)} fill={mark.ink} stroke={mark.ink} />
}

function EndDate({ x, at, date }: { x: number; at: 'start' | 'end'; date: string }) {
  return <text x={at === 'start' ? x - EDGE / 2 : x + EDGE / 2} y={88} direction="ltr" className={classes['lifeText'] ?? ''} textAnchor={at}>{date}</text>
}

function Today({ x, word }: { x: number; word: string }) {
  return (
    <>
      <line x1={x} x2={x} y1={18} y2={74} stroke="currentColor" strokeDasharray="3 3" />
      <text x={x} y={12} className={classes['lifeText'] ?? ''} textAnchor="middle" style={{ fontWeight: 700, fill: 'currentColor' }}>{word}</text>
    </>
  )
}
