import { Button, Group, Stack, Text } from '@mantine/core'
import type { OwnAgreementJson } from '#contract/sharing.ts'
import { agreementWords } from '#contract/sharing/agreement-words.ts'
import { groupWords } from '#contract/sharing/words.ts'
import { useSession } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { StatusBadge, type Tone } from '#web/ui/status-badge.tsx'
import { Timeline } from '#web/ui/timeline.tsx'
import type { AgreementAct } from './agreement-dialogs.tsx'
import { networkWords } from './words.ts'

const TONES: Readonly<Record<OwnAgreementJson['state'], Tone>> = { proposed: 'waiting', signed: 'waiting', active: 'good', declined: 'over', retracted: 'over', withdrawn: 'over', ended: 'over' }

/** One agreement: what, why, how long, who signed; and what may be done with it now. */
export function AgreementPanel({ agreement, ask }: { agreement: OwnAgreementJson; ask: ((act: AgreementAct) => void) | undefined }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  const { state, steps } = agreement
  return (
    <Panel>
      <Stack gap="sm">
        <Group gap="sm">
          <Text fw={650}><bdi>{agreement.network.name}</bdi></Text>
          <StatusBadge tone={TONES[state]}>{t(agreementWords[state])}</StatusBadge>
        </Group>
        <Facts
          facts={[
            { label: t(agreementWords.groups), value: agreement.groups.map((group) => t(groupWords[group])).join(' · ') },
            { label: t(agreementWords.purpose), value: <bdi>{agreement.purpose}</bdi> },
            { label: t(networkWords.period), value: agreement.validTo ? t(agreementWords.period, { from: agreement.validFrom, to: agreement.validTo }) : t(agreementWords.openEnd, { from: agreement.validFrom }) },
            { label: t(agreementWords.ranking), value: state === 'active' ? t(agreement.rankingAgreed ? agreementWords.rankingYes : agreementWords.rankingNo) : agreement.rankingAsked ? t(networkWords.rankingAsked) : undefined },
          ]}
        />
        {ask && <Acts agreement={agreement} ask={ask} />}
        <details>
          <summary>{t(networkWords.steps, { n: steps.length })}</summary>
          <Timeline
            moments={steps.map((step, n) => ({
              key: String(n), title: t(agreementWords[step.kind === 'signed' ? 'step-signed' : step.kind]), when: formats.instant(step.at, organisation.timezone, 'short'), who: step.by.name,
              ...(step.reason !== undefined && { detail: <bdi>{step.reason}</bdi> }),
            }))}
          />
        </details>
      </Stack>
    </Panel>
  )
}

function Acts({ agreement, ask }: { agreement: OwnAgreementJson; ask: (act: AgreementAct) => void }) {
  const t = useSay()
  const { state, mineToSign, rankingAgreed, network } = agreement
  const named = (word: keyof typeof networkWords) => ({ children: t(networkWords[word]), 'aria-label': `${t(networkWords[word])}: ${network.name}` })
  if (state === 'active') {
    return (
      <Group gap="sm" className="no-print">
        <Button variant="default" onClick={() => ask({ kind: 'withdraw', agreement })} {...named('withdraw')} />
        {(agreement.rankingAsked || rankingAgreed) && <Button variant="default" onClick={() => ask({ kind: 'ranking', agreement })} {...named(rankingAgreed ? 'noRanking' : 'agreeRanking')} />}
      </Group>
    )
  }
  if (state !== 'proposed' && state !== 'signed') return null
  return (
    <Stack gap="xs" className="no-print">
      <Group gap="sm">
        {mineToSign && <Button onClick={() => ask({ kind: 'sign', agreement })} {...named('sign')} />}
        <Button variant="default" onClick={() => ask({ kind: 'decline', agreement })} {...named('decline')} />
      </Group>
      {!mineToSign && <Text size="sm" c="dimmed">{t(networkWords.somebodyElse)}</Text>}
    </Stack>
  )
}
