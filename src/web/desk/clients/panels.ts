// What a client's page shows, a tab each. Another feature adds its own here: one line, its component fetched when opened.
import type { ComponentType } from 'react'
import type { ClientJson } from '#contract/clients.ts'
import type { InstitutionRight } from '#contract/rights.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { clientPageWords } from './words.ts'

export interface ClientPanel {
  /** As in the address: `?tab=documents`. */
  readonly name: string
  readonly title: Message
  /** Shown only to holders of this right. */
  readonly access?: InstitutionRight
  readonly load: () => Promise<ComponentType<{ client: ClientJson }>>
}

export const clientPanels: readonly ClientPanel[] = [
  { name: 'record', title: clientPageWords.record, load: () => import('./record-panel.tsx').then((module) => module.RecordPanel) },
  { name: 'documents', title: clientPageWords.documents, load: () => import('./documents-panel.tsx').then((module) => module.DocumentsPanel) },
  { name: 'consents', title: clientPageWords.consents, load: () => import('./consents-panel.tsx').then((module) => module.ConsentsPanel) },
  { name: 'history', title: clientPageWords.history, load: () => import('./history-panel.tsx').then((module) => module.HistoryPanel) },
]
