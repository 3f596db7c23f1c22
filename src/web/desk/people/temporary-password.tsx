import { Button, Code, CopyButton, Group, Modal, Stack, Text } from '@mantine/core'
import { useSay } from '#web/language/language.tsx'
import { staffWords } from './words.ts'

/** A temporary password, shown once. It closes only by its button, since it cannot be seen again. */
export function TemporaryPassword(props: { name: string; userName: string; password: string; close: () => void }) {
  const t = useSay()
  return (
    <Modal opened onClose={props.close} closeOnClickOutside={false} closeOnEscape={false} title={<Text fw={650}>{t(staffWords.passwordFor, { name: props.name })}</Text>}>
      <Stack gap="md">
        <CopyButton value={props.password}>
          {({ copy }) => <Code block dir="ltr" fz="xl" ta="center" onClick={copy}>{props.password}</Code>}
        </CopyButton>
        <Text>{t(staffWords.passwordOnce, { userName: props.userName })}</Text>
        <Group justify="flex-end"><Button onClick={props.close} data-autofocus>{t(staffWords.done)}</Button></Group>
      </Stack>
    </Modal>
  )
}
