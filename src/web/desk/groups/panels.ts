// What a group's page shows, a tab each. Another feature adds its own here: one line, its component fetched when opened.
import { lazy, type ComponentType } from 'react'
import type { GroupJson } from '#contract/groups.ts'
import type { InstitutionRight } from '#contract/rights.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { clientPageWords } from '../clients/words.ts'
import { loanWords } from '../loans/words.ts'
import { groupLoanWords } from '../group-loans/words.ts'
import { drivePageWords } from '../relief-for-many/page-words.ts'
import { groupPageWords } from './words.ts'

export interface GroupPanel {
  readonly name: string
  readonly title: Message
  /** Shown only to holders of this right. */
  readonly access?: InstitutionRight
  readonly content: ComponentType<{ group: GroupJson }>
}

export const groupPanels: readonly GroupPanel[] = [
  { name: 'members', title: groupPageWords.members, content: lazy(async () => ({ default: (await import('./members-panel.tsx')).MembersPanel })) },
  { name: 'loans', title: loanWords.loans, access: 'loans.see', content: lazy(async () => ({ default: (await import('../loans/loans-of.tsx')).LoansOfGroup })) },
  { name: 'group-loans', title: groupLoanWords.groupLoans, access: 'loans.see', content: lazy(async () => ({ default: (await import('../group-loans/group-loans-panel.tsx')).GroupLoansPanel })) },
  { name: 'relief', title: drivePageWords.relief, access: 'cases.see', content: lazy(async () => ({ default: (await import('../relief-for-many/relief-of-group.tsx')).ReliefOfGroup })) },
  { name: 'history', title: clientPageWords.history, content: lazy(async () => ({ default: (await import('./group-history-panel.tsx')).GroupHistoryPanel })) },
]
