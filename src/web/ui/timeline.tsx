import { Text } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './timeline.module.css'

export interface Moment {
  readonly key: string
  readonly title: ReactNode
  /** When, already in words. */
  readonly when: string
  readonly who?: string
  readonly detail?: ReactNode
  readonly icon?: Icon
  readonly tone?: 'done' | 'now' | 'coming' | 'risk'
}

/** What happened, one below the other; the newest first is the caller's choice. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <ol className={classes.timeline}>
      {moments.map((moment) => (
        <li key={moment.key} className={classes.moment} data-tone={moment.tone ?? 'done'}>
          <span className={classes.mark} aria-hidden="true">
            {moment.icon && <moment.icon size={15} stroke={2} />}
          </span>
          <div className={classes.words}>
            <div className={classes.title}>{moment.title}</div>
            <Text size="sm" c="dimmed">
              {moment.when}
              {moment.who && ` · ${moment.who}`}
            </Text>
            {moment.detail && <div className={classes.detail}>{moment.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
