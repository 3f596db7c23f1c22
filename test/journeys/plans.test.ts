// From need to change: a training is planned for two members at once, moved by keyboard, recorded by the member, verified by the network, seen in the chain.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planWords, stateWords, themeWords } from '#contract/plans/words.ts'
import { addRecommendation } from '#network/plans/door.ts'
import { newId } from '#platform/ids.ts'
import { chainWords, itemWords, planPageWords } from '#web/network/plans/words.ts'
import { deskOf, openHouse, type Desk, type House } from '#test/helpers/house.ts'
import { expectDone, foundTestInstitution, foundTestNetwork, type TestInstitution } from '#test/helpers/institution.ts'
import { axeProblems, cutWords, overflow } from '#test/helpers/look-over.ts'
import { mainText, plain } from '#test/helpers/shown.ts'

let house: House
let atlas: TestInstitution
let rif: TestInstitution
let director: Desk
let member: Desk
beforeAll(async () => {
  house = await openHouse('2026-03-10')
  atlas = await foundTestInstitution(house.services, { name: 'Atlas' }, 'fr')
  rif = await foundTestInstitution(house.services, { name: 'Rif' }, 'fr')
  const network = await foundTestNetwork(house.services, 'nour', [atlas.id, rif.id], 'fr')
  for (const { id } of [atlas, rif]) {
    expectDone(await addRecommendation(house.services.db, { id: 'test', name: 'Test', network, channel: 'demo' }, newId(), {
      member: id, theme: 'risk', content: 'Garder trois mois de charges en caisse', priority: 'urgent', effort: 'medium', findings: [],
    }))
  }
})
afterAll(() => house.close())

async function quiet({ page, complaints }: Desk): Promise<void> {
  expect([...await overflow(page), ...await cutWords(page), ...await axeProblems(page), ...complaints.splice(0)]).toEqual([])
}

test('what two members need in one theme is planned for both at once', async () => {
  director = await deskOf(house, { userName: 'director-nour' }, 'fr')
  const { page, word } = director
  await director.go('/needs')
  for (const { name } of [{ name: 'Atlas' }, { name: 'Rif' }]) {
    await page.getByRole('button', { name: word(planPageWords.cell, { member: name, theme: word(themeWords.risk), open: 1, planned: 0, done: 0 }) }).click()
  }
  await quiet(director)
  await page.getByRole('link', { name: word(planPageWords.planChosen, { n: 2 }) }).click()
  await page.getByLabel(word(planWords.title), { exact: false }).first().fill('Gérer la liquidité')
  await page.getByLabel(word(planWords.owner), { exact: false }).fill('Fatima')
  await page.getByLabel(word(planWords.dueOn), { exact: false }).fill('30/04/2026')
  await page.getByLabel(word(planWords.budget), { exact: false }).first().fill('1000,01')
  await quiet(director)
  await page.getByRole('button', { name: word(itemWords.newItem), exact: true }).click()
  await page.waitForURL(/\/plans$/)
  await expect.poll(() => page.getByRole('link', { name: 'Gérer la liquidité' }).count(), { timeout: 20_000 }).toBe(2)
})

test('a card goes to the next quarter by its menu, without a mouse', async () => {
  const { page, word } = director
  await director.go(`/plans?by=quarter&member=${rif.id}`)
  await page.getByRole('button', { name: word(planPageWords.actsOf, { title: 'Gérer la liquidité' }) }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: word(planPageWords.moveTo, { to: '2026-Q3' }) }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: '2026-Q3' }).getByText('Gérer la liquidité').waitFor()
})

test('the member records at its own desk that it is done, with evidence', async () => {
  member = await deskOf(house, atlas.people.administrator, 'fr')
  const { page, word } = member
  await member.go('/plan')
  expect(await mainText(page)).not.toContain('Rif')
  await page.getByRole('link', { name: 'Gérer la liquidité' }).click()
  await page.getByRole('button', { name: word(itemWords.record), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(word(itemWords.whatDone)).fill('Deux jours à Rabat')
  await dialog.getByLabel(word(itemWords.howFar)).fill('100')
  const kind = word(itemWords.evidenceKind)
  await dialog.getByRole('combobox', { name: kind }).or(dialog.getByRole('textbox', { name: kind })).first().click()
  await page.getByRole('option', { name: word(itemWords.link) }).click()
  await dialog.getByLabel(word(itemWords.evidenceTitle)).fill('Feuille de présence')
  await dialog.getByLabel(word(itemWords.address), { exact: true }).fill('https://example.org/presence')
  await dialog.getByRole('button', { name: word(itemWords.addEvidence) }).click()
  const second = dialog.getByRole('group', { name: word(itemWords.evidenceNumber, { n: 2 }) })
  await second.getByRole('combobox', { name: kind }).or(second.getByRole('textbox', { name: kind })).first().click()
  await page.getByRole('option', { name: word(itemWords.link) }).click()
  await second.getByLabel(word(itemWords.evidenceTitle)).fill('Programme de la formation')
  await second.getByLabel(word(itemWords.address), { exact: true }).fill('https://example.org/programme')
  await quiet(member)
  await dialog.getByRole('button', { name: word(itemWords.record), exact: true }).click()
  await page.getByText(word(stateWords.reported)).first().waitFor()
})

test('somebody of the network verifies, and the chain of that member is drawn to its end', async () => {
  const { page, word } = director
  await director.go('/plans?tab=list&state=reported')
  await page.getByText('Gérer la liquidité').first().click()
  await page.getByRole('link', { name: 'Feuille de présence' }).waitFor()
  await page.getByRole('link', { name: 'Programme de la formation' }).waitFor()
  await page.getByRole('button', { name: word(itemWords.verify), exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: word(itemWords.verify), exact: true }).click()
  await page.getByText(word(stateWords.verified)).first().waitFor()
  await director.go(`/plans/members/${atlas.id}`)
  expect(await mainText(page)).toContain(plain(word(chainWords.by, { by: 'Director', on: '2026-03-10' })))
  expect(await page.locator('ol li[data-reached="true"]').count()).toBe(4)
  await quiet(director)
})
