import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { ApiProblem } from '#web/api/problem.ts'
import { useSay } from '#web/language/language.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { confirmWords, uiWords } from './words.ts'

export interface ConfirmDialogProps {
  opened: boolean
  close: () => void
  title: string
  /** What will happen, and that it cannot be undone. */
  children: ReactNode
  /** The verb on the button: "Reverse", "Write off". Never "OK". */
  confirm: string
  /** Asks for a reason, without which it does not go on. */
  askReason?: boolean
  run: (reason: string) => void
  pending?: boolean
  problem?: ApiProblem | null
}

/** Asks once more before what cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useSay()
  const [reason, setReason] = useState('')
  const ready = !props.askReason || reason.trim() !== ''
  return (
    <Modal opened={props.opened} onClose={props.close} title={<Text fw={650}>{props.title}</Text>} closeButtonProps={{ 'aria-label': t(uiWords.cancel) }}>
      <Stack gap="md">
        <div>{props.children}</div>
        {props.askReason && (
          <Textarea
            label={t(confirmWords.reason)}
            description={t(confirmWords.reasonHelp)}
            autosize
            minRows={2}
            maxLength={500}
            required
            withAsterisk={false}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
        )}
        {props.problem && <ProblemNotice problem={props.problem} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.close}>
            {t(uiWords.cancel)}
          </Button>
          <Button disabled={!ready} loading={props.pending ?? false} onClick={() => props.run(reason.trim())}>
            {props.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
