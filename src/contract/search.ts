// The search behind Ctrl K: one question, the few best answers of every kind the person may see.
import * as z from 'zod'
import { endpoint } from './endpoint.ts'

export const searchHitShape = z.object({
  kind: z.enum(['client', 'group', 'loan', 'case', 'user', 'member', 'organisation']),
  id: z.string(),
  /** A name or a number, as a person would say it. */
  title: z.string(),
  /** What tells two of the same name apart: telephone, branch, state. */
  detail: z.string(),
  /** Where the desk shows it, such as /clients/… */
  path: z.string(),
})
export type SearchHit = z.infer<typeof searchHitShape>

export const SEARCH_HITS_MAX = 20

export const searchEverything = endpoint({
  name: 'searchEverything', tag: 'search', method: 'GET', path: '/api/search', access: 'signed-in',
  summary: 'Finds clients, groups, loans, cases and staff by name, telephone or number, without regard to accents; in a network its members.',
  query: z.strictObject({ q: z.string().trim().min(2).max(100) }),
  answer: z.object({ items: z.array(searchHitShape).max(SEARCH_HITS_MAX) }),
})

export const searchEndpoints = [searchEverything] as const
