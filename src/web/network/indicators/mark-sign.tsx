import type { Mark } from '#contract/indicators.ts'

/** A mark by its shape, for those who do not tell the colours apart and for print. */
export function MarkSign({ mark }: { mark: Mark }) {
  if (mark === 'none') return null
  return (
    <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true" focusable="false">
      {SIGNS[mark]}
    </svg>
  )
}

const SIGNS = {
  good: <circle cx="5" cy="5" r="3.6" fill="currentColor" />,
  watch: <><circle cx="5" cy="5" r="3.8" fill="none" stroke="currentColor" strokeWidth="1.3" /><path d="M5 1.2a3.8 3.8 0 0 0 0 7.6z" fill="currentColor" /></>,
  poor: <path d="M5 .8l4.4 8H.6z" fill="currentColor" />,
}
