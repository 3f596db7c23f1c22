import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { caseReasons, caseStates } from '#core/loan/case-can.ts'
import { listBranches } from '#contract/branches.ts'
import { exportCases, listCases, summariseCases } from '#contract/renegotiation.ts'
import type { CaseRow } from '#contract/renegotiation-shapes.ts'
import { reasonWords, stateWords } from '#contract/relief-words.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { Figure, Figures } from '#web/ui/figure.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { useCaseColumns } from './case-columns.tsx'
import { reliefWords } from './words.ts'

const WAITING = 'requested,in-review,for-approval,appealed'

export function RegisterPage() {
  const t = useSay()
  const may = useMay()
  const [state] = useAddressState()
  const summary = useAsk(summariseCases, {})
  const branches = useAsk(listBranches, {})
  const excel = new URLSearchParams({ ...Object.fromEntries(Object.entries(state).filter(([name, value]) => value && !['sort', 'cursor', 'limit'].includes(name))) as Record<string, string>, format: 'xlsx' })
  return (
    <>
      <PageHead
        title={t(reliefWords.cases)}
        waits={summary.data && t(reliefWords.registerWaits, { n: summary.data.toDecide, days: summary.data.oldestWorkingDays })}
        action={may('cases.open') && <Button component={Link} to="/cases/new">{t(reliefWords.newCase)}</Button>}
        more={<Button variant="default" component="a" href={`${exportCases.path}?${excel.toString()}`} leftSection={<IconFileSpreadsheet size={18} />}>{t(reliefWords.excel)}</Button>}
      />
      {summary.data && (
        <Figures>
          <Figure label={t(reliefWords.toDecide)} to={`/cases?state=${WAITING}&sort=decideBy`}>{summary.data.toDecide}</Figure>
          <Figure label={t(reliefWords.pastDeadline)} to="/cases?late=true">{summary.data.late}</Figure>
          <Figure label={t(reliefWords.withClients)} to="/cases?state=offered" note={summary.data.soonestExpiry && t(reliefWords.soonestExpiry, { on: summary.data.soonestExpiry })}>{summary.data.withClients}</Figure>
          <Figure label={t(reliefWords.median)}>{summary.data.medianWorkingDays === undefined ? '–' : t(reliefWords.workingDays, { n: summary.data.medianWorkingDays })}</Figure>
        </Figures>
      )}
      <DataList
        ask={listCases}
        label={t(reliefWords.cases)}
        csv={exportCases}
        columns={useCaseColumns()}
        rowKey={(row: CaseRow) => row.id}
        rowTo={(row: CaseRow) => `/cases/${row.id}`}
        filters={[
          { name: 'state', label: t(reliefWords.state), options: [{ value: WAITING, label: t(reliefWords.toDecide) }, ...caseStates.map((value) => ({ value, label: t(stateWords[value]) }))] },
          { name: 'reason', label: t(reliefWords.reason), options: caseReasons.map((value) => ({ value, label: t(reasonWords[value]) })) },
          { name: 'branch', label: t(reliefWords.branch), options: (branches.data?.items ?? []).map((each) => ({ value: each.id, label: each.name })) },
          { name: 'late', label: t(reliefWords.lateOnly), options: [{ value: 'true', label: t(reliefWords.lateYes) }, { value: 'false', label: t(reliefWords.lateNo) }] },
        ]}
        empty={{ title: t(reliefWords.none), text: t(reliefWords.noneText), ...(may('cases.open') && { action: <Button component={Link} to="/cases/new">{t(reliefWords.newCase)}</Button> }) }}
      />
    </>
  )
}
