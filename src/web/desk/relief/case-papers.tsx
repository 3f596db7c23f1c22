import { Anchor, Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { attachToCase } from '#contract/renegotiation.ts'
import type { ReliefCase } from '#contract/renegotiation-shapes.ts'
import { directionOf } from '#contract/words/language.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import classes from './relief.module.css'
import { caseWords } from './words.ts'

/** The client's consent in the words she read. */
export function ConsentPanel({ case: { consent } }: { case: ReliefCase }) {
  const t = useSay()
  if (!consent) return null
  return (
    <Panel title={t(caseWords.consent)}>
      <Stack gap="xs">
        <Text>{consent.how === 'law' ? t(caseWords.byLaw, { on: consent.on }) : consent.how === 'pin' ? t(caseWords.byPin, { on: consent.on }) : t(caseWords.bySignature, { on: consent.on, name: consent.witness ?? '' })}</Text>
        <blockquote className={classes.consent} lang={consent.language} dir={directionOf(consent.language)}>{consent.text}</blockquote>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>SHA-256 {consent.textHash}</Text>
        {consent.attachment && <Anchor href={`/api/attachments/${consent.attachment}/file`} target="_blank">{t(caseWords.signedPage)}</Anchor>}
      </Stack>
    </Panel>
  )
}

export function GuarantorsPanel({ case: shown }: { case: ReliefCase }) {
  const t = useSay()
  const attach = useDo(attachToCase)
  if (shown.guarantors.length === 0) return null
  const send = async (chosen: File | null, guarantor: number) => {
    if (!chosen) return
    const bytes = new Uint8Array(await chosen.arrayBuffer())
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''))
    attach.mutate({ params: { id: shown.id }, body: { kind: 'guarantor', guarantor, file: { name: chosen.name, mediaType: chosen.type as 'image/png', base64 } } })
  }
  return (
    <Panel title={t(caseWords.guarantors)}>
      <Stack gap="sm">
        {shown.guarantors.map(({ n, name, consented }) => (
          <Group key={n} justify="space-between">
            <Group gap="xs"><Text>{name}</Text><StatusBadge tone={consented ? 'good' : shown.guarantorConsentNeeded ? 'warn' : 'neutral'}>{t(consented ? caseWords.guarantorSigned : caseWords.guarantorWaits)}</StatusBadge></Group>
            {!consented && shown.acts.includes('attach') && (
              <FileButton accept="image/jpeg,image/png,image/webp,application/pdf" onChange={(chosen) => void send(chosen, n)}>
                {(props) => <Button variant="default" loading={attach.isPending} {...props}>{t(caseWords.attachSigned)}</Button>}
              </FileButton>
            )}
          </Group>
        ))}
        {attach.error && <ProblemNotice problem={attach.error} />}
      </Stack>
    </Panel>
  )
}
