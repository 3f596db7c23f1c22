import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { getOwnPlanItem, recordOwnProgress, viewOwnEvidence } from '#contract/plans.ts'
import { fileAddress } from '#web/api/file-address.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { ItemPanels } from '#web/network/plans/item-panels.tsx'
import { ItemState } from '#web/network/plans/item-state.tsx'
import { ProgressDialog } from '#web/network/plans/progress-dialog.tsx'
import { useItemWaits } from '#web/network/plans/use-item-waits.ts'
import { itemWords } from '#web/network/plans/words.ts'
import { PageHead } from '#web/ui/page-head.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'

export function OwnItemPage() {
  const t = useSay()
  const { itemId } = useParams({ from: '/plan/items/$itemId' })
  const waits = useItemWaits()
  const [records, setRecords] = useState(false)
  const item = useAsk(getOwnPlanItem, { params: { id: itemId } })
  if (item.error) return <ProblemNotice problem={item.error} retry={() => void item.refetch()} />
  if (!item.data) return <SkeletonPage />
  const { data } = item
  return (
    <>
      <PageHead
        title={data.title} waits={waits(data)} badge={<ItemState item={data} />} more={<PrintButton />}
        action={data.acts.includes('report') && <Button onClick={() => setRecords(true)}>{t(itemWords.record)}</Button>}
      />
      <ItemPanels item={data} evidence={(evidence) => fileAddress(viewOwnEvidence, { params: { id: itemId, evidence }, query: {} })} />
      {records && <ProgressDialog item={data} endpoint={recordOwnProgress} close={() => setRecords(false)} />}
    </>
  )
}
