import { Stack, Text } from '@mantine/core'
import type { ReliefCase } from '#contract/renegotiation-shapes.ts'
import { reasonWords, sayRhythm } from '#contract/relief-words.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Money } from '#web/ui/money.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { LoanLink } from './offer-card.tsx'
import classes from './relief.module.css'
import { useChannelWord } from './use-channel-word.ts'
import { caseWords, reliefWords } from './words.ts'

/** Her words, what she can pay, and how her loan stands. */
export function AskedPanel({ case: shown }: { case: ReliefCase }) {
  const t = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  const channel = useChannelWord(shown.channel)
  const { before, capacity } = shown
  return (
    <Panel title={t(caseWords.asked)}>
      <Stack gap="md">
        <div>
          <Text fw={650}>{t(reasonWords[shown.reason])}</Text>
          {shown.note && <blockquote className={classes.quote} dir="auto">{shown.note}</blockquote>}
          <Text size="sm" c="dimmed" mt={4}>{t(caseWords.since, { on: shown.openedOn, channel })}</Text>
        </div>
        <div>
          <Text size="sm" c="dimmed">{t(reliefWords.canPay)}</Text>
          <div className={`${classes.instalment} figures`}><Money amount={capacity.amount} /></div>
          <Text size="sm">{sayRhythm(language, capacity.every, capacity.unit)}{capacity.from && `, ${t(caseWords.canPayFrom, { on: capacity.from })}`}</Text>
        </div>
        <Facts
          facts={[
            { label: t(reliefWords.loan), value: <><LoanLink id={shown.loan} number={shown.loanNumber} /> {shown.productName}</> },
            { label: t(caseWords.instalmentNow), value: <Money amount={before.instalment} /> },
            { label: t(caseWords.remaining), value: <Money amount={before.remaining} /> },
            { label: t(caseWords.lastDue), value: formats.date(before.lastDueOn, 'short') },
            {
              label: t(caseWords.lateAmount),
              value: before.arrears.days === 0 ? t(caseWords.notLate) : <Late case={shown} />,
            },
            { label: t(caseWords.penalties), value: /[1-9]/.test(before.penalties) ? <Money amount={before.penalties} /> : undefined },
            { label: t(caseWords.renegotiated), value: t(caseWords.times, { n: before.renegotiations }) },
          ]}
        />
      </Stack>
    </Panel>
  )
}

function Late({ case: { before } }: { case: ReliefCase }) {
  const t = useSay()
  return <><Money amount={before.arrears.amount} risk />{' · '}{t(caseWords.days, { n: before.arrears.days })}</>
}
