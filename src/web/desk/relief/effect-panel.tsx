import { Text } from '@mantine/core'
import type { CaseOffer, ReliefCase } from '#contract/renegotiation-shapes.ts'
import { useSession } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Money } from '#web/ui/money.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { caseWords } from './words.ts'

/** What the offer in view does to the institution: class, provision, portfolio at risk, liquidity, cost. */
export function EffectPanel({ case: shown, offer }: { case: ReliefCase; offer: CaseOffer | undefined }) {
  const t = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  const { organisation } = useSession()
  const effect = offer?.effect
  const name = (key: string): string => shown.classes.find((each) => each.key === key)?.names[language] ?? key
  const money = (amount: string): string => formats.money({ amount, currency: organisation.currency })
  const change = (before: string, after: string): string => t(caseWords.becomes, { before, after })
  const percent = (before: string, after: string): string => change(formats.percent(before, 2), formats.percent(after, 2))
  return (
    <Panel title={t(caseWords.effect)}>
      {effect ? (
        <Facts
          facts={[
            { label: t(caseWords.classNow), value: effect.classBefore === effect.classAfter ? name(effect.classAfter) : change(name(effect.classBefore), name(effect.classAfter)) },
            { label: t(caseWords.provision), value: change(money(effect.provisionBefore), money(effect.provisionAfter)) },
            { label: t(caseWords.par), value: percent(effect.parBefore, effect.parAfter) },
            { label: t(caseWords.parByDays), value: percent(effect.parByDaysBefore, effect.parByDaysAfter) },
            { label: t(caseWords.liquidity), value: <Money amount={effect.liquiditySixMonths} /> },
            { label: t(caseWords.valueLost), value: <Money amount={effect.presentValueLost} /> },
            { label: t(caseWords.forgone), value: <Money amount={effect.interestForgone} /> },
          ]}
        />
      ) : <Text c="dimmed">{t(caseWords.look)}</Text>}
    </Panel>
  )
}
