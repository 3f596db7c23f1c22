import { IconCash, IconMessage, IconX } from '@tabler/icons-react'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Chart } from '#web/ui/chart.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Figure, Figures } from '#web/ui/figure.tsx'
import { Money } from '#web/ui/money.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { Timeline } from '#web/ui/timeline.tsx'
import classes from './kitchen.module.css'
import { kitchenWords } from './words.ts'

export function KitchenFigures() {
  const t = useSay()
  const formats = useFormats()
  return (
    <>
      <Figures>
        <Figure label={t(kitchenWords.portfolio)} on="2026-02-05" to="/kitchen">
          <Money amount="1248930.50" />
        </Figure>
        <Figure label={t(kitchenWords.atRisk)} on="2026-02-05" note={formats.ratio('0.0834')} risk>
          <Money amount="104160.00" />
        </Figure>
        <Figure label={t(kitchenWords.cash)} on="2026-02-05" note={t(kitchenWords.months, { n: formats.number('3.4') })}>
          <Money amount="389000.00" />
        </Figure>
      </Figures>
      <div className={classes.badges}>
        <StatusBadge tone="neutral">{t(kitchenWords.draft)}</StatusBadge>
        <StatusBadge tone="good">{t(kitchenWords.inOrder)}</StatusBadge>
        <StatusBadge tone="waiting">{t(kitchenWords.waiting)}</StatusBadge>
        <StatusBadge tone="warn">{t(kitchenWords.toCheck)}</StatusBadge>
        <StatusBadge tone="risk">{t(kitchenWords.late, { n: 47 })}</StatusBadge>
        <StatusBadge tone="over">{t(kitchenWords.closed)}</StatusBadge>
      </div>
      <div className={classes.two}>
        <Panel>
          <Chart
            title={t(kitchenWords.repayments)}
            kind="bar"
            heading={t(kitchenWords.month)}
            categories={['2025-10', '2025-11', '2025-12', '2026-01', '2026-02'].map((month) => formats.month(month, 'short'))}
            series={[
              { name: t(kitchenWords.due), values: ['82000', '84500', '86000', '90200', '91000'], ink: 'before' },
              { name: t(kitchenWords.paid), values: ['80100', '79300', '61200', '84000', '88700'], ink: 'after' },
            ]}
            show={(amount) => formats.money({ amount, currency: 'MAD' })}
          />
        </Panel>
        <Panel title={t(kitchenWords.life)}>
          <Facts
            facts={[
              { label: t(kitchenWords.client), value: 'Aïcha Amrani' },
              { label: t(kitchenWords.remaining), value: <Money amount="11000.00" /> },
            ]}
          />
          <div style={{ height: 20 }} />
          <Timeline
            moments={[
              { key: '1', title: t(kitchenWords.disbursed), when: formats.date('2026-01-05'), icon: IconCash, detail: <Money amount="12000.00" /> },
              { key: '2', title: t(kitchenWords.missed), when: formats.date('2026-02-05'), icon: IconX, tone: 'risk' },
              { key: '3', title: t(kitchenWords.asked), when: formats.relative('2026-02-08T08:00:00Z', '2026-02-10T09:00:00Z'), who: 'USSD', icon: IconMessage, tone: 'now' },
            ]}
          />
        </Panel>
      </div>
    </>
  )
}
