import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useSay } from '#web/language/language.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import type { Fields } from '#web/ui/use-fields.ts'
import type { ApplicationValues } from './application-values.ts'
import { applyWords } from './words.ts'

const MOST = 10

/** Who answers for the loan; none is needed unless the institution's rules say so. */
export function GuarantorFields({ fields }: { fields: Fields<ApplicationValues> }) {
  const t = useSay()
  const { guarantors } = fields.values
  return (
    <Stack>
      {guarantors.map((_, index) => (
        // Rows have no identity of their own, and only the last may be added.
        // oxlint-disable-next-line react/no-array-index-key
        <Stack key={index} gap="xs">
          <Group justify="space-between">
            <Text fw={600}>{t(applyWords.guarantor, { n: index + 1 })}</Text>
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => fields.removeListItem('guarantors', index)}>{t(applyWords.removeGuarantor)}</Button>
          </Group>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <TextField label={t(applyWords.guarantorName)} maxLength={120} {...fields.getInputProps(`guarantors.${index}.name`)} />
            <TextField label={t(applyWords.guarantorPhone)} required={false} maxLength={30} {...fields.getInputProps(`guarantors.${index}.phone`)} />
            <TextField label={t(applyWords.guarantorRelation)} required={false} maxLength={60} {...fields.getInputProps(`guarantors.${index}.relation`)} />
          </SimpleGrid>
        </Stack>
      ))}
      {guarantors.length < MOST && (
        <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => fields.insertListItem('guarantors', { name: '', phone: '', relation: '' })}>
          {t(applyWords.addGuarantor)}
        </Button>
      )}
    </Stack>
  )
}
