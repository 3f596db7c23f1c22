import { EmptyState as Blank } from '@mantine/core'
import { IconInbox, type Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** What would be here, and how to begin. */
export function EmptyState(props: { icon?: Icon; title: string; text?: string; action?: ReactNode }) {
  const Mark = props.icon ?? IconInbox
  return (
    <Blank variant="light" icon={<Mark size={26} stroke={1.6} />} title={props.title} description={props.text} py="xl" maw={460} mx="auto">
      {props.action && <Blank.Actions>{props.action}</Blank.Actions>}
    </Blank>
  )
}
