// The fields of a draft by their names: value, change and problem come from the form around them.
import { Checkbox, Group } from '@mantine/core'
import { createContext, memo, use, useCallback, useMemo } from 'react'
import type { Message } from '#contract/words/catalogue.ts'
import { currencyCodes } from '#core/money/currency.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { MoneyField, NumberField } from '#web/ui/money-field.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import type { Draft, TextName } from '../draft.ts'
import type { FieldProblems } from '../problems.ts'
import { fieldWords } from './words.ts'

export interface DraftForm {
  readonly draft: Draft
  readonly problems: FieldProblems
  readonly change: (part: Partial<Draft>) => void
}

const nothing: DraftForm = { draft: {} as Draft, problems: {}, change: () => undefined }
export const DraftFormContext = createContext<DraftForm>(nothing)
export const useDraftForm = (): DraftForm => use(DraftFormContext)

interface Named { readonly name: TextName; readonly label: Message; readonly help?: string | undefined; readonly optional?: boolean }

// While one field is typed in, the others stay as they are drawn.
const StillMoney = memo(MoneyField)
const StillNumber = memo(NumberField)
const StillDate = memo(DateField)
const StillText = memo(TextField)
const StillSelect = memo(SelectField)

function useField({ name, label, help, optional }: Named) {
  const t = useSay()
  const { draft, problems, change } = useDraftForm()
  const problem = problems[name]
  const onChange = useCallback((value: string) => change({ [name]: value }), [change, name])
  return {
    label: t(label), value: draft[name], required: !optional, onChange,
    ...(help === undefined ? {} : { help }), ...(problem === undefined ? {} : { error: problem }),
  }
}

export function DraftMoney(props: Named) {
  const { draft } = useDraftForm()
  return <StillMoney {...useField(props)} currency={draft.currency} />
}

export const DraftNumber = ({ unit, decimals = 0, ...props }: Named & { unit?: string; decimals?: number }) => (
  <StillNumber {...useField(props)} decimals={decimals} {...(unit === undefined ? {} : { unit })} />
)

export const DraftPercent = (props: Named) => <StillNumber {...useField(props)} decimals={6} unit="%" />

export const DraftDate = (props: Named) => <StillDate {...useField(props)} />

export const DraftText = (props: Named) => <StillText {...useField(props)} maxLength={80} />

interface Choice extends Named { readonly options: Readonly<Record<string, Message>>; readonly order?: readonly string[] }

export function DraftSelect({ options, order, ...props }: Choice) {
  const t = useSay()
  const values = (order ?? Object.keys(options)).join(' ')
  const said = useMemo(() => values.split(' ').map((value) => ({ value, label: t(options[value] as Message) })), [values, options, t])
  return <StillSelect {...useField(props)} options={said} />
}

const currencies = currencyCodes.map((code) => ({ value: code, label: code }))

export const DraftCurrency = () => <StillSelect {...useField({ name: 'currency', label: fieldWords.currency })} options={currencies} />

/** Several of a few, kept as one text with commas, in the order of the options. */
export function DraftChecks({ name, label, options }: Named & { options: Readonly<Record<string, Message>> }) {
  const t = useSay()
  const { draft, problems, change } = useDraftForm()
  const chosen = draft[name].split(',').filter((word) => word !== '')
  return (
    <Checkbox.Group
      label={t(label)}
      value={chosen}
      error={problems[name]}
      onChange={(next) => change({ [name]: Object.keys(options).filter((word) => next.includes(word)).join(',') })}
    >
      <Group gap="md" mt={4}>
        {Object.entries(options).map(([value, word]) => (
          <Checkbox key={value} value={value} label={t(word)} size="md" />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
