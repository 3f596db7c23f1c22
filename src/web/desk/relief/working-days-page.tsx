import { ActionIcon, Button, Checkbox, Fieldset, Group, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTrash } from '@tabler/icons-react'
import { getWorkingDays, saveWorkingDays, type WorkingDays } from '#contract/relief-policy.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { policyWords, weekdayWords } from './policy-words.ts'

export function WorkingDaysPage() {
  const t = useSay()
  const asked = useAsk(getWorkingDays, {})
  if (asked.error) return <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonPage />
  return (
    <>
      <PageHead title={t(policyWords.workingDays)} waits={t(policyWords.daysWaits)} />
      <Panel><DaysForm days={asked.data} /></Panel>
    </>
  )
}

interface Values extends Record<string, unknown> { restDays: string[]; holidays: { day: string; name: string }[] }

function DaysForm({ days }: { days: WorkingDays }) {
  const t = useSay()
  const fields = useFields<Values>({ restDays: days.restDays.map(String), holidays: [...days.holidays] })
  const save = useDo(saveWorkingDays, { onDone: () => notifications.show({ message: t(policyWords.saved) }) })
  return (
    <Form fields={fields} command={save} submit={t(policyWords.save)} input={(values) => ({ body: { restDays: values.restDays.map(Number).toSorted(), holidays: values.holidays } })}>
      <Checkbox.Group label={t(policyWords.restDays)} {...fields.getInputProps('restDays')}>
        <Group mt="xs">{weekdayWords.map((word, place) => <Checkbox key={word.en} value={String(place + 1)} label={t(word)} size="md" />)}</Group>
      </Checkbox.Group>
      <Fieldset legend={t(policyWords.holidays)}>
        <Stack gap="sm">
          {fields.values.holidays.map((_holiday, place) => (
            <Group key={place} align="flex-end" gap="xs">
              <div style={{ flex: '1 1 9rem' }}><DateField label={t(policyWords.day)} {...fields.getInputProps(`holidays.${place}.day`)} /></div>
              <div style={{ flex: '2 1 12rem' }}><TextField label={t(policyWords.holidayName)} maxLength={80} {...fields.getInputProps(`holidays.${place}.name`)} /></div>
              <ActionIcon variant="subtle" color="gray" size={44} aria-label={t(policyWords.removeHoliday)} onClick={() => fields.removeListItem('holidays', place)}><IconTrash size={18} /></ActionIcon>
            </Group>
          ))}
          <Button variant="light" style={{ alignSelf: 'start' }} onClick={() => fields.insertListItem('holidays', { day: '', name: '' })}>{t(policyWords.addHoliday)}</Button>
        </Stack>
      </Fieldset>
    </Form>
  )
}
