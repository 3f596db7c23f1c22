import { Group } from '@mantine/core'
import { DateField } from '#web/ui/date-field.tsx'
import { useSay } from '#web/language/language.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { bookWords } from './words.ts'

/** The period in the address, `from` and `to`; what the server chose stands until somebody chooses otherwise. */
export function PeriodBar({ from, to }: { from: string; to: string }) {
  const t = useSay()
  const [, change] = useAddressState()
  return (
    <Group gap="sm" align="flex-end" className="no-print" mb="md">
      <DateField key={`from ${from}`} label={t(bookWords.from)} value={from} to={to} onChange={(day) => day && change({ from: day, cursor: undefined })} />
      <DateField key={`to ${to}`} label={t(bookWords.to)} value={to} from={from} onChange={(day) => day && change({ to: day, cursor: undefined })} />
    </Group>
  )
}
