import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { caseReasons, caseStates } from '#core/loan/case-can.ts'
import { listBranches } from '#contract/branches.ts'
import { exportCases, listCases, summariseCases } from '#contract/renegotiation.ts'
import type { CaseRow } from '#contract/renegotiation-shapes.ts'
import { reasonWords, sayRhythm, stateWords } from '#contract/relief-words.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { Figure, Figures } from '#web/ui/figure.tsx'
import { Money } from '#web/ui/money.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { toneOf } from './state-tone.ts'
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
        columns={useColumns()}
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

function useColumns() {
  const t = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  return [
    { name: 'number', title: t(reliefWords.number), sort: 'number', show: (row: CaseRow) => <span className="figures">{row.number}</span> },
    { name: 'client', title: t(reliefWords.client), sort: 'clientName', show: (row: CaseRow) => row.clientName },
    { name: 'state', title: t(reliefWords.state), show: (row: CaseRow) => <StatusBadge tone={toneOf[row.state]}>{t(stateWords[row.state])}</StatusBadge> },
    { name: 'reason', title: t(reliefWords.reason), show: (row: CaseRow) => t(reasonWords[row.reason]) },
    { name: 'capacity', title: t(reliefWords.canPay), show: (row: CaseRow) => <><Money amount={row.capacity.amount} /> {sayRhythm(language, row.capacity.every, row.capacity.unit)}</> },
    { name: 'openedOn', title: t(reliefWords.openedOn), sort: 'openedOn', show: (row: CaseRow) => formats.date(row.openedOn, 'short') },
    {
      name: 'decideBy', title: t(reliefWords.decideBy), sort: 'decideBy',
      show: (row: CaseRow) => <>{formats.date(row.decideBy, 'short')} {row.late && <StatusBadge tone="risk">{t(reliefWords.late)}</StatusBadge>}</>,
    },
    { name: 'branch', title: t(reliefWords.branch), wideOnly: true, show: (row: CaseRow) => row.branchName },
    { name: 'officer', title: t(reliefWords.officer), wideOnly: true, show: (row: CaseRow) => row.officerName ?? '–' },
  ]
}
