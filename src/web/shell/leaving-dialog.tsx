import { List, Stack, Text } from '@mantine/core'
import { useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import type { Device } from './feature.ts'
import { leavingWords } from './leaving-words.ts'

export type Unsent = Awaited<ReturnType<Device['unsent']>>

/** Says what would be lost before the person leaves this device. */
export function LeavingDialog({ unsent, close, leave }: { unsent: Unsent; close: () => void; leave: () => void }) {
  const t = useSay()
  return (
    <ConfirmDialog opened close={close} title={t(leavingWords.title)} confirm={t(leavingWords.lose)} run={leave}>
      <Stack gap="sm">
        <Text>{t(leavingWords.text)}</Text>
        <List>{unsent.map(({ title, count }) => <List.Item key={title}><bdi>{t(leavingWords.lost, { n: count, title })}</bdi></List.Item>)}</List>
      </Stack>
    </ConfirmDialog>
  )
}
