// What a group's page shows, a tab each. Another feature adds its own here: one line, its component fetched when opened.
import type { ComponentType } from 'react'
import type { GroupJson } from '#contract/groups.ts'
import type { InstitutionRight } from '#contract/rights.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { clientPageWords } from '../clients/words.ts'
import { groupPageWords } from './words.ts'

export interface GroupPanel {
  readonly name: string
  readonly title: Message
  /** Shown only to holders of this right. */
  readonly access?: InstitutionRight
  readonly load: () => Promise<ComponentType<{ group: GroupJson }>>
}

export const groupPanels: readonly GroupPanel[] = [
  { name: 'members', title: groupPageWords.members, load: () => import('./members-panel.tsx').then((module) => module.MembersPanel) },
  { name: 'history', title: clientPageWords.history, load: () => import('./group-history-panel.tsx').then((module) => module.GroupHistoryPanel) },
]
