// An adviser assesses without a connection, comes back, the member replies, the report is made, the plan starts.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { extractText, getDocumentProxy } from 'unpdf'
import { moveAssessment, planAssessment, recordAnswers } from '#contract/diagnostics.ts'
import { planWords } from '#contract/plans/words.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '#contract/words/language.ts'
import { clientProtection } from '#core/diagnostic/shipped/client-protection.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import { diagnosticPageWords as w } from '#web/network/diagnostics/words.ts'
import { editWords } from '#web/network/frameworks/edit-words.ts'
import { problemWords } from '#web/network/frameworks/framework-checks.ts'
import { itemWords, planPageWords } from '#web/network/plans/words.ts'
import { leavingWords } from '#web/shell/leaving-words.ts'
import { shellWords } from '#web/shell/words.ts'
import { uiWords } from '#web/ui/words.ts'
import { buildApp } from '#http/app.ts'
import { answered, ok } from '#test/helpers/diagnostics.ts'
import { deskOf, openHouse, settled, type Desk, type House } from '#test/helpers/house.ts'
import { axeProblems, overflow } from '#test/helpers/look-over.ts'
import { foundWholeNetwork, type TestNetwork } from '#test/helpers/network.ts'
import { foundPlanningNetwork, type PlanningNetwork } from '#test/helpers/plans.ts'
import { signedIn, type Visitor } from '#test/helpers/signed-in.ts'

const TODAY = '2026-03-10'
let house: House
let members: TestNetwork
let network: PlanningNetwork
let assessment = ''
let app: ReturnType<typeof buildApp>
const criteria = clientProtection.dimensions.flatMap((dimension) => dimension.criteria)

beforeAll(async () => {
  house = await openHouse(TODAY)
  members = await foundWholeNetwork(house.services, 'amal', 'fr', TODAY)
  app = buildApp(house.services, { publicWritesPerMinute: 100_000, checkAnswers: true })
  network = await foundPlanningNetwork(house.services, app, 'adrar', [members.members[0]?.id ?? ''])
  assessment = await planned(network.director, members)
})
afterAll(async () => { await app.close(); await house.close() })

/** Of the first member, and already in the field. */
async function planned(by: Visitor, { members: [member] }: TestNetwork): Promise<string> {
  const { answer: { id } } = await by.call(planAssessment, { body: {
    member: member?.id ?? '', framework: 'client-protection@1', mode: 'accompanied', title: 'Protection', asOf: TODAY, startsOn: TODAY, deadline: '2026-04-30', lead: 'Fatima', team: [],
  } })
  await by.call(moveAssessment, { params: { id }, body: { act: 'go-to-field' } })
  return id
}

