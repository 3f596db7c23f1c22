import { Text } from '@mantine/core'
import { indicatorName } from '#contract/indicators/names.ts'
import type { ChainJson } from '#contract/plans.ts'
import { themeWords } from '#contract/plans/words.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { useValue } from '../indicators/use-value.ts'
import classes from './plans.module.css'
import { chainWords } from './words.ts'

interface Change { readonly key: string; readonly name: string; readonly before: string; readonly after: string; readonly change: string; readonly peers?: string }

/** What changed in scores and in indicators, against the beginning and against peers. */
export function ChangePanels({ chain }: { chain: ChainJson }) {
  const t = useSay()
  return (
    <>
      <Panel title={chain.baseline && chain.latest ? t(chainWords.scores, { from: chain.baseline.on, to: chain.latest.on }) : t(chainWords.change)}><Scores chain={chain} /></Panel>
      <Panel title={t(chainWords.indicators)}><Indicators chain={chain} /></Panel>
    </>
  )
}

const NONE = '–'

function Scores({ chain: { scores } }: { chain: ChainJson }) {
  const t = useSay()
  const formats = useFormats()
  if (scores.length === 0) return <Text c="dimmed">{t(chainWords.scoresNone)}</Text>
  const show = (value: string | null) => (value === null ? NONE : formats.number(value, 1))
  return <Changes changes={scores.map((score) => ({ key: score.name, name: score.theme ? t(themeWords[score.theme]) : score.name, before: show(score.before), after: show(score.after), change: signed(score.change, show) }))} />
}

function Indicators({ chain: { indicators } }: { chain: ChainJson }) {
  const t = useSay()
  const value = useValue()
  if (indicators.length === 0) return <Text c="dimmed">{t(chainWords.indicatorsNone)}</Text>
  return (
    <Changes
      changes={indicators.map(({ slug, unit, before, after, change, peers }) => {
        const show = (each: string | null) => (each === null ? NONE : value(unit, each))
        return { key: slug, name: t(indicatorName(slug)), before: show(before), after: show(after), change: signed(change, show), peers: signed(peers, show) }
      })}
    />
  )
}

/** A rise says so; a fall has its minus. */
const signed = (change: string | null, show: (value: string | null) => string): string => (change !== null && !change.startsWith('-') && /[1-9]/.test(change) ? `+${show(change)}` : show(change))

function Changes({ changes }: { changes: readonly Change[] }) {
  const t = useSay()
  const withPeers = changes.some(({ peers }) => peers !== undefined)
  return (
    <ScrollBox label={t(chainWords.change)}>
      <table className={classes.change}>
        <thead>
          <tr>{[chainWords.name, chainWords.before, chainWords.after, chainWords.delta, ...(withPeers ? [chainWords.peers] : [])].map((word) => <th key={word.en} scope="col">{t(word)}</th>)}</tr>
        </thead>
        <tbody>
          {changes.map(({ key, name, before, after, change, peers }) => (
            <tr key={key}>
              <th scope="row"><bdi>{name}</bdi></th>
              <td><bdi dir="ltr">{before}</bdi></td>
              <td><bdi dir="ltr">{after}</bdi></td>
              <td><bdi dir="ltr">{change}</bdi></td>
              {withPeers && <td><bdi dir="ltr">{peers ?? NONE}</bdi></td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
