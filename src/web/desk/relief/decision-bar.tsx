import { Button, Menu, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { CaseAct } from '#core/loan/case-can.ts'
import type { ReliefCase } from '#contract/renegotiation-shapes.ts'
import { stateWords } from '#contract/relief-words.ts'
import { useSay } from '#web/language/language.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { toneOf } from './state-tone.ts'
import classes from './relief.module.css'
import { decisionWords, reliefWords } from './words.ts'

/** Acts that a person does from the bar, the first that is open being the primary one. */
export const BAR_ACTS = ['propose', 'approve', 'accept', 'undo', 'take', 'send-back', 'refuse', 'keep', 'decline', 'appeal', 'make-offers', 'withdraw', 'ask-undo'] as const
export type BarAct = (typeof BAR_ACTS)[number]

const VERBS = {
  'propose': decisionWords.propose, 'approve': decisionWords.approve, 'accept': decisionWords.accept, 'undo': decisionWords.undo, 'take': decisionWords.take,
  'send-back': decisionWords.sendBack, 'refuse': decisionWords.refuse, 'keep': decisionWords.keep, 'decline': decisionWords.decline,
  'appeal': decisionWords.appeal, 'make-offers': decisionWords.again, 'withdraw': decisionWords.withdraw, 'ask-undo': decisionWords.askUndo,
} as const

const WHY_NOT = {
  proposed_it: decisionWords.proposedIt, approved_already: decisionWords.approvedAlready, decided_before: decisionWords.decidedBefore, head_office: decisionWords.headOffice,
} as const

const DECISIONS: readonly BarAct[] = ['approve', 'send-back', 'refuse']
const QUIET: readonly BarAct[] = ['withdraw', 'make-offers', 'ask-undo', 'take', 'appeal']

/** Always in sight: where the case stands, who must decide by when, and the next step. */
export function DecisionBar({ case: shown, mine, run, ready, pending }: { case: ReliefCase; mine: boolean; run: (act: BarAct) => void; ready: boolean; pending: boolean }) {
  const t = useSay()
  const barred = shown.decision.whyNot
  const open = BAR_ACTS.filter((act) => (shown.acts as readonly CaseAct[]).includes(act) && !(DECISIONS.includes(act) && barred) && !(act === 'take' && mine))
  const [primary, ...others] = [...open.filter((act) => !QUIET.includes(act)), ...open.filter((act) => QUIET.includes(act))]
  const beside = others.filter((act) => !QUIET.includes(act)).slice(0, 2)
  const rest = others.filter((act) => !beside.includes(act))
  return (
    <div className={classes.bar}>
      <Standing case={shown} />
      <div className={classes.acts}>
        {rest.length > 0 && (
          <Menu position="top-end" withinPortal>
            <Menu.Target><Button variant="default" aria-label={t(decisionWords.more)}><IconDots size={18} /></Button></Menu.Target>
            <Menu.Dropdown>{rest.map((act) => <Menu.Item key={act} onClick={() => run(act)}>{t(VERBS[act])}</Menu.Item>)}</Menu.Dropdown>
          </Menu>
        )}
        {beside.map((act) => <Button key={act} variant="default" onClick={() => run(act)}>{t(VERBS[act])}</Button>)}
        {primary && (
          <Button loading={pending} disabled={primary === 'propose' && !ready} title={primary === 'propose' && !ready ? t(decisionWords.chooseFirst) : undefined} onClick={() => run(primary)}>
            {t(VERBS[primary])}
          </Button>
        )}
      </div>
    </div>
  )
}

function Standing({ case: shown }: { case: ReliefCase }) {
  const t = useSay()
  const { decision } = shown
  const waits = ['requested', 'in-review', 'for-approval', 'appealed'].includes(shown.state)
  const whyNot = shown.state === 'for-approval' && decision.whyNot !== undefined && decision.whyNot !== 'no_right' ? WHY_NOT[decision.whyNot] : undefined
  return (
    <div>
      <span className={classes.state}><StatusBadge tone={toneOf[shown.state]}>{t(stateWords[shown.state])}</StatusBadge>{' '}</span>
      {waits && <Text span fw={600}>{t(shown.late ? decisionWords.mustDecideLate : decisionWords.mustDecide, { on: shown.decideBy })}</Text>}
      {waits && <Text span c="dimmed">{' · '}{t(reliefWords.workingDays, { n: shown.workingDays })}</Text>}
      {shown.state === 'offered' && shown.offersExpireOn && <Text span fw={600}>{t(decisionWords.clientUntil, { on: shown.offersExpireOn })}</Text>}
      {shown.amendsOn && <Text span fw={600}>{t(decisionWords.amends, { on: shown.amendsOn })}</Text>}
      {shown.appealUntil && <Text span>{t(decisionWords.appealUntil, { on: shown.appealUntil })}</Text>}
      {shown.state === 'for-approval' && (
        <Text size="sm" c="dimmed">
          {t(decisionWords.needs, { persons: decision.personsNeeded, office: decision.needs.includes('head-office') ? 'yes' : 'no', given: decision.approvedBy.length })}
          {decision.approvedBy.length > 0 && ` (${decision.approvedBy.join(', ')})`}
        </Text>
      )}
      {whyNot && <Text size="sm" c="var(--warn-ink)">{t(whyNot)}</Text>}
    </div>
  )
}
