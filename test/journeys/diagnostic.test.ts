// An adviser assesses without a connection, comes back, the member replies, the report is made, the plan starts.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moveAssessment, planAssessment } from '#contract/diagnostics.ts'
import { addRecommendation } from '#contract/plans.ts'
import { clientProtection } from '#core/diagnostic/shipped/client-protection.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import { diagnosticPageWords as w } from '#web/network/diagnostics/words.ts'
import { buildApp } from '#http/app.ts'
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

test('from answers made without a connection to the beginning of the plan', async () => {
  const adviser = await deskOf(house, { userName: 'adviser-adrar' }, 'en')
  const { page, word } = adviser
  await adviser.go(`/diagnostics/${assessment}`)
  await page.getByText(word(w.progress, { done: 0, all: criteria.length })).first().waitFor()
  await adviser.context.setOffline(true)
  for (const { title } of criteria) {
    await page.getByRole('heading', { name: textIn(title, 'en') }).waitFor()
    await page.getByRole('radio', { name: word(w.yes), exact: true }).check()
    await page.getByRole('button', { name: word(w.keep) }).click()
  }
  await page.getByText(word(w.progress, { done: criteria.length, all: criteria.length })).first().waitFor()
  await page.getByText(word(w.keptHere, { n: criteria.length })).first().waitFor()
  await page.getByText(word(w.ofBest, { percent: '100' })).waitFor()
  await adviser.context.setOffline(false)
  await page.getByText(word(w.keptHere, { n: criteria.length })).first().waitFor({ state: 'detached' })
  adviser.complaints.length = 0
  expect(await axeProblems(page)).toEqual([])
  await adviser.go(`/diagnostics/${assessment}`)
  await page.getByText(word(w.progress, { done: criteria.length, all: criteria.length })).first().waitFor()
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
  await director.page.getByRole('button', { name: word(w.report) }).click()
  const [saved] = await Promise.all([director.page.waitForEvent('download'), director.page.getByRole('menuitem', { name: word(w.editable) }).click()])
  expect(readFileSync(await saved.path(), 'utf8')).toContain('Le tableau des prix date de mai.')
  const recommended = await network.director.call(addRecommendation, { body: {
    member: members.members[0]?.id ?? '', assessment, theme: 'client-protection', content: 'Afficher les prix à jour', priority: 'high', effort: 'small', findings: [],
  } })
  expect(recommended.status).toBe(200)
  await Promise.all([adviser.context.close(), director.context.close()])
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
})
