import { Table, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useSay } from '#web/language/language.tsx'
import classes from './data-list.module.css'
import type { Column, ShownRows } from './list-columns.ts'
import { ScrollBox } from './scroll-box.tsx'
import type { ListState } from './use-list-state.ts'
import { listWords } from './words.ts'

export function ListTable<Row>({ rows, columns, rowKey, rowTo, label, state }: ShownRows<Row> & { state: ListState }) {
  return (
    <ScrollBox className={classes.scroll} label={label}>
      <Table className={classes.table} aria-label={label} verticalSpacing="sm" highlightOnHover={rowTo !== undefined}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Heading key={column.name} column={column} state={state} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={rowKey(row)} className={classes.row}>
              {columns.map((column, index) => (
                <Table.Td key={column.name} className={column.end ? classes.end : undefined}>
                  {index === 0 && rowTo ? (
                    <Link to={rowTo(row) as '/'} className={classes.rowLink}>
                      {column.show(row)}
                    </Link>
                  ) : (
                    column.show(row)
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollBox>
  )
}

function Heading<Row>({ column, state }: { column: Column<Row>; state: ListState }) {
  const t = useSay()
  const { sort } = column
  if (!sort) return <Table.Th className={column.end ? classes.end : undefined}>{column.title}</Table.Th>
  const rising = state.sort === sort
  const falling = state.sort === `-${sort}`
  const Mark = rising ? IconArrowUp : falling ? IconArrowDown : IconArrowsSort
  return (
    <Table.Th className={column.end ? classes.end : undefined} aria-sort={rising ? 'ascending' : falling ? 'descending' : 'none'}>
      <UnstyledButton className={classes.sort} data-active={rising || falling} onClick={() => state.sortBy(sort)} title={t(listWords.sortBy, { column: column.title })}>
        {column.title}
        <Mark size={14} stroke={2} aria-hidden="true" />
      </UnstyledButton>
    </Table.Th>
  )
}
