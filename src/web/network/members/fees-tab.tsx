import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { FeeJson, MemberDetailJson } from '#contract/members.ts'
import { memberWords } from '#contract/members/words.ts'
import { useMay } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Money } from '#web/ui/money.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { Timeline } from '#web/ui/timeline.tsx'
import { ChargeDialog, EndDialog, PayDialog, WaiveDialog } from './fee-dialogs.tsx'
import { membersWords } from './words.ts'

type Act = { readonly kind: 'charge' | 'end' } | { readonly kind: 'pay' | 'waive'; readonly fee: FeeJson }

export function FeesTab({ member }: { member: MemberDetailJson }) {
  const t = useSay()
  const formats = useFormats()
  const may = useMay()('members.edit')
  const [act, setAct] = useState<Act>()
  const close = () => setAct(undefined)
  return (
    <Stack gap="lg">
      <Panel title={t(membersWords.fees)} action={may && <Button size="sm" onClick={() => setAct({ kind: 'charge' })}>{t(membersWords.charge)}</Button>}>
        <Stack gap="md">
          {member.fees.length === 0 && <Text c="dimmed">{t(membersWords.noFees)}</Text>}
          {member.fees.map((fee) => <Fee key={fee.id} fee={fee} ask={may ? setAct : undefined} />)}
        </Stack>
      </Panel>
      <Panel title={t(membersWords.history)} action={may && member.leftOn === undefined && <Button size="sm" variant="default" onClick={() => setAct({ kind: 'end' })}>{t(membersWords.endMembership)}</Button>}>
        {member.history.length === 0 ? <Text>{`${t(memberWords.joinedOn)}: ${formats.date(member.joinedOn)}`}</Text> : (
          <Timeline
            moments={member.history.map((fact, n) => ({
              key: String(n), title: t(membersWords[fact.what]), when: formats.date(fact.day), who: fact.by, ...(fact.reason !== undefined && { detail: <bdi>{fact.reason}</bdi> }),
            }))}
          />
        )}
      </Panel>
      {act?.kind === 'charge' && <ChargeDialog member={member} close={close} />}
      {act?.kind === 'end' && <EndDialog member={member} close={close} />}
      {act?.kind === 'pay' && <PayDialog member={member} fee={act.fee} close={close} />}
      {act?.kind === 'waive' && <WaiveDialog member={member} fee={act.fee} close={close} />}
    </Stack>
  )
}

function Fee({ fee, ask }: { fee: FeeJson; ask: ((act: Act) => void) | undefined }) {
  const t = useSay()
  const formats = useFormats()
  const { state, currency } = fee
  const canPay = ask && (state === 'due' || state === 'overdue')
  return (
    <Group justify="space-between" align="flex-start">
      <div>
        <Group gap="sm">
          <Text fw={500}><bdi>{fee.title}</bdi></Text>
          <StatusBadge tone={state === 'overdue' ? 'warn' : state === 'due' ? 'waiting' : state === 'paid' ? 'good' : 'over'}>{t(membersWords[state])}</StatusBadge>
        </Group>
        <Text size="sm"><Money amount={fee.amount} currency={currency} />{` · ${t(membersWords.dueOn)} ${formats.date(fee.dueOn, 'short')} · ${t(membersWords.openAmount)} `}<Money amount={fee.open} currency={currency} /></Text>
        {fee.payments.map((payment) => (
          <Text key={payment.id} size="sm" c="dimmed">{formats.date(payment.paidOn, 'short')}{' · '}<Money amount={payment.amount} currency={currency} />{payment.reference !== undefined && <>{' · '}<bdi>{payment.reference}</bdi></>}</Text>
        ))}
        {fee.waivedReason !== undefined && <Text size="sm" c="dimmed"><bdi>{fee.waivedReason}</bdi></Text>}
      </div>
      {canPay && (
        <Group gap="sm" className="no-print">
          <Button size="sm" variant="default" onClick={() => ask({ kind: 'pay', fee })} aria-label={`${t(membersWords.pay)}: ${fee.title}`}>{t(membersWords.pay)}</Button>
          <Button size="sm" variant="subtle" onClick={() => ask({ kind: 'waive', fee })} aria-label={`${t(membersWords.waive)}: ${fee.title}`}>{t(membersWords.waive)}</Button>
        </Group>
      )}
    </Group>
  )
}
