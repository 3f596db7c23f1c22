import { Modal, SimpleGrid, Stack, Text } from '@mantine/core'
import type { ChangeJson, HolidayInterest } from '#core/loan/events-json.ts'
import { isRefusal } from '#core/refusal.ts'
import { adjustOffer } from '#contract/renegotiation.ts'
import { sayRefusal } from '#contract/refusals.ts'
import type { ReliefCase } from '#contract/renegotiation-shapes.ts'
import { useDo } from '#web/api/use-do.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Form } from '#web/ui/form.tsx'
import { MoneyField, NumberField } from '#web/ui/money-field.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import type { LocalEngine } from './local-engine.ts'
import { OfferCard } from './offer-card.tsx'
import { solveWords } from './words.ts'

interface Values extends Record<string, unknown> { holiday: string; holidayInterest: string; extend: string; capacity: string; arrears: string; forgivePenalties: string }

/** The officer's own offer; what it means follows while the fields change, and the policy is checked when it is added. */
export function AdjustDialog({ case: shown, engine, close }: { case: ReliefCase; engine: LocalEngine | undefined; close: () => void }) {
  const t = useSay()
  const { language } = useLanguage()
  const late = shown.before.arrears.days > 0
  const fields = useFields<Values>({ holiday: '', holidayInterest: 'accrue', extend: '', capacity: '', arrears: late ? 'rest' : 'keep', forgivePenalties: '' })
  const adjust = useDo(adjustOffer, { onDone: close })
  const changes = changesOf(fields.values, late)
  const tried = changes.length > 0 ? engine?.tryChanges(changes) : undefined
  const interest = shown.policy.content.holidayInterest
  return (
    <Modal opened onClose={close} title={<Text fw={650}>{t(solveWords.adjustTitle)}</Text>} size="xl">
      <Stack gap="md">
        <Text c="dimmed">{t(solveWords.adjustText)}</Text>
        <Form fields={fields} command={adjust} submit={t(solveWords.keep)} cancel={close} input={() => ({ params: { id: shown.id }, body: { changes } })}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NumberField label={t(solveWords.holiday)} required={false} {...fields.getInputProps('holiday')} />
            <SelectField label={t(solveWords.holidayInterest)} options={interest.map((value) => ({ value, label: t(solveWords[value]) }))} {...fields.getInputProps('holidayInterest')} />
            <NumberField label={t(solveWords.extend)} required={false} {...fields.getInputProps('extend')} />
            <MoneyField label={t(solveWords.capacity)} required={false} {...fields.getInputProps('capacity')} />
            <SelectField
              label={t(solveWords.arrears)} disabled={!late} {...fields.getInputProps('arrears')}
              options={[{ value: 'keep', label: t(solveWords.arrearsKeep) }, { value: 'rest', label: t(solveWords.arrearsRest) }, { value: 'end', label: t(solveWords.arrearsEnd) }]}
            />
            <NumberField label={t(solveWords.forgivePenalties)} decimals={2} unit="%" required={false} {...fields.getInputProps('forgivePenalties')} />
          </SimpleGrid>
          {tried && (isRefusal(tried)
            ? <Text c="var(--warn-ink)">{sayRefusal(language, tried)}</Text>
            : <OfferCard case={shown} figures={tried} looked={false} look={() => undefined} />)}
        </Form>
      </Stack>
    </Modal>
  )
}

function changesOf(values: Values, late: boolean): ChangeJson[] {
  const changes: ChangeJson[] = []
  const whole = (text: string): number => (/^\d{1,3}$/.test(text) ? Number(text) : 0)
  if (whole(values.holiday) > 0) changes.push({ type: 'holiday', instalments: whole(values.holiday), interest: values.holidayInterest as HolidayInterest })
  if (values.capacity !== '') changes.push({ type: 'capacity', amount: values.capacity })
  else if (whole(values.extend) > 0) changes.push({ type: 'extend', by: whole(values.extend) })
  if (late && (values.arrears === 'rest' || values.arrears === 'end')) changes.push({ type: 'spread-arrears', over: values.arrears })
  if (/[1-9]/.test(values.forgivePenalties)) changes.push({ type: 'forgive', kind: 'penalties', percent: values.forgivePenalties })
  return changes
}
