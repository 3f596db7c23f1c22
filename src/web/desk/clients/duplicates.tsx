import { Alert, Anchor, Checkbox, List, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { findDuplicates, type Duplicate } from '#contract/clients.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import type { Fields } from '#web/ui/use-fields.ts'
import { profileOf, type ClientValues } from './client-values.ts'
import { duplicateWords } from './words.ts'

/** People who may be the one being written down, found while typing, and why they are not. `id` is the client being edited. */
export function Duplicates({ fields, id }: { fields: Fields<ClientValues>; id?: string }) {
  const t = useSay()
  const found = useDuplicates(fields.values, id)
  if (found.length === 0) return null
  const certain = found.some(({ signs }) => signs.includes('identity'))
  return (
    <div aria-live="polite">
      <Alert color="yellow" mb="lg" styles={{ title: { color: 'var(--warn-ink)' } }} icon={<IconUsers size={22} />} title={t(duplicateWords.title, { n: found.length })}>
        <Stack gap="sm">
          <List spacing={4}>
            {found.map((duplicate, place) => <List.Item key={duplicate.client?.id ?? place}><Candidate duplicate={duplicate} /></List.Item>)}
          </List>
          {!certain && <Checkbox label={t(duplicateWords.another)} size="md" {...fields.getInputProps('despiteDuplicates', { type: 'checkbox' })} />}
          {!certain && fields.values.despiteDuplicates && (
            <TextField label={t(duplicateWords.why)} help={t(duplicateWords.whyHelp)} maxLength={500} {...fields.getInputProps('duplicateReason')} />
          )}
        </Stack>
      </Alert>
    </div>
  )
}

function useDuplicates(values: ClientValues, id: string | undefined): readonly Duplicate[] {
  const { givenName, familyName, arabicName, sex, bornOn, phone, otherPhone, identity } = profileOf(values)
  const typed = { givenName, familyName, arabicName, sex, bornOn, phone, otherPhone, identity: identity?.kind ? identity : undefined, id }
  const [settled] = useDebouncedValue(JSON.stringify(typed), 400)
  const person = JSON.parse(settled) as typeof typed
  const worthAsking = (person.givenName ?? '').trim().length > 1 && (person.familyName ?? '').trim().length > 1 && Boolean(person.sex)
  const found = useAsk(findDuplicates, { body: person }, { when: worthAsking, keepFormer: true })
  return worthAsking ? (found.data?.items ?? []) : []
}

function Candidate({ duplicate: { client, branchName, signs } }: { duplicate: Duplicate }) {
  const t = useSay()
  const formats = useFormats()
  const why = signs.map((sign) => t(duplicateWords[sign])).join(' · ')
  if (!client) return <>{t(duplicateWords.elsewhere, { branch: branchName })}: {why}</>
  return (
    <>
      <Anchor component={Link} to={`/clients/${client.id}`} target="_blank" underline="always">{client.name}</Anchor>{' '}
      {client.number} · {branchName} · {formats.date(client.joinedOn, 'short')}: {why}
    </>
  )
}
