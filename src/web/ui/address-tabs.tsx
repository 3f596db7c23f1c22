import { Tabs } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { useAddressState } from './use-address-state.ts'

export interface AddressTab {
  readonly name: string
  readonly label: string
  /** How many wait behind the tab. */
  readonly count?: number
  readonly content: ReactNode
}

/** Tabs whose choice is in the address (`?tab=…`), so that a link opens the same one. */
export function AddressTabs({ tabs, name = 'tab' }: { tabs: readonly AddressTab[]; name?: string }) {
  const [state, change] = useAddressState()
  const current = tabs.find((tab) => tab.name === state[name]) ?? tabs[0]
  const chosen = current?.name
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => { if (chosen !== undefined) bringIntoSight(list.current) }, [chosen])
  if (!current) return null
  return (
    <Tabs value={current.name} onChange={(next) => change({ [name]: next === tabs[0]?.name ? undefined : (next ?? undefined) })} keepMounted={false}>
      <Tabs.List ref={list} mb="md" style={{ flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' }} className="no-print">
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.name} value={tab.name} mih={44}>
            {tab.label}
            {tab.count !== undefined && tab.count > 0 && ` (${tab.count})`}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={current.name}>{current.content}</Tabs.Panel>
    </Tabs>
  )
}

/** On a telephone the list is wider than the page; only the list itself is moved, never the page. */
function bringIntoSight(list: HTMLElement | null): void {
  const chosen = list?.querySelector('[aria-selected="true"]')?.getBoundingClientRect()
  if (!list || !chosen) return
  const { left, right } = list.getBoundingClientRect()
  list.scrollBy({ left: chosen.right > right ? chosen.right - right : Math.min(0, chosen.left - left) })
}
