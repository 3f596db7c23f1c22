import { Anchor, Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ClientJson } from '#contract/clients.ts'
import { getPhoneAccess, issuePhoneCode, stopPhoneAccess, type IssuedCode, type PhoneAccess } from '#contract/phone.ts'
import { formatPhone } from '#contract/words/typed-phone.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { StatusBadge, type Tone } from '#web/ui/status-badge.tsx'
import { CodeDialog } from './code-dialog.tsx'
import { useMoment } from './use-moment.ts'
import { accessWords } from './words.ts'

const TONES: Readonly<Record<PhoneAccess['state'], Tone>> = { none: 'neutral', code: 'waiting', set: 'good', locked: 'warn' }

/** How a client's telephone stands, and the branch's code. `onPhone`: the drawn telephone is beside it already. */
export function AccessPanel({ client, onPhone = false }: { client: Pick<ClientJson, 'id' | 'name'>; onPhone?: boolean }) {
  const t = useSay()
  const may = useMay()
  const asked = useAsk(getPhoneAccess, { params: { id: client.id } })
  if (asked.error) return <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <Skeleton height={160} mb="md" />
  const access = asked.data
  return (
    <Panel title={t(accessWords.access)} action={<StatusBadge tone={TONES[access.state]}>{t(accessWords[access.state])}</StatusBadge>}>
      <Stack gap="md">
        <AccessFacts access={access} />
        {access.phone !== undefined && may('phone.code') && <AccessActions client={client} access={access} />}
        {!onPhone && access.phone !== undefined && may('phone.practise') && <Anchor component={Link} to={`/phone?client=${client.id}`}>{t(accessWords.practise)}</Anchor>}
      </Stack>
    </Panel>
  )
}

function AccessFacts({ access }: { access: PhoneAccess }) {
  const t = useSay()
  const moment = useMoment()
  const text = {
    none: access.phone === undefined ? t(accessWords.noNumber) : t(accessWords.noneText),
    code: t(accessWords.codeText, { at: moment(access.codeIssuedAt), until: moment(access.codeUntil) }),
    set: t(accessWords.setText, { at: moment(access.pinSetAt) }), locked: t(accessWords.lockedText, { at: moment(access.lockedAt) }),
  }[access.state]
  return (
    <>
      <Text>{text}</Text>
      <Facts
        facts={[
          { label: t(accessWords.number), value: access.phone && <bdi dir="ltr" className="figures">{formatPhone(access.phone)}</bdi> },
          { label: t(accessWords.lastUsed), value: access.lastUsedAt && moment(access.lastUsedAt) },
        ]}
      />
    </>
  )
}

function AccessActions({ client, access }: { client: Pick<ClientJson, 'id' | 'name'>; access: PhoneAccess }) {
  const t = useSay()
  const [asking, setAsking] = useState<'issue' | 'stop'>()
  const [issued, setIssued] = useState<IssuedCode>()
  const close = (): void => setAsking(undefined)
  const issue = useDo(issuePhoneCode, { onDone: (code) => { close(); setIssued(code) } })
  const stop = useDo(stopPhoneAccess, { onDone: () => { close(); notifications.show({ message: t(accessWords.stopped) }) } })
  const run = (): void => issue.mutate({ params: { id: client.id }, body: {} })
  // Only a PIN that counts is worth a second question.
  const verb = access.state === 'none' ? accessWords.issue : accessWords.issueAgain
  return (
    <>
      {issue.error && asking === undefined && <ProblemNotice problem={issue.error} />}
      <Group gap="sm">
        <Button loading={issue.isPending} onClick={() => (access.state === 'set' ? setAsking('issue') : run())}>{t(verb)}</Button>
        {access.state !== 'none' && <Button variant="default" onClick={() => setAsking('stop')}>{t(accessWords.stop)}</Button>}
      </Group>
      <ConfirmDialog opened={asking === 'issue'} close={close} title={t(accessWords.issueAgain)} confirm={t(accessWords.issueAgain)} run={run} pending={issue.isPending} problem={issue.error}>
        {t(accessWords.issueAsk, { name: client.name })}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'stop'} close={close} title={t(accessWords.stop)} confirm={t(accessWords.stop)} askReason
        run={(reason) => stop.mutate({ params: { id: client.id }, body: { reason } })} pending={stop.isPending} problem={stop.error}
      >
        {t(accessWords.stopAsk)}
      </ConfirmDialog>
      {issued && <CodeDialog name={client.name} issued={issued} close={() => setIssued(undefined)} />}
    </>
  )
}
