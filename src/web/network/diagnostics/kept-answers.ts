// Answers made without a connection: facts in the order they were made, each with its own key, until the server has them.
import { Dexie, type EntityTable } from 'dexie'
import type { AnswerJson } from '#core/diagnostic/assessment-json.ts'

export interface KeptAnswer {
  /** The answer's own key: sent twice, it counts once. */
  readonly key: string
  readonly assessment: string
  readonly criterion: string
  readonly madeAt: string
  readonly answer: AnswerJson
  /** Set when the server would not take it; it stays here until somebody answers anew. */
  readonly problem?: string
}

interface Page {
  readonly key: string
  readonly content: unknown
}

type Kept = Dexie & { kept: EntityTable<KeptAnswer, 'key'>; pages: EntityTable<Page, 'key'> }
let database: Kept | undefined

function store(): Kept {
  if (database) return database
  const made = new Dexie('twiza-diagnostics') as Kept
  made.version(1).stores({ kept: 'key, assessment, [assessment+criterion]', pages: 'key' })
  database = made
  return made
}

export const keptOf = (assessment: string): Promise<KeptAnswer[]> => store().kept.where({ assessment }).sortBy('madeAt')

export async function keepAnswer(kept: KeptAnswer): Promise<void> {
  const { assessment, criterion } = kept
  await store().transaction('rw', store().kept, async () => {
    // What was refused is replaced by the new answer; what waits is sent all the same, since each is a fact.
    await store().kept.where({ assessment, criterion }).filter(({ problem }) => problem !== undefined).delete()
    await store().kept.put(kept)
  })
}

export const forgetKept = (keys: readonly string[]): Promise<void> => store().kept.bulkDelete([...keys])

export const markRefused = async (key: string, problem: string): Promise<void> => void (await store().kept.update(key, { problem }))

/** The assessment as it was last read, so that it opens without a connection. */
export const keepPage = async (key: string, content: unknown): Promise<void> => void (await store().pages.put({ key, content }))

export const readPage = async (key: string): Promise<unknown> => (await store().pages.get(key))?.content
