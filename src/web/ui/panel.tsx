import { Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import classes from './panel.module.css'

/** A part of a page on paper of its own, with a heading and perhaps one action. */
export function Panel(props: { title?: string; action?: ReactNode; children: ReactNode; flush?: boolean }) {
  const heading = useId()
  return (
    <section className={classes.panel} data-flush={props.flush} aria-labelledby={props.title ? heading : undefined}>
      {(props.title || props.action) && (
        <div className={classes.head}>
          {props.title && (
            <Title order={2} size="h4" id={heading}>
              {props.title}
            </Title>
          )}
          {props.action}
        </div>
      )}
      <div className={classes.body}>{props.children}</div>
    </section>
  )
}
