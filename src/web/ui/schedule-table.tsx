import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Money, useCurrency } from './money.tsx'
import { compareSchedules, differs, sumAmounts, type ComparedLine, type ScheduleLine } from './schedule-diff.ts'
import classes from './schedule-table.module.css'
import { ScrollBox } from './scroll-box.tsx'
import { scheduleWords } from './words.ts'

export interface ScheduleTableProps {
  lines: readonly ScheduleLine[]
  /** The schedule that these lines take the place of: what differs is marked, what was is struck through. */
  before?: readonly ScheduleLine[]
  currency?: string
  /** A state beside the due date: paid, late. */
  state?: (line: ScheduleLine) => ReactNode
  caption: string
}

const AMOUNTS = ['principal', 'interest', 'fees', 'total', 'balance'] as const

/** A loan's schedule, with totals; against an earlier one the changed figures are marked by sign, weight and colour. */
export function ScheduleTable({ lines, before, currency, state, caption }: ScheduleTableProps) {
  const t = useSay()
  const formats = useFormats()
  const code = useCurrency(currency)
  const compared = compareSchedules(lines, before)
  const withFees = [...lines, ...(before ?? [])].some((line) => Number(line.fees ?? 0) !== 0)
  const columns = AMOUNTS.filter((name) => name !== 'fees' || withFees)
  return (
    <ScrollBox label={caption}>
      <Table className={classes.table} captionSide="top" withRowBorders>
        <Table.Caption className={classes.caption}>
          {caption} ({formats.currency(code)})
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(scheduleWords.number)}</Table.Th>
            <Table.Th>{t(scheduleWords.due)}</Table.Th>
            {columns.map((name) => (
              <Table.Th key={name} className={classes.end} data-column={name}>
                {t(scheduleWords[name])}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {compared.map((line) => (
            <Line key={`${line.change} ${line.line.number}`} compared={line} columns={columns} currency={code} state={state} />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th colSpan={2}>{t(scheduleWords.totals)}</Table.Th>
            {columns.map((name) => (
              <Table.Th key={name} className={classes.end} data-column={name}>
                {name !== 'balance' && <Money bare currency={code} amount={sumAmounts(lines.map((line) => line[name] ?? '0'))} />}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </ScrollBox>
  )
}

interface LineProps {
  compared: ComparedLine
  columns: readonly (typeof AMOUNTS)[number][]
  currency: string
  state: ((line: ScheduleLine) => ReactNode) | undefined
}

function Line({ compared, columns, currency, state }: LineProps) {
  const t = useSay()
  const formats = useFormats()
  const { line, change, before } = compared
  const was = change === 'changed' ? before : undefined
  return (
    <Table.Tr data-change={change}>
      <Table.Td>
        {line.number}
        {change !== 'same' && <span className={classes.mark}>{t(scheduleWords[change])}</span>}
      </Table.Td>
      <Table.Td>
        <Changed was={was && differs(was, line, 'due') ? formats.date(was.due, 'short') : undefined}>{formats.date(line.due, 'short')}</Changed>{' '}
        {change !== 'removed' && state?.(line)}
      </Table.Td>
      {columns.map((name) => (
        <Table.Td key={name} className={classes.end} data-column={name}>
          <Changed was={was && differs(was, line, name) ? formats.amount({ amount: was[name] ?? '0', currency }) : undefined}>
            <Money bare currency={currency} amount={line[name] ?? '0'} />
          </Changed>
        </Table.Td>
      ))}
    </Table.Tr>
  )
}

function Changed({ was, children }: { was: string | undefined; children: ReactNode }) {
  if (was === undefined) return children
  return (
    <>
      <strong>{children}</strong>
      <del className={classes.was}>{was}</del>
    </>
  )
}
