import { Anchor, Group, List, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ChainJson } from '#contract/plans.ts'
import { priorityWords, recommendationStateWords, stageWords, stateWords, themeWords } from '#contract/plans/words.ts'
import { useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import { ChangePanels } from './change-panels.tsx'
import classes from './plans.module.css'
import { chainWords } from './words.ts'

type Line = ChainJson['lines'][number]

interface ChainProps { readonly chain: ChainJson; readonly itemTo: (id: string) => string }

/** From findings through actions and evidence to the change, each recommendation as one drawn line. */
export function Chain({ chain, itemTo }: ChainProps) {
  const t = useSay()
  const { lines, further } = chain
  const count = (state: Line['recommendation']['state']) => lines.filter(({ recommendation }) => recommendation.state === state).length
  return (
    <>
      <PageHead title={t(chainWords.title, { member: chain.member.name })} waits={t(chainWords.waits, { n: lines.length, open: count('open'), done: count('done') })} more={<PrintButton />} />
      {lines.length === 0 && <EmptyState title={t(chainWords.none)} text={t(chainWords.noneText)} />}
      {lines.map((line) => <ChainLine key={line.recommendation.id} line={line} itemTo={itemTo} />)}
      {further.length > 0 && (
        <Panel title={t(chainWords.further)}>
          <List listStyleType="none">{further.map((item) => <List.Item key={item.id}><Anchor component={Link} to={itemTo(item.id) as '/'}><bdi>{item.title}</bdi></Anchor><Text span size="sm" c="dimmed">{` · ${t(stateWords[item.state])}`}</Text></List.Item>)}</List>
        </Panel>
      )}
      {lines.length > 0 && <ChangePanels chain={chain} />}
    </>
  )
}

function ChainLine({ line, itemTo }: { line: Line; itemTo: (id: string) => string }) {
  const t = useSay()
  const { recommendation, findings } = line
  const items = line.items.filter(({ state }) => state !== 'cancelled')
  const evidence = items.reduce((sum, item) => sum + item.evidence, 0)
  const verified = items.filter(({ state }) => state === 'verified')
  return (
    <Panel>
      <Group gap="xs" mb="sm"><Text fw={650}>{t(themeWords[recommendation.theme])}</Text><Text size="sm" c="dimmed">{`${t(priorityWords[recommendation.priority])} · ${t(recommendationStateWords[recommendation.state])}`}</Text></Group>
      <ol className={classes.chain}>
        <Station name={t(chainWords.finding)} reached={findings.length > 0}>
          {findings.length === 0 ? t(chainWords.noFinding) : findings.map(({ id, content }) => <div key={id}><bdi>{content ?? t(chainWords.someFinding)}</bdi></div>)}
        </Station>
        <Station name={t(chainWords.recommendation)} reached><bdi>{recommendation.content}</bdi></Station>
        <Station name={t(chainWords.action)} reached={items.length > 0}>
          {items.length === 0 ? t(chainWords.noAction) : items.map((item) => (
            <div key={item.id}><Anchor component={Link} to={itemTo(item.id) as '/'} fz="sm"><bdi>{item.title}</bdi></Anchor> <Text span size="xs" c="dimmed">{item.stage ? t(stageWords[item.stage]) : t(stateWords[item.state])}</Text></div>
          ))}
        </Station>
        <Station name={t(chainWords.evidence)} reached={evidence > 0}>{evidence === 0 ? t(chainWords.noEvidence) : t(chainWords.pieces, { n: evidence })}</Station>
        <Station name={t(chainWords.verified)} reached={recommendation.state === 'done'}>
          {verified.length === 0 ? t(chainWords.notVerified) : verified.map((item) => <div key={item.id}>{t(chainWords.by, { by: item.verifiedBy ?? '', on: item.verifiedOn ?? '' })}</div>)}
        </Station>
      </ol>
    </Panel>
  )
}

function Station({ name, reached, children }: { name: string; reached: boolean; children: ReactNode }) {
  return <li className={classes.station} data-reached={reached}><span className={classes.stationName}>{name}</span>{children}</li>
}
