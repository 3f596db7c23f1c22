import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ClientJson, ClientRow } from '#contract/clients.ts'
import { useSay } from '#web/language/language.tsx'
import { STATUS_VERBS, StatusDialog } from './status-dialog.tsx'
import { TransferDialog } from './transfer-dialog.tsx'
import { clientPageWords } from './words.ts'

type Asking = { readonly what: 'transfer' } | { readonly what: 'status'; readonly status: ClientRow['status'] }


/** What may be done with a client's record. */
export function ClientActions({ client }: { client: ClientJson }) {
  const t = useSay()
  const [asking, ask] = useState<Asking>()
  const others = (['active', 'dormant', 'left'] as const).filter((status) => status !== client.status)
  const close = () => ask(undefined)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target><Button variant="default" rightSection={<IconChevronDown size={16} />}>{t(clientPageWords.more)}</Button></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => ask({ what: 'transfer' })}>{t(clientPageWords.transfer)}</Menu.Item>
          {others.map((status) => <Menu.Item key={status} onClick={() => ask({ what: 'status', status })}>{t(STATUS_VERBS[status])}</Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
      <Button component={Link} to={`/clients/${client.id}/edit`}>{t(clientPageWords.edit)}</Button>
      {asking?.what === 'transfer' && <TransferDialog client={client} close={close} />}
      {asking?.what === 'status' && <StatusDialog client={client} status={asking.status} close={close} />}
    </>
  )
}