const step = async ({ page, word }: Desk, act: 'draft' | 'send-to-member' | 'validate') => {
  const name = word(w[`act-${act}`])
  await page.getByRole('button', { name }).first().click()
  await page.getByRole('dialog').getByRole('button', { name }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await settled(page)
}

/** The battery dies, there is no connection: everything is there, and signing out says what would be lost. */
async function reloadedOffline({ page, word }: Desk, kept: number): Promise<void> {
  await page.reload()
  await page.getByText(word(w.openedOffline)).waitFor()
  await page.getByText(word(w.keptHere, { n: kept })).first().waitFor()
  await page.getByText(word(w.begun)).waitFor()
  expect(await page.getByRole('textbox', { name: word(w.comment) }).inputValue()).toBe('Seen at the counter')
  await page.getByRole('button', { name: 'Adviser' }).click()
  await page.getByRole('menuitem', { name: word(shellWords.signOut) }).click()
  const leaving = page.getByRole('dialog', { name: word(leavingWords.title) })
  await leaving.getByText(word(leavingWords.lost, { n: kept + 1, title: 'Protection' })).waitFor()
  await leaving.getByRole('button', { name: word(uiWords.cancel) }).last().click()
  await leaving.waitFor({ state: 'detached' })
}

/** Nothing of an assessment stays on a device that somebody has left. */
async function leave({ page, word }: Desk): Promise<void> {
  await page.getByRole('button', { name: 'Adviser' }).click()
  await page.getByRole('menuitem', { name: word(shellWords.signOut) }).click()
  await page.waitForURL(/sign-in/)
  const left = () => page.evaluate<number>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('twiza-assessments')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const counting = opening.result.transaction('pages').objectStore('pages').count()
      counting.onsuccess = () => resolve(counting.result)
    }
  })`)
  const names = () => page.evaluate(`Object.keys(localStorage).filter((name) => /^twiza[.](kept|begun)/.test(name))`)
  await expect.poll(async () => [await left(), await names()]).toEqual([0, []])
}

/** A finding becomes a recommendation, and the recommendation an action of the plan, all on the pages. */
async function planFrom({ page, word, go }: Desk): Promise<void> {
  await go(`/diagnostics/${assessment}?tab=findings`)
  await page.getByRole('button', { name: word(planPageWords.recommendFrom) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(word(planPageWords.recommendation), { exact: false }).fill('Show the prices of today')
  await dialog.getByRole('button', { name: word(planPageWords.recommend) }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: `${word(planPageWords.planThis)}: Show the prices of today` }).click()
  await page.getByLabel(word(planWords.title), { exact: false }).first().fill('New table of prices')
  await page.getByLabel(word(planWords.owner), { exact: false }).fill('Fatima')
  await page.getByLabel(word(planWords.dueOn), { exact: false }).fill('30/04/2026')
  await page.getByRole('button', { name: word(itemWords.newItem), exact: true }).click()
  await page.waitForURL(/\/plans\/items\//)
  await page.getByText('Show the prices of today').waitFor()
}

test('from answers made without a connection to the beginning of the plan', async () => {
  const adviser = await deskOf(house, { userName: 'adviser-adrar' }, 'en')
  const { page, word } = adviser
  await adviser.go(`/diagnostics/${assessment}`)
  await page.getByText(word(w.progress, { done: 0, all: criteria.length })).first().waitFor()
  await page.getByText(word(w.opensOffline)).waitFor()
  await adviser.context.setOffline(true)
  const answerAll = async (some: typeof criteria) => {
    for (const { title } of some) {
      await page.getByRole('heading', { name: textIn(title, 'en') }).waitFor()
      await page.getByRole('radio', { name: word(w.yes), exact: true }).check()
      await page.getByRole('button', { name: word(w.keep) }).click()
    }
  }
  const half = criteria.slice(0, criteria.length / 2)
  await answerAll(half)
  await page.getByRole('textbox', { name: word(w.comment) }).fill('Seen at the counter')
  await reloadedOffline(adviser, half.length)
  await answerAll(criteria.slice(half.length))
  await page.getByText(word(w.progress, { done: criteria.length, all: criteria.length })).first().waitFor()
  await page.getByText(word(w.keptHere, { n: criteria.length })).first().waitFor()
  await page.getByText(word(w.ofBest, { percent: '100' })).waitFor()
  await adviser.context.setOffline(false)
  await page.getByText(word(w.keptHere, { n: criteria.length })).first().waitFor({ state: 'detached' })
  adviser.complaints.length = 0
  expect(await axeProblems(page)).toEqual([])
  await adviser.go(`/diagnostics/${assessment}`)
  await page.getByText(word(w.progress, { done: criteria.length, all: criteria.length })).first().waitFor()
  await adviser.go(`/diagnostics/${assessment}?tab=findings`)
  await page.getByRole('button', { name: word(w.addFinding) }).first().click()
  await page.getByRole('dialog').getByRole('textbox', { name: word(w.finding) }).fill('The table of prices is old')
  await page.getByRole('dialog').getByRole('button', { name: word(w.addFinding) }).click()
  await page.getByText('The table of prices is old').waitFor()
  await step(adviser, 'draft')
  await step(adviser, 'send-to-member')

  const member = await deskOf(house, members.members[0]?.people.administrator ?? { userName: '' }, 'fr')
  await member.go(`/own-diagnostics/${assessment}?tab=replies`)
  await member.page.getByRole('textbox', { name: member.word(w.reply) }).fill('Le tableau des prix date de mai.')
  await member.page.getByRole('button', { name: member.word(w.sendReply) }).click()
  await member.page.getByText('Le tableau des prix date de mai.').first().waitFor()
  expect(await axeProblems(member.page)).toEqual([])
  await member.context.close()

  const director = await deskOf(house, { userName: 'director-adrar' }, 'en')
  await director.go(`/diagnostics/${assessment}?tab=replies`)
  await director.page.getByText('Le tableau des prix date de mai.').waitFor()
  await step(director, 'validate')
  const save = async (name: string | RegExp): Promise<Buffer> => {
    await director.page.getByRole('button', { name: word(w.report) }).click()
    const [saved] = await Promise.all([director.page.waitForEvent('download'), director.page.getByRole('menuitem', { name }).click()])
    return readFileSync(await saved.path())
  }
  expect((await save(word(w.editable))).toString()).toContain('Le tableau des prix date de mai.')
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await save(/PDF.*Français/))), { mergePages: true })
  for (const part of ['The table of prices is old', 'Le tableau des prix date de mai.', '100']) expect(text.replaceAll(/\s+/gu, ' ')).toContain(part)
  await planFrom(director)
  await leave(adviser)
  await Promise.all([adviser.context.close(), director.context.close()])
})

test('a framework is edited by its form: checked beside the field, taken back, refused where answers would be lost, saved as a version', async () => {
  const open = await planned(network.director, members)
  const [asked, second] = criteria.map(({ title }) => textIn(title, 'en'))
  ok(await network.adviser.call(recordAnswers, { params: { id: open }, body: { answers: [answered(criteria[0]?.slug ?? '', { value: 'yes' })] } }))
  const { page, word, go, context } = await deskOf(house, { userName: 'director-adrar' }, 'en')
  await go('/frameworks/client-protection@1')
  await page.getByRole('button', { name: word(w.newVersion) }).click()
  await page.getByRole('button', { name: `${word(editWords.addQuestion)}: transparency` }).click()
  await page.getByRole('alert').getByText(word(problemWords, { rule: 'missing_field' })).waitFor()
  for (const language of LANGUAGES) await page.getByRole('textbox', { name: `${word(editWords.title)}, ${LANGUAGE_NAMES[language]}`, exact: true }).fill(`Prices hang on the wall ${language}`)
  await page.getByRole('textbox', { name: word(editWords.key) }).fill(criteria[0]?.slug ?? '')
  await page.getByText(word(problemWords, { rule: 'repeated' })).waitFor()
  await page.getByRole('textbox', { name: word(editWords.key) }).fill('prices-on-wall')
  const outline = page.getByRole('navigation', { name: word(editWords.outline) })
  const lines = () => outline.getByRole('button', { name: /Prices hang|signing|language/ }).allInnerTexts()
  await outline.getByRole('button', { name: 'Prices hang on the wall en' }).press('Alt+ArrowUp')
  await expect.poll(lines).toEqual([asked, 'Prices hang on the wall en', second])
  await outline.getByRole('button', { name: asked ?? '' }).click()
  await page.getByRole('button', { name: word(editWords.remove), exact: true }).click()
  await expect.poll(lines).toEqual(['Prices hang on the wall en', second])
  await page.getByRole('combobox', { name: word(editWords.openAssessments) }).selectOption('move')
  await page.getByRole('button', { name: word(w.save) }).click()
  await page.getByText('which has answers in an open assessment').first().waitFor()
  await page.getByText(word(editWords.removed, { title: asked ?? '' })).locator('xpath=../..').getByRole('button', { name: word(editWords.undo) }).click()
  await expect.poll(lines).toEqual([asked, 'Prices hang on the wall en', second])
  expect(await axeProblems(page)).toEqual([])
  await page.getByRole('button', { name: word(w.save) }).click()
  await page.waitForURL(/client-protection@2/)
  await page.getByText('Prices hang on the wall en').waitFor()
  await context.close()
})

test.each(['fr', 'ar'] as const)('pages in %s fit the desk and the telephone, and are open to everybody', async (language) => {
  const here = language === 'fr' ? members : await foundWholeNetwork(house.services, 'zahra', language, TODAY)
  const id = await planned(await signedIn(app, here.director), here)
  const desk = await deskOf(house, here.director, language)
  for (const path of ['/diagnostics', '/diagnostics/new', `/diagnostics/${id}`, `/diagnostics/${id}?tab=findings`, `/diagnostics/${id}?tab=comparison`, `/diagnostics/${id}?tab=history`, '/frameworks', '/frameworks/institutional@1', '/frameworks/new']) {
    await desk.follow(path)
    for (const width of [1280, 360]) {
      await desk.page.setViewportSize({ width, height: 800 })
      await settled(desk.page)
      expect([path, width, await overflow(desk.page), await axeProblems(desk.page), desk.complaints.splice(0)]).toEqual([path, width, [], [], []])
    }
  }
  await desk.context.close()
}, 360_000)
