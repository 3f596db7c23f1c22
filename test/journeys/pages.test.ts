// Every page of every role in French and Arabic, at the desk and on a telephone: whole, quiet, and open to everybody.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Language } from '#contract/words/language.ts'
import { shellWords } from '#web/shell/words.ts'
import { deskOf, openHouse, settled, type Desk, type House } from '#test/helpers/house.ts'
import type { Person } from '#test/helpers/institution.ts'
import { axeProblems, cutWords, firstLine, overflow } from '#test/helpers/look-over.ts'
import { foundPages, type Pages } from '#test/helpers/pages.ts'

const DESK = { width: 1280, height: 900 }
const PHONE = { width: 360, height: 740 }

let house: House
const pages = new Map<Language, Pages>()
beforeAll(async () => {
  house = await openHouse('2026-03-10')
  for (const language of ['fr', 'ar'] as const) pages.set(language, await foundPages(house.services, language))
})
afterAll(() => house.close())

// A page is the same for all who may open it but for its acts, so axe reads it once in each language and size.
const read = new Set<string>()

async function lookOver(desk: Desk, who: string, path: string): Promise<string[]> {
  const { page, language } = desk
  const problems = await firstLine(page)
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size)
    await settled(page)
    const found = [...await overflow(page), ...await cutWords(page)]
    const key = `${language} ${size.width} ${path}`
    if (!read.has(key)) found.push(...await axeProblems(page))
    read.add(key)
    problems.push(...found.map((problem) => `at ${size.width} px: ${problem}`))
  }
  await page.setViewportSize(DESK)
  problems.push(...desk.complaints.splice(0))
  return problems.map((problem) => `${who}, ${language}, ${path}: ${problem}`)
}

async function walk(person: Pick<Person, 'userName'>, who: string, language: 'fr' | 'ar', further: readonly string[]): Promise<string[]> {
  const desk = await deskOf(house, person, language)
  const entries = desk.page.getByRole('navigation', { name: desk.word(shellWords.navigation) }).locator('a')
  const paths = await entries.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const problems: string[] = []
  for (const [n, path] of paths.entries()) {
    await entries.nth(n).click()
    await settled(desk.page)
    problems.push(...await lookOver(desk, who, path))
  }
  for (const path of further) {
    await desk.follow(path)
    problems.push(...await lookOver(desk, who, path))
  }
  await desk.context.close()
  return problems
}

const everybody = ['officer', 'teller', 'branch-manager', 'accountant', 'auditor', 'administrator'] as const

// Both languages walk side by side: a page waits for its server half of the time.
const inBoth = async (walkIn: (language: 'fr' | 'ar', pages: Pages) => Promise<string[]>): Promise<string[]> =>
  (await Promise.all((['fr', 'ar'] as const).map((language) => walkIn(language, pages.get(language) as Pages)))).flat()

test.each(everybody)('the pages of the %s in French and in Arabic', async (role) => {
  expect(await inBoth((language, { people, further }) => walk(people[role], role, language, further[role] ?? []))).toEqual([])
}, 400_000)

test(`the pages of a network's director in French and in Arabic`, async () => {
  expect(await inBoth((language, { plans: { slug, further } }) => walk({ userName: `director-${slug}` }, 'director', language, further))).toEqual([])
}, 400_000)
