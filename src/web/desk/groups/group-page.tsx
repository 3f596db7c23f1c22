import { Button, Menu, Skeleton, Text } from '@mantine/core'
import { IconCalendar, IconChevronDown } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { groupStatuses, getGroup, type GroupJson, type GroupRow } from '#contract/groups.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { AddressTabs } from '#web/ui/address-tabs.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { clientPageWords } from '../clients/words.ts'
import { WholeGroupButton } from '../relief-for-many/whole-group-button.tsx'
import { GroupStatusDialog, GroupTransferDialog, STATUS_VERBS } from './group-dialogs.tsx'
import { GroupStatus } from './group-status.tsx'
import { useMeetingText } from './meeting-text.ts'
import { groupPanels } from './panels.ts'
import { groupPageWords } from './words.ts'

export function GroupPage() {
  const t = useSay()
  const may = useMay()
  const meets = useMeetingText()
  const { groupId } = useParams({ from: '/groups/$groupId' })
  const found = useAsk(getGroup, { params: { id: groupId } })
  if (found.error) return <ProblemNotice problem={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <SkeletonPage />
  const group = found.data
  return (
    <>
      <PageHead
        title={group.name}
        badge={<GroupStatus status={group.status} />}
        waits={t(groupPageWords.summary, { number: group.number, branch: group.branch.name, n: group.members })}
        more={may('cases.offer') && group.status !== 'dissolved' && <WholeGroupButton group={group} />}
        action={may('groups.edit') && group.status !== 'dissolved' && <GroupActions group={group} />}
      />
      <Text mb="md"><IconCalendar size={16} aria-hidden="true" style={{ verticalAlign: '-2px' }} /> {meets(group.meeting)}</Text>
      <AddressTabs tabs={groupPanels.filter((panel) => may(panel.access)).map((panel) => ({ name: panel.name, label: t(panel.title), content: <Suspense fallback={<Skeleton height={240} />}><panel.content group={group} /></Suspense> }))} />
    </>
  )
}

function GroupActions({ group }: { group: GroupJson }) {
  const t = useSay()
  const [asking, ask] = useState<'transfer' | GroupRow['status']>()
  const close = () => ask(undefined)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target><Button variant="default" rightSection={<IconChevronDown size={16} />}>{t(clientPageWords.more)}</Button></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => ask('transfer')}>{t(groupPageWords.transfer)}</Menu.Item>
          {groupStatuses.filter((status) => status !== group.status).map((status) => <Menu.Item key={status} onClick={() => ask(status)}>{t(STATUS_VERBS[status])}</Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
      <Button component={Link} to={`/groups/${group.id}/edit`}>{t(groupPageWords.edit)}</Button>
      {asking === 'transfer' && <GroupTransferDialog group={group} close={close} />}
      {asking !== undefined && asking !== 'transfer' && <GroupStatusDialog group={group} status={asking} close={close} />}
    </>
  )
}
