import { Group, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { getClient, listClients, type ClientRow } from '#contract/clients.ts'
import { getPractice } from '#contract/phone.ts'
import { formatPhone } from '#contract/words/typed-phone.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PickField } from '#web/ui/pick-field.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { AccessPanel } from './access-panel.tsx'
import { RecentMessages } from './recent-messages.tsx'
import { Telephone } from './telephone.tsx'
import classes from './practice.module.css'
import { useTelephone } from './use-telephone.ts'
import { phoneWords } from './words.ts'

/** The drawn telephone beside what the house writes to its number. */
export function PracticePage() {
  const t = useSay()
  const practice = useAsk(getPractice, {})
  if (practice.error) return <ProblemNotice problem={practice.error} retry={() => void practice.refetch()} />
  if (!practice.data) return <SkeletonPage />
  const { open, code } = practice.data
  return (
    <>
      <PageHead title={t(phoneWords.phone)} waits={t(phoneWords.waits)} />
      {!open && <EmptyState title={t(phoneWords.closed)} text={t(phoneWords.closedText)} />}
      {open && code === undefined && <EmptyState title={t(phoneWords.noCode)} text={t(phoneWords.noCodeText)} />}
      {open && code !== undefined && <Practice code={code} />}
    </>
  )
}

function Practice({ code }: { code: string }) {
  const t = useSay()
  const [address, change] = useAddressState()
  const id = typeof address['client'] === 'string' ? address['client'] : ''
  const client = useAsk(getClient, { params: { id } }, { when: id !== '' })
  const named = client.data && { value: client.data.id, label: [client.data.name, client.data.phone].filter(Boolean).join(' · ') }
  return (
    <Stack gap="md">
      <div className={classes.choice}>
        <PickField
          // Its name is known only when the client has been read.
          key={named?.value ?? 'none'}
          label={t(phoneWords.whose)} help={t(phoneWords.whoseHelp)} ask={listClients} value={id} {...(named && { chosen: named })}
          option={(row: ClientRow) => ({ value: row.id, label: [row.name, row.phone].filter(Boolean).join(' · '), disabled: row.phone === undefined })}
          onChange={(next) => change({ client: next === '' ? undefined : next })}
        />
      </div>
      {client.error && <ProblemNotice problem={client.error} />}
      {id === '' && <EmptyState title={t(phoneWords.chooseFirst)} text={t(phoneWords.chooseFirstText, { code })} />}
      {client.data && client.data.phone === undefined && <EmptyState title={t(phoneWords.withoutPhone)} />}
      {client.data?.phone !== undefined && <Conversation key={client.data.phone} phone={client.data.phone} code={code} client={client.data} />}
    </Stack>
  )
}

function Conversation({ phone, code, client }: { phone: string; code: string; client: Parameters<typeof AccessPanel>[0]['client'] }) {
  const t = useSay()
  const may = useMay()
  const queries = useQueryClient()
  // What the telephone did may have changed anything of this client.
  const onHop = useCallback(() => void queries.invalidateQueries({ refetchType: 'active' }), [queries])
  const state = useTelephone(phone, code, onHop)
  return (
    <div className={classes.beside}>
      <div>
        <Group justify="center" gap="xs" mb="sm">
          <Text fw={650}><bdi>{client.name}</bdi></Text>
          <Text c="dimmed" className="figures"><bdi dir="ltr">{formatPhone(phone)}</bdi></Text>
        </Group>
        <Telephone state={state} code={code} />
        <Text size="xs" c="dimmed" mt="sm" ta="center" visibleFrom="sm">{t(phoneWords.keysHelp)}</Text>
      </div>
      <div>
        <AccessPanel client={client} onPhone />
        {may('messages.see') && <RecentMessages phone={phone} />}
      </div>
    </div>
  )
}
