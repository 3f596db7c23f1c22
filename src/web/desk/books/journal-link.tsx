import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** To the entries that touch an account, over the period of the figure it stands beside. */
export function JournalLink({ children, ...search }: { account: string; from?: string; to?: string; children: ReactNode }) {
  return (
    <Anchor component={Link} to={'/journal' as '/'} search={search as never}>
      {children}
    </Anchor>
  )
}
