// Assessments on this device: pages as they were last read, and answers that the server does not have yet, each a fact with its own
// key. All of it belongs to the person who put it there, and is shown to nobody else.
import { Dexie, type EntityTable } from 'dexie'
import type { AssessmentDetailJson } from '#contract/diagnostics/shapes.ts'
import type { AnswerJson } from '#core/diagnostic/assessment-json.ts'
import { noteKept } from './begun-answers.ts'

export interface KeptAnswer {
  /** The answer's own key: sent twice, it counts once. */
  readonly key: string
  readonly owner: string
  readonly assessment: string
  readonly criterion: string
  readonly madeAt: string
  readonly answer: AnswerJson
  /** Set when the server would not take it; it stays here until somebody answers anew. */
  readonly problem?: string
}

interface Page { readonly key: string; readonly owner: string; readonly assessment: string; readonly content: AssessmentDetailJson }

type Kept = Dexie & { kept: EntityTable<KeptAnswer, 'key'>; pages: EntityTable<Page, 'key'> }
let database: Kept | undefined

function store(): Kept {
  if (database) return database
  const made = new Dexie('twiza-assessments') as Kept
  made.version(1).stores({ kept: 'key, owner, [owner+assessment], [owner+assessment+criterion]', pages: 'key, owner, [owner+assessment]' })
  database = made
  return made
}

export const keptOf = (owner: string, assessment: string): Promise<KeptAnswer[]> => store().kept.where({ owner, assessment }).sortBy('madeAt')

export async function keepAnswer(kept: KeptAnswer): Promise<void> {
  const { owner, assessment, criterion } = kept
  noteKept()
  await store().transaction('rw', store().kept, async () => {
    // What was refused is replaced by the new answer; what waits is sent all the same, since each is a fact.
    await store().kept.where({ owner, assessment, criterion }).filter(({ problem }) => problem !== undefined).delete()
    await store().kept.put(kept)
  })
}

export const forgetKept = (keys: readonly string[]): Promise<void> => store().kept.bulkDelete([...keys])

export const markRefused = async (key: string, problem: string): Promise<void> => void (await store().kept.update(key, { problem }))

/** The assessment as it was last read, so that it opens without a connection. Pages of whoever used the device before go. */
export async function keepPage(owner: string, side: string, content: AssessmentDetailJson): Promise<void> {
  noteKept()
  await store().pages.where('owner').notEqual(owner).delete()
  await store().pages.put({ key: `${owner} ${side} ${content.id}`, owner, assessment: content.id, content })
}

export const readPage = async (owner: string, side: string, id: string): Promise<AssessmentDetailJson | undefined> => (await store().pages.get(`${owner} ${side} ${id}`))?.content

/** Of a person, in every organisation. */
const ofPerson = (user: string): [string] => [`${user} `]

/** Names of assessments with answers that were not sent, by the assessment. */
export async function listUnsent(user: string): Promise<{ assessment: string; title: string; answers: number }[]> {
  const kept = await store().kept.where('owner').startsWith(...ofPerson(user)).toArray()
  const pages = await store().pages.where('owner').startsWith(...ofPerson(user)).toArray()
  return [...Map.groupBy(kept, ({ assessment }) => assessment)].map(([assessment, answers]) => ({ assessment, title: titleOf(pages, assessment), answers: answers.length }))
}

export async function titlesOf(user: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await store().pages.where('owner').startsWith(...ofPerson(user)).toArray()).map(({ assessment, content }) => [assessment, `${content.title} · ${content.member.name}`]))
}

function titleOf(pages: readonly Page[], assessment: string): string {
  const page = pages.find((each) => each.assessment === assessment)
  return page ? `${page.content.title} · ${page.content.member.name}` : ''
}

export async function forgetPerson(user: string): Promise<void> {
  await store().kept.where('owner').startsWith(...ofPerson(user)).delete()
  await store().pages.where('owner').startsWith(...ofPerson(user)).delete()
}
