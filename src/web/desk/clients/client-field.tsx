import { listClients, type ClientRow } from '#contract/clients.ts'
import { useSay } from '#web/language/language.tsx'
import type { FieldProps } from '#web/ui/field-props.ts'
import { PickField } from '#web/ui/pick-field.tsx'
import { clientPageWords } from './words.ts'

const told = (row: ClientRow): string => [row.name, row.number, row.phone, row.group?.name].filter(Boolean).join(' · ')

/** A client who has not left, found by typing a name, a telephone or a number; its value is the client's id. */
export function ClientField({ branch, except, ...props }: FieldProps<string> & { branch?: string; except?: readonly string[] }) {
  const t = useSay()
  return (
    <PickField
      {...props}
      ask={listClients}
      {...(branch ? { fixed: { branch } } : {})}
      option={(row: ClientRow) => ({ value: row.id, label: told(row), disabled: row.status === 'left' || (except?.includes(row.id) ?? false) })}
      placeholder={t(clientPageWords.client)}
    />
  )
}
