import { Group, Text, Title } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import classes from './page-head.module.css'

export interface PageHeadProps {
  /** What this page is. */
  title: string
  /** What waits here, in a sentence: "3 requests to decide, the oldest 6 working days". */
  waits?: ReactNode
  /** The one primary action. */
  action?: ReactNode
  /** Quieter actions: print, export. */
  more?: ReactNode
  /** A state beside the title. */
  badge?: ReactNode
}

/** The first lines of every page; also names the browser's tab. */
export function PageHead({ title, waits, action, more, badge }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · Twiza`
  }, [title])
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <Group gap="sm" align="center">
          <Title order={1} size="h2">
            {title}
          </Title>
          {badge}
        </Group>
        {waits && (
          <Text c="dimmed" mt={2}>
            {waits}
          </Text>
        )}
      </div>
      {(action || more) && (
        <div className={`${classes.actions} no-print`}>
          {more}
          {action}
        </div>
      )}
    </header>
  )
}
