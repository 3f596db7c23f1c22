// What a client's page shows, a tab each. Another feature adds its own here: one line, its component fetched when opened.
import { lazy, type ComponentType } from 'react'
import type { ClientJson } from '#contract/clients.ts'
import type { InstitutionRight } from '#contract/rights.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { loanWords } from '../loans/words.ts'
import { accessWords } from '../phone/words.ts'
import { clientPageWords } from './words.ts'

export interface ClientPanel {
  /** As in the address: `?tab=documents`. */
  readonly name: string
  readonly title: Message
  /** Shown only to holders of this right. */
  readonly access?: InstitutionRight
  readonly content: ComponentType<{ client: ClientJson }>
}

export const clientPanels: readonly ClientPanel[] = [
  { name: 'record', title: clientPageWords.record, content: lazy(async () => ({ default: (await import('./record-panel.tsx')).RecordPanel })) },
  { name: 'loans', title: loanWords.loans, access: 'loans.see', content: lazy(async () => ({ default: (await import('../loans/loans-of.tsx')).LoansOfClient })) },
  { name: 'phone', title: accessWords.access, content: lazy(async () => ({ default: (await import('../phone/access-panel.tsx')).AccessPanel })) },
  { name: 'documents', title: clientPageWords.documents, content: lazy(async () => ({ default: (await import('./documents-panel.tsx')).DocumentsPanel })) },
  { name: 'consents', title: clientPageWords.consents, content: lazy(async () => ({ default: (await import('./consents-panel.tsx')).ConsentsPanel })) },
  { name: 'history', title: clientPageWords.history, content: lazy(async () => ({ default: (await import('./history-panel.tsx')).HistoryPanel })) },
]
