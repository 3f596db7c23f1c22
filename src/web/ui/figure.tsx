import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSay } from '#web/language/language.tsx'
import classes from './figure.module.css'
import { uiWords } from './words.ts'

export interface FigureProps {
  label: string
  /** The figure itself: `<Money …/>`, a ratio, a count. */
  children: ReactNode
  /** Business date on which it holds. */
  on?: string
  /** Path to what it is made of. */
  to?: string
  /** A line below: a change, a comparison. */
  note?: ReactNode
  risk?: boolean
}

/** A figure with its name, its date and the way to its source. Put several in `Figures`. */
export function Figure({ label, children, on, to, note, risk }: FigureProps) {
  const t = useSay()
  return (
    <div className={classes.figure} data-risk={risk}>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <div className={`${classes.number} figures`}>
        {to ? (
          <Link to={to as '/'} title={t(uiWords.source)} className={classes.source}>
            {children}
          </Link>
        ) : (
          children
        )}
      </div>
      {(note || on) && (
        <Text size="xs" c="dimmed">
          {note}
          {note && on && ' · '}
          {on && t(uiWords.asOf, { on })}
        </Text>
      )}
    </div>
  )
}

export function Figures({ children }: { children: ReactNode }) {
  return <div className={classes.figures}>{children}</div>
}
