import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { listProducts } from '#contract/products.ts'
import { approveReliefPolicy, getReliefPolicy, rejectReliefPolicy, type ReliefPolicyJson } from '#contract/relief-policy.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge, type Tone } from '#web/ui/status-badge.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { PolicyFacts } from './policy-facts.tsx'
import { PolicyForm } from './policy-form.tsx'
import { policyWords } from './policy-words.ts'

const TONES: Readonly<Record<ReliefPolicyJson['state'], Tone>> = { proposed: 'warn', active: 'good', replaced: 'over', rejected: 'over' }

export function PolicyPage() {
  const t = useSay()
  const may = useMay()
  const formats = useFormats()
  const { language } = useLanguage()
  const { organisation } = useSession()
  const [address, setAddress] = useAddressState()
  const [changing, setChanging] = useState(false)
  const product = address['product']
  const asked = useAsk(getReliefPolicy, { query: product ? { product } : {} })
  const products = useAsk(listProducts, { query: {} }, { when: may('products.see') })
  if (asked.error) return <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonPage />
  const { active, proposal, history } = asked.data
  const since = active?.decidedAt === undefined ? '' : formats.instant(active.decidedAt, organisation.timezone, 'short')
  const options = [{ value: '', label: t(policyWords.allProducts) }, ...(products.data?.items ?? []).map((each) => ({ value: each.id, label: each.content.names[language] }))]
  return (
    <>
      <PageHead
        title={t(policyWords.policy)} waits={active ? t(policyWords.waits, { version: active.version, on: since }) : t(policyWords.none)}
        action={may('policy.edit') && !proposal && !changing && <Button onClick={() => setChanging(true)}>{t(policyWords.change)}</Button>}
      />
      <Stack gap="md">
        {options.length > 1 && <SelectField label={t(policyWords.product)} options={options.map((each) => ({ ...each, value: each.value || 'all' }))} value={product ?? 'all'} onChange={(value) => setAddress({ product: value === 'all' ? undefined : value })} />}
        {proposal && <Proposal policy={proposal} active={active} />}
        {changing && <Panel title={t(policyWords.change)}><PolicyForm product={product} from={active?.content} close={() => setChanging(false)} /></Panel>}
        {active && !changing && <Panel title={t(policyWords.version, { version: active.version })}><PolicyFacts content={active.content} /></Panel>}
        <Panel title={t(policyWords.history)}>
          <Stack gap="xs">
            {history.map((each) => (
              <Group key={each.id} gap="sm">
                <Text fw={600}>{t(policyWords.version, { version: each.version })}</Text>
                <StatusBadge tone={TONES[each.state]}>{t(policyWords[each.state])}</StatusBadge>
                <Text size="sm" c="dimmed">{t(policyWords.proposedBy, { name: each.proposedBy, on: formats.instant(each.proposedAt, organisation.timezone, 'short') })}{each.decidedBy && ` · ${each.decidedBy}`}{each.reason && ` · ${each.reason}`}</Text>
              </Group>
            ))}
          </Stack>
        </Panel>
      </Stack>
    </>
  )
}

function Proposal({ policy, active }: { policy: ReliefPolicyJson; active: ReliefPolicyJson | undefined }) {
  const t = useSay()
  const may = useMay()
  const formats = useFormats()
  const { organisation } = useSession()
  const [rejecting, setRejecting] = useState(false)
  const approve = useDo(approveReliefPolicy, { refresh: ['cases'] })
  const reject = useDo(rejectReliefPolicy, { onDone: () => setRejecting(false) })
  const mayDecide = may('policy.edit') || may('cases.decide')
  return (
    <Panel title={t(policyWords.proposal, { version: policy.version })}>
      <Stack gap="md">
        <Text>{t(policyWords.proposedBy, { name: policy.proposedBy, on: formats.instant(policy.proposedAt, organisation.timezone, 'short') })}{policy.note && `: ${policy.note}`}</Text>
        <PolicyFacts content={policy.content} {...(active && { former: active.content })} />
        {policy.mine && <Text c="dimmed">{t(policyWords.mine)}</Text>}
        {approve.error && <ProblemNotice problem={approve.error} />}
        {mayDecide && (
          <Group>
            {!policy.mine && <Button loading={approve.isPending} onClick={() => approve.mutate({ params: { id: policy.id } })}>{t(policyWords.approve)}</Button>}
            <Button variant="default" onClick={() => setRejecting(true)}>{t(policy.mine ? policyWords.takeBack : policyWords.reject)}</Button>
          </Group>
        )}
        <ConfirmDialog
          opened={rejecting} close={() => setRejecting(false)} title={t(policyWords.reject)} confirm={t(policyWords.reject)} askReason pending={reject.isPending} problem={reject.error}
          run={(reason) => reject.mutate({ params: { id: policy.id }, body: { reason } })}
        >
          {t(policyWords.proposal, { version: policy.version })}
        </ConfirmDialog>
      </Stack>
    </Panel>
  )
}
