import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { WarningJson } from '#contract/indicators.ts'
import { indicatorName } from '#contract/indicators/names.ts'
import { ruleName } from '#contract/indicators/rule-names.ts'
import { warningWords } from '#contract/indicators/words.ts'
import { indicatorOf } from '#core/indicators/registry.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { useValue } from '#web/network/indicators/use-value.ts'
import { Panel } from '#web/ui/panel.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { Timeline } from '#web/ui/timeline.tsx'
import { warningsWords } from './words.ts'

/** What was found, in a sentence: value and limit in the unit of the indicator. */
export function Found({ warning }: { warning: WarningJson }) {
  const t = useSay()
  const show = useValue()
  const unit = indicatorOf(warning.indicator)?.unit
  if (unit === undefined) return <>{warning.rule === 'report_late' ? t(warningsWords.foundDays, { value: warning.value }) : `${warning.limit} → ${warning.value}`}</>
  return <>{t(warningsWords.found, { value: show(unit, warning.value), limit: show(unit, warning.limit) })}</>
}

export function WarningState({ warning }: { warning: WarningJson }) {
  const t = useSay()
  return <StatusBadge tone={warning.state === 'open' ? 'warn' : warning.state === 'followed' ? 'waiting' : 'over'}>{t(warningWords[warning.state])}</StatusBadge>
}

/** One warning with its notes and what may be done. */
export function WarningPanel({ warning, follow, close }: { warning: WarningJson; follow: () => void; close: () => void }) {
  const t = useSay()
  const formats = useFormats()
  const may = useMay()
  const { organisation } = useSession()
  const { member, indicator } = warning
  return (
    <Panel>
      <Stack gap="sm">
        <Group gap="sm">
          <Text fw={650}><Anchor component={Link} to={`/members/${member.id}` as '/'} inherit><bdi>{member.name}</bdi></Anchor></Text>
          <WarningState warning={warning} />
        </Group>
        <Text>
          {t(ruleName(warning.rule))}{' · '}
          {indicator !== '' && <><Anchor component={Link} to={`/members/${member.id}/${indicator}` as '/'} underline="always">{t(indicatorName(indicator))}</Anchor>{' '}</>}
          <Found warning={warning} />
        </Text>
        <Text size="sm" c="dimmed">
          {[formats.date(warning.periodTo), warning.owner && `${t(warningsWords.owner)}: ${warning.owner.name}`, warning.closedReason && `${t(warningWords.closedReason)}: ${warning.closedReason}`].filter(Boolean).join(' · ')}
        </Text>
        {warning.notes.length > 0 && (
          <details>
            <summary>{t(warningsWords.notes, { n: warning.notes.length })}</summary>
            <Timeline moments={warning.notes.toReversed().map((note, n) => ({ key: String(n), title: <bdi>{note.content}</bdi>, when: formats.instant(note.at, organisation.timezone, 'short'), who: note.by }))} />
          </details>
        )}
        {may('warnings.follow') && warning.state !== 'closed' && (
          <Group gap="sm" className="no-print">
            <Button variant={warning.state === 'open' ? 'filled' : 'default'} onClick={follow} aria-label={`${t(warning.state === 'open' ? warningsWords.follow : warningsWords.addNote)}: ${member.name}`}>{t(warning.state === 'open' ? warningsWords.follow : warningsWords.addNote)}</Button>
            <Button variant="default" onClick={close} aria-label={`${t(warningsWords.close)}: ${member.name}`}>{t(warningsWords.close)}</Button>
          </Group>
        )}
      </Stack>
    </Panel>
  )
}
