import { Button, Select, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { saveOwnIndicator, type OwnIndicatorBody, type OwnIndicatorJson } from '#contract/own-indicators.ts'
import { groupWords } from '#contract/sharing/words.ts'
import { faultIn, groupsOfFormula } from '#core/indicators/formula-groups.ts'
import { directions } from '#core/indicators/indicator.ts'
import { inputWords } from '#core/indicators/input-words.ts'
import { inputNames } from '#core/indicators/inputs.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { definedWords } from './own-words.ts'

const units = ['percent', 'ratio', 'amount', 'count'] as const

/** A type and not an interface, so that it is a record. */
// oxlint-disable-next-line typescript/consistent-type-definitions
type Values = { name: string; slug: string; formula: string; unit: string; direction: string }

const bodyOf = ({ name, formula, unit, direction }: Values): OwnIndicatorBody =>
  ({ name: name.trim(), formula: formula.trim(), unit: units.find((each) => each === unit) ?? 'percent', direction: directions.find((each) => each === direction) ?? 'info' })

/** Name, formula, unit; what is wrong with the formula is told while it is typed. */
export function OwnDialog({ indicator, close }: { indicator: OwnIndicatorJson | undefined; close: () => void }) {
  const t = useSay()
  const fields = useFields<Values>({
    name: indicator?.name ?? '', slug: indicator?.slug.replace(/^own_/, '') ?? '', formula: indicator?.formula ?? '', unit: indicator?.unit ?? 'percent', direction: indicator?.direction ?? 'up',
  })
  const done = () => {
    notifications.show({ message: t(definedWords.saved) })
    close()
  }
  const save = useDo(saveOwnIndicator)
  const archive = useDo(saveOwnIndicator, { onDone: done })
  const version = indicator?.version ?? 0
  const params = (slug: string) => ({ slug: `own_${slug.trim()}` })
  return (
    <Dialog title={indicator?.name ?? t(definedWords.add)} close={close}>
      <Form fields={fields} command={save} submit={t(definedWords.save)} cancel={close} onDone={done} input={(values) => ({ params: params(values.slug), body: { version, indicator: bodyOf(values) } })}>
        <TextField label={t(definedWords.name)} maxLength={120} {...fields.getInputProps('name')} />
        {!indicator && <TextField label={t(definedWords.slug)} help={t(definedWords.slugHelp)} maxLength={50} {...fields.getInputProps('slug')} />}
        <TextField label={t(definedWords.formula)} help={t(definedWords.formulaHelp)} long maxLength={1_000} {...fields.getInputProps('formula')} />
        <FormulaState formula={fields.values.formula} />
        <InsertInput insert={(name) => fields.setFieldValue('formula', `${fields.values.formula}${fields.values.formula === '' ? '' : ' '}${name}`)} />
        <SelectField label={t(definedWords.unit)} options={units.map((unit) => ({ value: unit, label: t(definedWords[unit]) }))} {...fields.getInputProps('unit')} />
        <SelectField label={t(definedWords.direction)} options={directions.map((each) => ({ value: each, label: t(definedWords[each]) }))} {...fields.getInputProps('direction')} />
      </Form>
      {archive.error && <ProblemNotice problem={archive.error} />}
      {indicator && (
        <Button mt="md" variant="subtle" color="gray" loading={archive.isPending} onClick={() => archive.mutate({ params: { slug: indicator.slug }, body: { version, indicator: bodyOf({ ...fields.values, formula: indicator.formula }), archived: !indicator.archived } })}>
          {t(indicator.archived ? definedWords.bringBack : definedWords.archive)}
        </Button>
      )}
    </Dialog>
  )
}

function FormulaState({ formula }: { formula: string }) {
  const t = useSay()
  if (formula.trim() === '') return null
  const fault = faultIn(formula)
  if (fault === undefined) return <output><Text size="sm" c="dimmed">{t(definedWords.tells, { groups: groupsOfFormula(formula).map((group) => t(groupWords[group])).join(', ') })}</Text></output>
  const told = fault.code === 'at' ? t(definedWords.faultAt, { at: fault.at }) : fault.code === 'unknown' ? t(definedWords.faultUnknown, { name: fault.name }) : t(definedWords.faultMisplaced)
  return <output><Text size="sm" c="red.9">{told}</Text></output>
}

function InsertInput({ insert }: { insert: (name: string) => void }) {
  const t = useSay()
  return (
    <Select
      size="md" label={t(definedWords.insert)} searchable value={null} data={inputNames.map((name) => ({ value: name, label: `${t(inputWords[name])} · ${name}` }))}
      onChange={(name) => { if (name !== null) insert(name) }}
    />
  )
}
