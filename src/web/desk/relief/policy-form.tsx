import { ActionIcon, Button, Checkbox, Fieldset, Group, SimpleGrid, Stack } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { capitalisableKinds, changeTypes, holidayInterests } from '#core/loan/events-json.ts'
import { penaltyTreatments } from '#core/loan/penalty-treatment.ts'
import { kinds } from '#core/loan/terms-json.ts'
import { approvalNeeds, proposeReliefPolicy, type ReliefPolicyContent } from '#contract/relief-policy.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Form } from '#web/ui/form.tsx'
import { MoneyField, NumberField } from '#web/ui/money-field.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields, type Fields } from '#web/ui/use-fields.ts'
import { contentOf, LIMITS, TIMES, valuesOf, type PolicyValues } from './policy-values.ts'
import { changeWords, interestWords, policyWords } from './policy-words.ts'

/** The policy's designer: what is allowed, how far, who must agree, by when. It proposes; somebody else approves. */
export function PolicyForm({ product, from, close }: { product: string | undefined; from: ReliefPolicyContent | undefined; close: () => void }) {
  const t = useSay()
  const fields = useFields<PolicyValues>(valuesOf(from), { draft: `relief-policy ${product ?? ''}` })
  const propose = useDo(proposeReliefPolicy, { onDone: close })
  const cols = { base: 1, sm: 2, lg: 3 }
  return (
    <Form
      fields={fields} command={propose} submit={t(policyWords.propose)} cancel={close}
      input={(values) => ({ body: { content: contentOf(values), ...(product && { product }), ...(values.note.trim() !== '' && { note: values.note }) } })}
    >
      <Ticks fields={fields} name="allowed" legend={policyWords.allowed} options={changeTypes} words={changeWords} />
      <Fieldset legend={t(policyWords.limits)}>
        <SimpleGrid cols={cols}>
          {LIMITS.map(({ name, decimals }) => <NumberField key={name} label={t(policyWords[name])} decimals={decimals} required={false} {...fields.getInputProps(name)} />)}
        </SimpleGrid>
      </Fieldset>
      <Ticks fields={fields} name="holidayInterest" legend={policyWords.holidayInterest} options={holidayInterests} words={interestWords} />
      <Ticks fields={fields} name="capitalise" legend={policyWords.capitalise} options={capitalisableKinds} words={policyWords} />
      <Fieldset legend={t(policyWords.forgive)}>
        <SimpleGrid cols={{ base: 2, md: 4 }}>
          {kinds.map((kind) => <NumberField key={kind} label={t(policyWords[kind])} decimals={2} unit="%" required={false} {...fields.getInputProps(`forgive.${kind}`)} />)}
        </SimpleGrid>
      </Fieldset>
      <Approvals fields={fields} />
      <SimpleGrid cols={cols}>
        <SelectField label={t(policyWords.penaltiesAre)} options={penaltyTreatments.map((value) => ({ value, label: t(policyWords[value]) }))} {...fields.getInputProps('penalties')} />
        <SelectField
          label={t(policyWords.guarantor)} {...fields.getInputProps('guarantorConsent')}
          options={[{ value: 'never', label: t(policyWords.never) }, { value: 'when-longer', label: t(policyWords.whenLonger) }, { value: 'always', label: t(policyWords.always) }]}
        />
      </SimpleGrid>
      <Fieldset legend={t(policyWords.times)}>
        <SimpleGrid cols={cols}>{TIMES.map(({ name, word }) => <NumberField key={name} label={t(policyWords[word])} {...fields.getInputProps(name)} />)}</SimpleGrid>
      </Fieldset>
      <Fieldset legend={t(policyWords.crisis)}>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextField label={t(policyWords.crisisName)} required={false} maxLength={120} {...fields.getInputProps('crisisName')} />
          <DateField label={t(policyWords.from)} required={false} {...fields.getInputProps('crisisFrom')} />
          <DateField label={t(policyWords.to)} required={false} {...fields.getInputProps('crisisTo')} />
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend={t(policyWords.moratorium)}>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextField label={t(policyWords.lawReference)} help={t(policyWords.moratoriumHelp)} required={false} maxLength={200} {...fields.getInputProps('lawReference')} />
          <DateField label={t(policyWords.from)} required={false} {...fields.getInputProps('lawFrom')} />
          <DateField label={t(policyWords.to)} required={false} {...fields.getInputProps('lawTo')} />
        </SimpleGrid>
      </Fieldset>
      <TextField label={t(policyWords.note)} long required={false} maxLength={2000} {...fields.getInputProps('note')} />
    </Form>
  )
}

interface TicksProps<Name extends string> {
  fields: Fields<PolicyValues>
  name: 'allowed' | 'holidayInterest' | 'capitalise'
  legend: Message
  options: readonly Name[]
  words: Readonly<Record<Name, Message>>
}

function Ticks<Name extends string>({ fields, name, legend, options, words }: TicksProps<Name>) {
  const t = useSay()
  return (
    <Checkbox.Group label={t(legend)} {...fields.getInputProps(name)}>
      <Group mt="xs" gap="md">{options.map((value) => <Checkbox key={value} value={value} label={t(words[value])} size="md" />)}</Group>
    </Checkbox.Group>
  )
}

const NEED_WORDS = { 'one-person': policyWords.onePerson, 'two-persons': policyWords.twoPersons, 'head-office': policyWords.headOffice } as const

function Approvals({ fields }: { fields: Fields<PolicyValues> }) {
  const t = useSay()
  const changes = [{ value: 'any', label: t(policyWords.anyChange) }, ...changeTypes.map((value) => ({ value, label: t(changeWords[value]) }))]
  return (
    <Fieldset legend={t(policyWords.approvals)}>
      <Stack gap="sm">
        {fields.values.approvals.map((_rule, place) => (
          <Group key={place} align="flex-end" gap="xs" wrap="wrap">
            <div style={{ flex: '1 1 10rem' }}><SelectField label={t(policyWords.needs)} options={approvalNeeds.map((value) => ({ value, label: t(NEED_WORDS[value]) }))} {...fields.getInputProps(`approvals.${place}.needs`)} /></div>
            <div style={{ flex: '1 1 10rem' }}><SelectField label={t(policyWords.whenChange)} options={changes} {...fields.getInputProps(`approvals.${place}.whenChange`)} /></div>
            <div style={{ flex: '1 1 9rem' }}><MoneyField label={t(policyWords.aboveAmount)} required={false} {...fields.getInputProps(`approvals.${place}.aboveAmount`)} /></div>
            <div style={{ flex: '1 1 7rem' }}><NumberField label={t(policyWords.fromDays)} required={false} {...fields.getInputProps(`approvals.${place}.fromDaysPastDue`)} /></div>
            <ActionIcon variant="subtle" color="gray" size={44} aria-label={t(policyWords.removeRule)} onClick={() => fields.removeListItem('approvals', place)}><IconTrash size={18} /></ActionIcon>
          </Group>
        ))}
        <Button variant="light" style={{ alignSelf: 'start' }} onClick={() => fields.insertListItem('approvals', { needs: 'one-person', whenChange: 'any', aboveAmount: '', fromDaysPastDue: '' })}>{t(policyWords.addRule)}</Button>
      </Stack>
    </Fieldset>
  )
}
