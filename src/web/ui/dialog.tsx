import { Modal, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSay } from '#web/language/language.tsx'
import { uiWords } from './words.ts'

/** A question above the page; rendered only while it is asked. Escape and its cross close it. */
export function Dialog({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  const t = useSay()
  return (
    <Modal opened onClose={close} title={<Text fw={650}>{title}</Text>} closeButtonProps={{ 'aria-label': t(uiWords.cancel) }}>
      {children}
    </Modal>
  )
}
