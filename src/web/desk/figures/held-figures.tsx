import { Anchor, Button, List, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { traceFigure, type PeriodParams, type ReportJson } from '#contract/figures.ts'
import { inputWords } from '#core/indicators/input-words.ts'
import { inputOf, inputs, type InputName } from '#core/indicators/inputs.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Money } from '#web/ui/money.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { columnsOf, reportPlaces, valuesOf, type ReportDays } from './report-values.ts'
import { formWords } from './words.ts'

interface HeldProps {
  readonly at: PeriodParams
  readonly report: ReportJson
  readonly days: ReportDays
  readonly currency: string
  /** From the books: each figure leads to its accounts. */
  readonly traced: boolean
  readonly correct?: () => void
}

/** Figures as they stand, by part; only what is held. */
export function HeldFigures({ at, report, days, currency, traced, correct }: HeldProps) {
  const t = useSay()
  const { language } = useLanguage()
  const [asked, setAsked] = useState<InputName>()
  const values = valuesOf(report, days)
  const places = reportPlaces.map((place) => ({
    place, names: Object.keys(inputs[place]).filter((name) => columnsOf(place).some((column) => values[`${column}.${name}`] !== undefined)) as InputName[],
  })).filter(({ names }) => names.length > 0)
  return (
    <Stack gap="md">
      {correct && <Button variant="default" className="no-print" style={{ alignSelf: 'start' }} onClick={correct}>{t(formWords.correct)}</Button>}
      {places.map(({ place, names }) => (
        <Panel key={place} title={t(formWords[place])} flush>
          <ScrollBox label={t(formWords[place])}>
            <Table>
              {columnsOf(place).length === 2 && (
                <Table.Thead><Table.Tr><Table.Th />
                  <Table.Th ta="end">{t(formWords.opening, { on: days.opening })}</Table.Th><Table.Th ta="end">{t(formWords.closing, { on: days.closing })}</Table.Th>
                </Table.Tr></Table.Thead>
              )}
              <Table.Tbody>
                {names.map((name) => (
                  <Table.Tr key={name}>
                    <Table.Td>
                      {traced && inputOf(name)?.kind !== 'count' ? <Anchor component="button" type="button" ta="start" onClick={() => setAsked(name)}>{inputWords[name][language]}</Anchor> : inputWords[name][language]}
                    </Table.Td>
                    {columnsOf(place).map((column) => <Table.Td key={column} ta="end"><Figure name={name} value={values[`${column}.${name}`]} currency={currency} /></Table.Td>)}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollBox>
        </Panel>
      ))}
      {asked && <Trace at={at} input={asked} close={() => setAsked(undefined)} />}
    </Stack>
  )
}

function Figure({ name, value, currency }: { name: InputName; value: string | undefined; currency: string }) {
  const { number, percent } = useFormats()
  const kind = inputOf(name)?.kind
  if (value === undefined) return null
  if (kind === 'count') return <span className="figures">{number(value)}</span>
  if (kind === 'rate') return <span className="figures">{percent(value)}</span>
  return <Money amount={value} currency={currency} bare />
}

/** From which accounts was it summed? */
function Trace({ at, input, close }: { at: PeriodParams; input: InputName; close: () => void }) {
  const t = useSay()
  const { language } = useLanguage()
  const asked = useAsk(traceFigure, { params: { ...at, input } })
  return (
    <Dialog title={inputWords[input][language]} close={close}>
      {asked.error && <ProblemNotice problem={asked.error} />}
      {asked.data && asked.data.items.length === 0 && <Text size="sm">{t(formWords.noAccounts)}</Text>}
      {asked.data && asked.data.items.length > 0 && (
        <>
          <Text size="sm" c="dimmed" mb="xs">{t(formWords.from)}</Text>
          <List listStyleType="none" spacing={6}>
            {asked.data.items.map(({ code, names, amount }) => (
              <List.Item key={code}><span className="figures">{code}</span> {names[language]}: <Money amount={amount} currency={asked.data.currency} /></List.Item>
            ))}
          </List>
        </>
      )}
    </Dialog>
  )
}
