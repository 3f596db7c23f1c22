import { SimpleGrid } from '@mantine/core'
import { fieldWords, groupFieldWords, groupWords } from '#contract/clients/words.ts'
import { useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { SelectField, type Option } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import type { Fields } from '#web/ui/use-fields.ts'
import { useCodes } from '../clients/client-fields.tsx'
import type { GroupValues } from './group-values.ts'
import { groupPageWords } from './words.ts'

export const useWeekdays = (): Option[] => useCodes(groupWords.weekday)

/** Name and meeting of a group. */
export function GroupFields<Values extends GroupValues>({ fields }: { fields: Fields<Values> }) {
  const t = useSay()
  const monthly = fields.values.meeting.frequency === 'monthly'
  const weeks = useCodes(groupWords.week)
  return (
    <Panel title={t(groupPageWords.meeting)}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        <TextField label={t(fieldWords.name)} maxLength={80} {...fields.getInputProps('name')} />
        <SelectField label={t(groupFieldWords.frequency)} options={useCodes(groupWords.frequency)} {...fields.getInputProps('meeting.frequency')} />
        <SelectField label={t(groupFieldWords.weekday)} options={useWeekdays()} {...fields.getInputProps('meeting.weekday')} />
        {monthly && <SelectField label={t(groupPageWords.week)} options={weeks} {...fields.getInputProps('meeting.week')} />}
        <TextField label={t(groupFieldWords.time)} placeholder="09:30" maxLength={5} required={false} {...fields.getInputProps('meeting.time')} />
        <TextField label={t(groupFieldWords.meetingPlace)} maxLength={120} required={false} {...fields.getInputProps('meeting.place')} />
      </SimpleGrid>
    </Panel>
  )
}
