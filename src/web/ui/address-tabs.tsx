import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
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
  if (!current) return null
  return (
    <Tabs value={current.name} onChange={(next) => change({ [name]: next === tabs[0]?.name ? undefined : (next ?? undefined) })} keepMounted={false}>
      <Tabs.List mb="md" style={{ flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' }} className="no-print">
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
