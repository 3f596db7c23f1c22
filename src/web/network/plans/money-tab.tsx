import { Table, Text } from '@mantine/core'
import type { FundJson } from '#contract/plans.ts'
import { planWords } from '#contract/plans/words.ts'
import { percentSpent, remainingOf } from './spent.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Money } from '#web/ui/money.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import classes from './plans.module.css'
import { planPageWords } from './words.ts'

/** What was spent of what may be, by who pays and in which currency. */
export function MoneyTab({ funds }: { funds: readonly FundJson[] }) {
  const t = useSay()
  if (funds.length === 0) return <EmptyState title={t(planPageWords.noMoney)} text={t(planPageWords.noMoneyText)} />
  return (
    <Panel>
      <ScrollBox label={t(planPageWords.money)}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t(planWords.fundingSource)}</Table.Th>
              {[planPageWords.actions, planWords.budget, planWords.cost, planPageWords.remaining].map((word) => <Table.Th key={word.en} ta="end">{t(word)}</Table.Th>)}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>{funds.map((fund) => <FundRow key={`${fund.source} ${fund.currency}`} fund={fund} />)}</Table.Tbody>
        </Table>
      </ScrollBox>
    </Panel>
  )
}

function FundRow({ fund }: { fund: FundJson }) {
  const t = useSay()
  const formats = useFormats()
  const percent = percentSpent(fund)
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        <bdi>{fund.source === '' ? t(planPageWords.noSource) : fund.source}</bdi>
        {percent !== undefined && (
          <>
            <div className={classes.bar} aria-hidden="true"><span style={{ inlineSize: `${Math.min(percent, 100)}%` }} /></div>
            <Text size="xs" c="dimmed">{t(planPageWords.spent, { percent })}</Text>
          </>
        )}
      </Table.Th>
      <Table.Td ta="end">{formats.number(fund.items)}</Table.Td>
      <Table.Td ta="end"><Money amount={fund.budget} currency={fund.currency} /></Table.Td>
      <Table.Td ta="end"><Money amount={fund.cost} currency={fund.currency} /></Table.Td>
      <Table.Td ta="end"><Money amount={remainingOf(fund)} currency={fund.currency} /></Table.Td>
    </Table.Tr>
  )
}
