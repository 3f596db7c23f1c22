import { Avatar, Group, Skeleton } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { listAttachments } from '#contract/attachments.ts'
import { getClient, type ClientJson } from '#contract/clients.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { AddressTabs } from '#web/ui/address-tabs.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { fileAddress } from '../attachments/documents.tsx'
import { ClientActions } from './client-actions.tsx'
import { ClientStatus } from './client-status.tsx'
import { clientPanels } from './panels.ts'
import { clientPageWords } from './words.ts'

export function ClientPage() {
  const t = useSay()
  const may = useMay()
  const { clientId } = useParams({ from: '/clients/$clientId' })
  const found = useAsk(getClient, { params: { id: clientId } })
  if (found.error) return <ProblemNotice problem={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <SkeletonPage />
  const client = found.data
  return (
    <>
      <Group align="flex-start" wrap="nowrap" gap="md">
        <Photo client={client} />
        <div style={{ flex: 1, minInlineSize: 0 }}>
          <PageHead
            title={client.name}
            badge={<ClientStatus status={client.status} />}
            waits={t(clientPageWords.summary, { number: client.number, branch: client.branchName, since: client.joinedOn })}
            action={may('clients.edit') && <ClientActions client={client} />}
          />
        </div>
      </Group>
      <AddressTabs tabs={clientPanels.filter((panel) => may(panel.access)).map((panel) => ({ name: panel.name, label: t(panel.title), content: <Suspense fallback={<Skeleton height={240} />}><panel.content client={client} /></Suspense> }))} />
    </>
  )
}

function Photo({ client }: { client: ClientJson }) {
  const t = useSay()
  const files = useAsk(listAttachments, { query: { subject: 'client', id: client.id } })
  const photo = files.data?.items.find((file) => file.kind === 'photo' && file.withdrawnAt === undefined && file.mediaType.startsWith('image/'))
  const initials = [client.givenName, client.familyName].map((name) => [...name][0]).join('')
  return <Avatar size={72} radius="md" src={photo ? fileAddress(photo.id) : null} alt={t(clientPageWords.photoOf, { name: client.name })}>{initials}</Avatar>
}
