import { Button, Group, Stack, Switch, Table, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { listWarningRules, saveWarningRules, type RuleJson } from '#contract/indicators.ts'
import { indicatorName } from '#contract/indicators/names.ts'
import { ruleName } from '#contract/indicators/rule-names.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { warningsWords } from './words.ts'

export function RulesPage() {
  const t = useSay()
  const rules = useAsk(listWarningRules, {})
  if (rules.error) return <ProblemNotice problem={rules.error} retry={() => void rules.refetch()} />
  if (!rules.data) return <SkeletonPage />
  return (
    <>
      <PageHead title={t(warningsWords.rules)} waits={t(warningsWords.rulesWaits, { n: rules.data.items.filter(({ active }) => active).length })} />
      <Rules key={JSON.stringify(rules.data.items)} held={rules.data.items} />
    </>
  )
}

function Rules({ held }: { held: readonly RuleJson[] }) {
  const t = useSay()
  const may = useMay()
  const [rules, setRules] = useState(held)
  const save = useDo(saveWarningRules, { onDone: () => notifications.show({ message: t(warningsWords.saved) }) })
  const change = (rule: string, part: Partial<RuleJson>) => setRules((now) => now.map((each) => (each.rule === rule ? { ...each, ...part } : each)))
  const changed = rules.filter((rule, n) => JSON.stringify(rule) !== JSON.stringify(held[n]))
  return (
    <Panel>
      <Stack gap="md">
        <ScrollBox label={t(warningsWords.rules)}>
          <Table aria-label={t(warningsWords.rules)} verticalSpacing="xs">
            <Table.Thead><Table.Tr><Table.Th>{t(warningsWords.rule)}</Table.Th><Table.Th>{t(warningsWords.limit)}</Table.Th><Table.Th>{t(warningsWords.warns)}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>{rules.map((rule) => <RuleRow key={rule.rule} rule={rule} may={may('members.edit')} change={(part) => change(rule.rule, part)} />)}</Table.Tbody>
          </Table>
        </ScrollBox>
        {save.error && <ProblemNotice problem={save.error} />}
        {may('members.edit') && <Group><Button disabled={changed.length === 0} loading={save.isPending} onClick={() => save.mutate({ body: { rules: changed } })}>{t(warningsWords.save)}</Button></Group>}
      </Stack>
    </Panel>
  )
}

function RuleRow({ rule, may, change }: { rule: RuleJson; may: boolean; change: (part: Partial<RuleJson>) => void }) {
  const t = useSay()
  const name = t(ruleName(rule.rule))
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>{name}{rule.slug !== undefined && <div><small>{t(indicatorName(rule.slug))}</small></div>}</Table.Th>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <span>{t(warningsWords[rule.kind], { months: rule.months ?? 0 })}</span>
          {rule.limit !== undefined && (
            <TextInput aria-label={t(warningsWords.limitOf, { rule: name })} value={rule.limit} disabled={!may} inputMode="decimal" w={90} dir="ltr" onChange={(event) => change({ limit: event.currentTarget.value })} />
          )}
        </Group>
      </Table.Td>
      <Table.Td><Switch size="md" aria-label={`${t(warningsWords.warns)}: ${name}`} checked={rule.active} disabled={!may} onChange={(event) => change({ active: event.currentTarget.checked })} /></Table.Td>
    </Table.Tr>
  )
}
