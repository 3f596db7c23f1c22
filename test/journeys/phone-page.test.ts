// The drawn telephone speaks to the endpoint that gateways speak to, and shows what the house writes to its number.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseReasons } from '#core/loan/case-can.ts'
import { issuePhoneCode } from '#institution/phone-access/door.ts'
import { newId } from '#platform/ids.ts'
import { phoneWords } from '#web/desk/phone/words.ts'
import { deskOf, openHouse, type Desk, type House } from '#test/helpers/house.ts'
import { expectDone } from '#test/helpers/institution.ts'
import { foundReliefHouse, replayed, SERVICE_CODE, type ReliefHouse } from '#test/helpers/relief-journey.ts'
import { plain, written } from '#test/helpers/shown.ts'

let house: House
let town: ReliefHouse
beforeAll(async () => {
  house = await openHouse('2026-03-10')
  town = await foundReliefHouse(house.services, 'fr')
})
afterAll(() => house.close())

const screenOf = async ({ page, word }: Desk): Promise<string> => plain(await page.getByLabel(word(phoneWords.screen)).innerText())

/** Presses the drawn keys, then the green one, and waits for the answer. */
async function send(desk: Desk, typed: string): Promise<string> {
  const { page, word } = desk
  const before = await screenOf(desk)
  const keypad = page.getByRole('group', { name: word(phoneWords.keypad) })
  for (const key of typed) await keypad.getByRole('button', { name: key, exact: true }).click()
  await page.getByRole('button', { name: word(phoneWords.call) }).click()
  await expect.poll(() => screenOf(desk), { timeout: 15_000 }).not.toBe(before)
  await page.getByLabel(word(phoneWords.screen)).and(page.locator('[data-dim="false"]')).waitFor()
  return screenOf(desk)
}

test('a call by its keys, the loan by its figures, a request, and the message beside it', async () => {
  const desk = await deskOf(house, town.people.officer, 'fr')
  const { page, word } = desk
  await desk.go(`/phone?client=${town.client}`)
  expect(await screenOf(desk)).toContain(SERVICE_CODE)
  expect(await send(desk, '')).toContain('1 Mon crédit')
  const { code } = expectDone(await issuePhoneCode(house.services, town.people.officer.actor, newId(), town.client))
  await send(desk, '1')
  await send(desk, code)
  await send(desk, '4917')
  const loan = await send(desk, '4917')
  expect(loan).toContain(written('fr').money(replayed('2026-03-10').arrears.amount))
  expect(loan).toContain(town.loanNumber)

  await send(desk, '00')
  for (const typed of ['3', `${caseReasons.indexOf('market-closed') + 1}`, '600', '3', '1']) await send(desk, typed)
  const sent = await send(desk, '1')
  const number = /R\d+/.exec(sent)?.[0] ?? 'none'
  expect(sent).toContain(word(phoneWords.ended).slice(0, 12))
  await expect.poll(async () => plain(await page.locator('#content').innerText()).split(number).length, { timeout: 15_000 }).toBeGreaterThan(2)
  expect(desk.complaints).toEqual([])
})

test('a computer’s keys are the telephone’s, and what is hung up can be taken up again', async () => {
  const desk = await deskOf(house, town.people.officer, 'fr')
  const { page, word } = desk
  await desk.go(`/phone?client=${town.client}`)
  await page.locator('#content').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => screenOf(desk)).toContain('1 Mon crédit')
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await expect.poll(() => screenOf(desk)).toContain('code secret')
  await page.keyboard.press('Escape')
  expect(await screenOf(desk)).toContain(SERVICE_CODE)
  await page.getByRole('button', { name: word(phoneWords.call) }).click()
  await expect.poll(() => screenOf(desk)).toContain('Continuer où vous étiez')
  expect(desk.complaints).toEqual([])
})
