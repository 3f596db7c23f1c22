import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { listQuery } from '#contract/shapes.ts'
import { formatPhone } from '#contract/words/typed-phone.ts'
import { keyOf } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { DataList, type ListPage } from '#web/ui/data-list.tsx'
import { Money } from '#web/ui/money.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ScheduleTable } from '#web/ui/schedule-table.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { AddressTabs } from '#web/ui/address-tabs.tsx'
import { kitchenRows, scheduleAfter, scheduleBefore, type KitchenRow } from './samples.ts'
import { kitchenWords } from './words.ts'

/** No server answers this: the first page is laid into the cache, and anything asked beyond it shows how a refusal looks. */
const listKitchen = endpoint({
  name: 'listKitchen', tag: 'kitchen', method: 'GET', path: '/api/kitchen', access: 'public', summary: 'Nothing.',
  query: listQuery.extend({ branch: z.string().optional() }),
  answer: z.custom<ListPage<KitchenRow>>(),
})

export function KitchenLists() {
  const t = useSay()
  const [client] = useState(() => {
    const made = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
    made.setQueryData(keyOf(listKitchen, { params: undefined, query: {} }), { items: kitchenRows, next: '4', count: 41 })
    return made
  })
  return (
    <QueryClientProvider client={client}>
      <AddressTabs
        tabs={[
          { name: 'list', label: t(kitchenWords.list), count: 41, content: <KitchenList /> },
          { name: 'schedule', label: t(kitchenWords.schedule), content: <KitchenSchedule /> },
        ]}
      />
    </QueryClientProvider>
  )
}

function KitchenList() {
  const t = useSay()
  const branches = [...new Set(kitchenRows.map((row) => row.branch))]
  return (
    <Panel>
      <DataList
        ask={listKitchen}
        label={t(kitchenWords.list)}
        rowKey={(row) => row.id}
        rowTo={() => '/kitchen'}
        csv={{ path: '/api/kitchen.csv' }}
        filters={[{ name: 'branch', label: t(kitchenWords.branch), options: branches.map((branch) => ({ value: branch, label: branch })) }]}
        columns={[
          { name: 'name', title: t(kitchenWords.client), sort: 'name', show: (row) => row.name },
          { name: 'phone', title: t(kitchenWords.phone), show: (row) => <bdi>{formatPhone(row.phone)}</bdi> },
          { name: 'branch', title: t(kitchenWords.branch), wideOnly: true, show: (row) => row.branch },
          { name: 'state', title: t(kitchenWords.state), show: (row) => <State row={row} /> },
          { name: 'remaining', title: `${t(kitchenWords.remaining)} (MAD)`, sort: 'remaining', end: true, show: (row) => <Money bare amount={row.remaining} /> },
        ]}
      />
    </Panel>
  )
}

function State({ row }: { row: KitchenRow }) {
  const t = useSay()
  if (row.daysLate === 0) return <StatusBadge tone="good">{t(kitchenWords.inOrder)}</StatusBadge>
  return <StatusBadge tone={row.daysLate > 30 ? 'risk' : 'warn'}>{t(kitchenWords.late, { n: row.daysLate })}</StatusBadge>
}

function KitchenSchedule() {
  const t = useSay()
  return (
    <Panel>
      <ScheduleTable lines={scheduleAfter} before={scheduleBefore} caption={t(kitchenWords.schedule)} />
    </Panel>
  )
}
