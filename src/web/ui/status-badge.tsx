import type { ReactNode } from 'react'
import classes from './status-badge.module.css'

/** `risk` is for money at risk only; what merely needs somebody is `waiting`, what went wrong `warn`. */
export type Tone = 'neutral' | 'good' | 'waiting' | 'warn' | 'risk' | 'over'

/** A state in a word, told by shape as well as by colour. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true">
        {MARKS[tone]}
      </svg>
      {children}
    </span>
  )
}

const MARKS: Readonly<Record<Tone, ReactNode>> = {
  neutral: <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  good: <circle cx="5" cy="5" r="4" fill="currentColor" />,
  waiting: <path d="M5 1a4 4 0 1 1 0 8z" fill="currentColor" stroke="currentColor" strokeWidth="1" />,
  warn: <path d="M5 1l4.5 8h-9z" fill="currentColor" />,
  risk: <path d="M5 0l5 5-5 5-5-5z" fill="currentColor" />,
  over: <path d="M1 5h8" stroke="currentColor" strokeWidth="2" />,
}
