import { Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { consentEvidences, consentPurposes, listConsents, recordConsent, type ClientJson, type ConsentJson } from '#contract/clients.ts'
import { listAttachments } from '#contract/attachments.ts'
import { clientWords } from '#contract/clients/words.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Form } from '#web/ui/form.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { Timeline } from '#web/ui/timeline.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { written } from './client-values.ts'
import { consentWords } from './words.ts'

/** What a client agreed to and took back: how it stands, how it came, and a form for the next answer. */
export function ConsentsPanel({ client }: { client: ClientJson }) {
  const may = useMay()
  const consents = useAsk(listConsents, { params: { id: client.id } })
  if (consents.error) return <ProblemNotice problem={consents.error} retry={() => void consents.refetch()} />
  if (!consents.data) return <SkeletonPage />
  return (
    <Stack>
      <Standing consents={consents.data.items} />
      {may('clients.edit') && <Record client={client} />}
      <Past consents={consents.data.items} />
    </Stack>
  )
}

function Standing({ consents }: { consents: readonly ConsentJson[] }) {
  const t = useSay()
  const badge = (newest: ConsentJson | undefined) => {
    if (!newest) return <StatusBadge tone="waiting">{t(consentWords.never)}</StatusBadge>
    return newest.given ? <StatusBadge tone="good">{t(consentWords.given)}</StatusBadge> : <StatusBadge tone="over">{t(consentWords.takenBack)}</StatusBadge>
  }
  return (
    <Panel>
      <Facts facts={consentPurposes.map((purpose) => ({ label: t(clientWords.consentPurpose[purpose]), value: badge(consents.find((each) => each.purpose === purpose)) }))} />
    </Panel>
  )
}

function Record({ client }: { client: ClientJson }) {
  const t = useSay()
  const fields = useFields({ purpose: '', answer: '', textVersion: '', evidence: '', attachment: '', note: '' })
  const record = useDo(recordConsent)
  const files = useAsk(listAttachments, { query: { subject: 'client', id: client.id } })
  const papers = (files.data?.items ?? []).filter((file) => file.withdrawnAt === undefined).map((file) => ({ value: file.id, label: file.fileName }))
  const choice = <T extends string>(values: readonly T[], message: Readonly<Record<T, Parameters<typeof t>[0]>>) => values.map((value) => ({ value, label: t(message[value]) }))
  return (
    <Panel title={t(consentWords.record)}>
      <Form
        fields={fields} command={record} submit={t(consentWords.record)}
        input={({ purpose, answer, textVersion, evidence, attachment, note }) => ({
          params: { id: client.id },
          body: {
            purpose: purpose as ConsentJson['purpose'], given: answer === 'given', textVersion: textVersion.trim(), language: client.language,
            evidence: evidence as ConsentJson['evidence'], ...written({ attachment, note: note.trim() }),
          },
        })}
        onDone={() => {
          notifications.show({ message: t(consentWords.recorded) })
          fields.reset()
        }}
      >
        <SelectField label={t(consentWords.purpose)} options={choice(consentPurposes, clientWords.consentPurpose)} {...fields.getInputProps('purpose')} />
        <SelectField label={t(consentWords.answer)} options={choice(['given', 'takenBack'], consentWords)} {...fields.getInputProps('answer')} />
        <TextField label={t(consentWords.text)} help={t(consentWords.textHelp)} maxLength={40} {...fields.getInputProps('textVersion')} />
        <SelectField label={t(consentWords.evidence)} options={choice(consentEvidences, clientWords.consentEvidence)} {...fields.getInputProps('evidence')} />
        <SelectField label={t(consentWords.document)} options={papers} required={false} {...fields.getInputProps('attachment')} />
        <TextField label={t(consentWords.note)} long maxLength={2_000} required={false} {...fields.getInputProps('note')} />
      </Form>
    </Panel>
  )
}

function Past({ consents }: { consents: readonly ConsentJson[] }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  if (consents.length === 0) return null
  return (
    <Panel>
      <Timeline
        moments={consents.map((each) => ({
          key: each.id,
          title: `${t(clientWords.consentPurpose[each.purpose])}: ${t(each.given ? consentWords.given : consentWords.takenBack)}`,
          when: formats.instant(each.at, organisation.timezone),
          who: each.by,
          detail: [t(clientWords.consentEvidence[each.evidence]), each.textVersion, each.note].filter(Boolean).join(' · '),
        }))}
      />
    </Panel>
  )
}
