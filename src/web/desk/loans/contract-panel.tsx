import { Anchor, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { printContract } from '#contract/documents.ts'
import type { LoanPage } from '#contract/loans.ts'
import { sayChange } from '#contract/relief-words.ts'
import type { ChangeJson } from '#core/loan/events-json.ts'
import { fileAddress } from '#web/api/file-address.ts'
import { useSession } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Money } from '#web/ui/money.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ScheduleTable } from '#web/ui/schedule-table.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { Timeline } from '#web/ui/timeline.tsx'
import { linesOf } from './quote-panel.tsx'
import { applyWords, decisionWords, loanWords, pageWords } from './words.ts'

export function ContractPanel({ loan }: { loan: LoanPage }) {
  const t = useSay()
  return (
    <Stack gap={0}>
      <Panel title={t(pageWords.contract)} action={<Anchor href={fileAddress(printContract, { params: { id: loan.id } })} target="_blank" rel="noreferrer">{t(pageWords.contractPdf)}</Anchor>}>
        <Terms loan={loan} />
      </Panel>
      {loan.guarantors.length > 0 && <Panel title={t(applyWords.guarantors)}><Guarantors loan={loan} /></Panel>}
      <Panel title={t(pageWords.decisions)}><Decisions loan={loan} /></Panel>
      {loan.versions.length > 0 && <Versions loan={loan} />}
    </Stack>
  )
}

function Terms({ loan }: { loan: LoanPage }) {
  const t = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  const { price, atDisbursement, currency } = loan
  const money = (amount: string) => <Money amount={amount} currency={currency} />
  return (
    <Facts facts={[
      { label: t(loanWords.client), value: <Anchor component={Link} to={`/clients/${loan.client.id}` as '/'}>{loan.client.name}</Anchor> },
      { label: t(loanWords.group), value: loan.group ? <Anchor component={Link} to={`/groups/${loan.group.id}` as '/'}>{loan.group.name}</Anchor> : undefined },
      { label: t(loanWords.product), value: `${loan.product.names[language] ?? loan.product.code} · ${t(pageWords.version, { n: loan.product.version })}` },
      { label: t(loanWords.officer), value: loan.officer?.name },
      { label: t(applyWords.purpose), value: loan.purpose },
      { label: t(pageWords.asked), value: t(pageWords.askedText, { amount: formats.money({ amount: loan.amountAsked, currency }), n: loan.countAsked }) },
      { label: t(loanWords.principal), value: money(loan.principal) },
      { label: t(applyWords.rate), value: formats.percent(loan.rate) },
      { label: t(applyWords.received), value: money(atDisbursement.received) },
      { label: t(applyWords.totalCost), value: money(price.totalCost) },
      { label: t(applyWords.effectiveRate), value: price.eir === null ? undefined : `${formats.percent(price.eir, 1)} ${t(applyWords.effectiveHelp)}` },
      { label: t(applyWords.note), value: loan.note ?? undefined },
    ]} />
  )
}

function Guarantors({ loan }: { loan: LoanPage }) {
  return (
    <Stack gap="xs">
      {loan.guarantors.map((each) => (
        <Text key={`${each.name} ${each.phone}`}>
          {each.client ? <Anchor component={Link} to={`/clients/${each.client}` as '/'}>{each.name}</Anchor> : each.name}
          <Text span c="dimmed"> {[each.relation, each.phone].filter(Boolean).join(' · ')}</Text>
        </Text>
      ))}
    </Stack>
  )
}

function Decisions({ loan }: { loan: LoanPage }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  return (
    <Timeline moments={loan.decisions.map((each) => ({
      key: `${each.at} ${each.decision}`, title: t(decisionWords[each.decision as keyof typeof decisionWords]), who: each.byName,
      when: formats.instant(each.at, organisation.timezone), ...(each.reason ? { detail: each.reason } : {}),
    }))} />
  )
}

/** Every version with what it changed of the one before; those that were undone stay and say so. */
function Versions({ loan }: { loan: LoanPage }) {
  const t = useSay()
  const { language } = useLanguage()
  const standing = loan.versions.filter((version) => version.undoneAt === null)
  return loan.versions.toReversed().map((version) => {
    const before = standing.findLast((each) => each.version < version.version)
    return (
      <Panel key={version.version}>
        <Title order={3} size="h5">
          {t(pageWords.version, { n: version.version })} <Text span c="dimmed">{t(pageWords.versionFrom, { on: version.from })}</Text>{' '}
          {version.undoneAt !== null && <StatusBadge tone="over">{t(pageWords.undone)}</StatusBadge>}
        </Title>
        <Text mb="sm">{version.changes.length === 0 ? t(pageWords.asSigned) : version.changes.map((change) => sayChange(language, change as unknown as ChangeJson, loan.currency)).join(' · ')}</Text>
        <ScheduleTable caption={t(pageWords.schedule)} currency={loan.currency} lines={linesOf(version.schedule)} {...(before ? { before: linesOf(before.schedule) } : {})} />
      </Panel>
    )
  })
}
