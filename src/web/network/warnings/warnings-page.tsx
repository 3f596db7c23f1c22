import { Button, Group, SegmentedControl, Stack, Switch } from '@mantine/core'
import { IconAdjustments, IconDownload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { exportWarnings, listWarnings, type WarningJson } from '#contract/indicators.ts'
import { fileAddress } from '#web/api/file-address.ts'
import { useSay } from '#web/language/language.tsx'
import { useShared } from '#web/network/indicators/use-shared.ts'
import { indicatorWords } from '#web/network/indicators/words.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { CloseDialog, FollowDialog } from './warning-dialogs.tsx'
import { WarningPanel } from './warning-lines.tsx'
import { warningsWords } from './words.ts'

const SHOWN = 200

export function WarningsPage() {
  const t = useSay()
  const [address, change] = useAddressState()
  const closed = address['state'] === 'closed'
  const mine = address['mine'] === 'yes'
  const query = { state: closed ? 'closed' as const : 'waiting' as const, ...(mine && { mine: 'yes' as const }) }
  const warnings = useShared(listWarnings, { query: { ...query, limit: SHOWN } })
  const [asked, setAsked] = useState<{ act: 'follow' | 'close'; warning: WarningJson }>()
  const items = warnings.data?.items ?? []
  const stop = () => setAsked(undefined)
  return (
    <>
      <PageHead
        title={t(warningsWords.warnings)}
        waits={warnings.data && !closed ? t(warningsWords.waits, { n: warnings.data.count, open: items.filter(({ state }) => state === 'open').length }) : t(indicatorWords.logged)}
        more={(
          <>
            <Button component="a" href={fileAddress(exportWarnings, { query })} download variant="subtle" color="gray" leftSection={<IconDownload size={18} />}>{t(indicatorWords.csv)}</Button>
            <Button component={Link} to={'/warnings/rules' as '/'} variant="default" leftSection={<IconAdjustments size={18} />}>{t(warningsWords.rules)}</Button>
          </>
        )}
      />
      <Stack gap="md">
        <Group gap="lg" className="no-print">
          <SegmentedControl
            aria-label={t(warningsWords.stateFilter)} value={closed ? 'closed' : 'waiting'} onChange={(next) => change({ state: next === 'closed' ? 'closed' : undefined })}
            data={[{ value: 'waiting', label: t(warningsWords.waiting) }, { value: 'closed', label: t(warningsWords.closed) }]}
          />
          <Switch size="md" label={t(warningsWords.mine)} checked={mine} onChange={(event) => change({ mine: event.currentTarget.checked ? 'yes' : undefined })} />
        </Group>
        {warnings.error && <ProblemNotice problem={warnings.error} retry={() => void warnings.refetch()} />}
        {!warnings.data && !warnings.error && <SkeletonPage />}
        {warnings.data && items.length === 0 && <EmptyState title={t(warningsWords.none)} text={t(warningsWords.noneText)} />}
        {items.map((warning) => <WarningPanel key={warning.id} warning={warning} follow={() => setAsked({ act: 'follow', warning })} close={() => setAsked({ act: 'close', warning })} />)}
      </Stack>
      {asked?.act === 'follow' && <FollowDialog warning={asked.warning} close={stop} />}
      {asked?.act === 'close' && <CloseDialog warning={asked.warning} close={stop} />}
    </>
  )
}
