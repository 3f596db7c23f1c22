import { Accordion, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { inputNotes } from '#core/indicators/input-notes.ts'
import { inputWords } from '#core/indicators/input-words.ts'
import { inputs, type InputName } from '#core/indicators/inputs.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { columnsOf, isFigure, reportPlaces, type ReportDays, type ReportValues } from './report-values.ts'
import { formWords } from './words.ts'

interface FieldsProps {
  readonly values: ReportValues
  readonly days: ReportDays
  readonly change: (values: ReportValues) => void
}

/** Every figure by part; a part opens when it is wanted. */
export function ReportFields({ values, days, change }: FieldsProps) {
  const t = useSay()
  return (
    <Accordion multiple variant="separated" defaultValue={['flows', 'balance']}>
      {reportPlaces.map((place) => (
        <Accordion.Item key={place} value={place}>
          <Accordion.Control><Text fw={600}>{t(formWords[place])}</Text></Accordion.Control>
          <Accordion.Panel>
            <Stack gap="sm">
              {(Object.keys(inputs[place]) as InputName[]).map((name) => <FigureRow key={name} name={name} columns={columnsOf(place)} values={values} days={days} change={change} />)}
            </Stack>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  )
}

function FigureRow({ name, columns, values, days, change }: FieldsProps & { name: InputName; columns: readonly string[] }) {
  const t = useSay()
  const { language } = useLanguage()
  const label = inputWords[name][language]
  const heading = (column: string): string =>
    (column === 'opening' ? t(formWords.opening, { on: days.opening }) : column === 'closing' ? t(formWords.closing, { on: days.closing }) : '')
  return (
    <div>
      <Text size="sm" fw={500}>{label}</Text>
      {language === 'en' && inputNotes[name] && <Text size="xs" c="dimmed">{inputNotes[name]}</Text>}
      <SimpleGrid cols={{ base: columns.length, sm: columns.length }} spacing="sm" mt={4}>
        {columns.map((column) => {
          const key = `${column}.${name}`
          const value = values[key] ?? ''
          return (
            <TextInput
              key={key} size="md" inputMode="decimal" autoComplete="off" aria-label={`${label} ${heading(column)}`.trim()} description={heading(column)} value={value} dir="ltr"
              error={isFigure(name, value) ? undefined : t(formWords.notANumber)} onChange={({ currentTarget }) => change({ ...values, [key]: currentTarget.value })}
            />
          )
        })}
      </SimpleGrid>
    </div>
  )
}
