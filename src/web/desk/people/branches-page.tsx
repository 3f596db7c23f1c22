import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { listBranches, type BranchJson } from '#contract/branches.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { ChangeBranch, CloseBranch, OpenBranch } from './branch-dialogs.tsx'
import { branchWords } from './words.ts'

type Dialog = { kind: 'open' } | { kind: 'change' | 'close'; branch: BranchJson }

export function BranchesPage() {
  const t = useSay()
  const may = useMay()
  const branches = useAsk(listBranches, {})
  const [dialog, setDialog] = useState<Dialog>()
  const close = () => setDialog(undefined)
  if (branches.error) return <ProblemNotice problem={branches.error} retry={() => void branches.refetch()} />
  if (!branches.data) return <SkeletonPage />
  return (
    <>
      <PageHead
        title={t(branchWords.branches)} waits={t(branchWords.waits)}
        action={may('branches.edit') && <Button onClick={() => setDialog({ kind: 'open' })}>{t(branchWords.open)}</Button>}
      />
      <Stack gap="sm">
        {branches.data.items.map((branch) => (
          <Branch key={branch.id} branch={branch} ask={may('branches.edit') && branch.closedOn === undefined ? (kind) => setDialog({ kind, branch }) : undefined} />
        ))}
      </Stack>
      {dialog?.kind === 'open' && <OpenBranch close={close} />}
      {dialog?.kind === 'change' && <ChangeBranch branch={dialog.branch} close={close} />}
      {dialog?.kind === 'close' && <CloseBranch branch={dialog.branch} close={close} />}
    </>
  )
}

function Branch({ branch, ask }: { branch: BranchJson; ask: ((kind: 'change' | 'close') => void) | undefined }) {
  const t = useSay()
  const formats = useFormats()
  const dates = [`${t(branchWords.openedOn)} ${formats.date(branch.openedOn)}`, branch.closedOn && `${t(branchWords.closedOn)} ${formats.date(branch.closedOn)}`]
  return (
    <Panel>
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="sm">
            <Text fw={650}><bdi>{branch.name}</bdi></Text>
            <Text c="dimmed" size="sm"><bdi dir="ltr">{branch.code}</bdi></Text>
            <StatusBadge tone={branch.closedOn === undefined ? 'good' : 'over'}>{t(branch.closedOn === undefined ? branchWords.isOpen : branchWords.closed)}</StatusBadge>
          </Group>
          <Text c="dimmed" size="sm">{[branch.place, ...dates].filter(Boolean).join(' · ')}</Text>
        </div>
        {ask && (
          <Group gap="xs">
            <Button variant="default" size="sm" onClick={() => ask('change')}>{t(branchWords.change)}</Button>
            <Button variant="default" size="sm" onClick={() => ask('close')}>{t(branchWords.close)}</Button>
          </Group>
        )}
      </Group>
    </Panel>
  )
}
