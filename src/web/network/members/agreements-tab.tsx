import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { MemberDetailJson } from '#contract/members.ts'
import { figureGroup, listAgreements, proposeSharing, retractProposal, type FigureGroup, type MemberAgreementJson } from '#contract/sharing.ts'
import { agreementWords } from '#contract/sharing/agreement-words.ts'
import { groupWords } from '#contract/sharing/words.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { ChecksField } from '#web/ui/checks-field.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Form } from '#web/ui/form.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { Timeline } from '#web/ui/timeline.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { membersWords } from './words.ts'

export function AgreementsTab({ member }: { member: MemberDetailJson }) {
  const t = useSay()
  const may = useMay()('members.edit')
  const [proposing, setProposing] = useState(false)
  const agreements = useAsk(listAgreements, { query: { member: member.id, limit: 100 } })
  if (agreements.error) return <ProblemNotice problem={agreements.error} retry={() => void agreements.refetch()} />
  if (!agreements.data) return <SkeletonPage />
  return (
    <Stack gap="lg">
      {may && member.leftOn === undefined && <Group><Button onClick={() => setProposing(true)}>{t(membersWords.propose)}</Button></Group>}
      {agreements.data.items.length === 0 && <EmptyState title={t(membersWords.noAgreements)} text={t(membersWords.sharesNothingText)} />}
      {agreements.data.items.map((agreement) => <Agreement key={agreement.id} agreement={agreement} may={may} />)}
      {proposing && <ProposeDialog member={member} close={() => setProposing(false)} />}
    </Stack>
  )
}

function Agreement({ agreement, may }: { agreement: MemberAgreementJson; may: boolean }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  const retract = useDo(retractProposal)
  const { state, steps, validFrom, validTo } = agreement
  return (
    <Panel>
      <Stack gap="xs">
        <Group gap="sm">
          <StatusBadge tone={state === 'active' ? 'good' : state === 'proposed' || state === 'signed' ? 'waiting' : 'over'}>{t(agreementWords[state])}</StatusBadge>
          <Text size="sm">{validTo === undefined ? t(agreementWords.openEnd, { from: validFrom }) : t(agreementWords.period, { from: validFrom, to: validTo })}</Text>
        </Group>
        <Text>{agreement.groups.map((group) => t(groupWords[group])).join(' · ')}</Text>
        <Text size="sm" c="dimmed"><bdi>{agreement.purpose}</bdi></Text>
        {agreement.rankingAsked && <Text size="sm">{`${t(agreementWords.ranking)}: ${t(agreement.rankingAgreed ? agreementWords.rankingYes : agreementWords.rankingNo)}`}</Text>}
        <Timeline
          moments={steps.toReversed().map((step, n) => ({
            key: String(n), title: t(agreementWords[step.kind === 'signed' ? 'step-signed' : step.kind]), when: formats.instant(step.at, organisation.timezone, 'short'), who: step.by.name,
            ...(step.reason !== undefined && { detail: <bdi>{step.reason}</bdi> }),
          }))}
        />
        {may && state === 'proposed' && <Group className="no-print"><Button variant="default" loading={retract.isPending} onClick={() => retract.mutate({ params: { id: agreement.id } })}>{t(membersWords.retract)}</Button></Group>}
        {retract.error && <ProblemNotice problem={retract.error} />}
      </Stack>
    </Panel>
  )
}

function ProposeDialog({ member, close }: { member: MemberDetailJson; close: () => void }) {
  const t = useSay()
  const { organisation } = useSession()
  const propose = useDo(proposeSharing)
  const fields = useFields<{ groups: FigureGroup[]; validFrom: string; validTo: string; purpose: string; ranking: boolean }>({ groups: [], validFrom: organisation.today, validTo: '', purpose: '', ranking: false })
  const done = () => {
    notifications.show({ message: t(membersWords.saved) })
    close()
  }
  return (
    <Dialog title={`${t(membersWords.propose)}: ${member.name}`} close={close}>
      <Form
        fields={fields} command={propose} submit={t(membersWords.propose)} cancel={close} onDone={done}
        input={({ groups, validFrom, validTo, purpose, ranking }) => ({ body: { members: [member.id], groups, validFrom, purpose: purpose.trim(), ranking, ...(validTo !== '' && { validTo }) } })}
      >
        <Text size="sm">{t(membersWords.proposeText)}</Text>
        <ChecksField label={t(agreementWords.groups)} options={figureGroup.options.map((group) => ({ value: group, label: t(groupWords[group]) }))} {...fields.getInputProps('groups')} />
        <TextField label={t(agreementWords.purpose)} long maxLength={1_000} {...fields.getInputProps('purpose')} />
        <DateField label={t(agreementWords.from)} {...fields.getInputProps('validFrom')} />
        <DateField label={t(agreementWords.to)} required={false} {...fields.getInputProps('validTo')} />
        <Checkbox size="md" label={t(membersWords.askRanking)} checked={fields.values.ranking} onChange={(event) => fields.setFieldValue('ranking', event.currentTarget.checked)} />
      </Form>
    </Dialog>
  )
}
