// Road 1 whole: asked by telephone, offered and adjusted at the desk, approved by another, accepted by telephone, and the books follow.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Locator } from 'playwright-core'
import type { ChangeJson, OffersJson } from '#core/loan/events-json.ts'
import { offersJson } from '#core/loan/offers-json.ts'
import { caseReasons } from '#core/loan/case-can.ts'
import { reasonWords, stateWords } from '#contract/relief-words.ts'
import type { ReliefCase } from '#contract/renegotiation-shapes.ts'
import type { Language } from '#contract/words/language.ts'
import { issuePhoneCode } from '#institution/phone-access/door.ts'
import { newId } from '#platform/ids.ts'
import { entryKindWords } from '#web/desk/books/words.ts'
import { pageWords } from '#web/desk/loans/words.ts'
import { caseWords, decisionWords, reliefWords, solveWords } from '#web/desk/relief/words.ts'
import { deskOf, openHouse, settled, type Desk, type House } from '#test/helpers/house.ts'
import { expectDone } from '#test/helpers/institution.ts'
import { amended, foundReliefHouse, PAID, replayed, SERVICE_CODE, SIGNED, type ReliefHouse } from '#test/helpers/relief-journey.ts'
import { cellsOf, mainText, plain, written } from '#test/helpers/shown.ts'
import { telephone, type Telephone } from '#test/helpers/telephone.ts'

const TODAY = '2026-03-10'
const PIN = '4917'

let house: House
beforeAll(async () => { house = await openHouse(TODAY) })
afterAll(() => house.close())

describe.each(['fr', 'ar'] as const)('the road of relief in %s', (language) => {
  let town: ReliefHouse
  let phone: Telephone
  let officer: Desk
  let agreed: ChangeJson[]
  beforeAll(async () => {
    town = await foundReliefHouse(house.services, language)
    phone = telephone(house.address, town.phone, SERVICE_CODE)
  })
  afterAll(async () => { await officer?.context.close() })

  test('she sets her PIN with the code of the branch, and asks for relief', async () => {
    const { code } = expectDone(await issuePhoneCode(house.services, town.people.officer.actor, newId(), town.client))
    await askByPhone(phone, language, code)
    expect(phone.ended).toBe(true)
    expect(phone.screen).toMatch(/R\d+/)
  })

  test('the officer opens the case from the home page, and sees what core offers', async () => {
    officer = await deskOf(house, town.people.officer, language)
    await openFromHome(officer)
    const offered = offersFor('600.00', await caseAt(officer))
    expect(offered.length).toBeGreaterThan(1)
    await expectCards(officer, offered, 'kept')
    const shown = await mainText(officer.page)
    for (const figure of ['600.00', '1134.72']) expect(shown).toContain(written(language).money(figure))
    expect(shown).toContain(plain(officer.word(reasonWords['market-closed'])))
  })

  test('another capacity on the slider changes the offers at once, and on record when the officer asks', async () => {
    const { page, word } = officer
    const slider = page.getByRole('slider', { name: word(solveWords.slider) })
    await slider.focus()
    for (let steps = 0; steps < 5; steps++) await page.keyboard.press('ArrowUp')
    const shown = await caseAt(officer)
    const tried = await triedAmount(officer)
    expect(Number(tried)).toBeGreaterThan(600)
    await expectCards(officer, offersFor(tried, shown), 'tried')
    await page.getByRole('button', { name: word(decisionWords.again), exact: true }).click()
    await page.locator('article[data-tried="false"]').first().waitFor()
    await settled(page)
    const kept = await caseAt(officer)
    expect(kept.capacity.amount).toBe(tried)
    await expectCards(officer, offersFor(tried, kept), 'kept')
  })

  test('the officer adjusts an offer, and proposes it', async () => {
    agreed = await adjustTo(officer, '700')
    const { page, word } = officer
    const mine = page.locator('article').filter({ hasText: word(caseWords.byOfficer, { name: town.people.officer.actor.name }) })
    await expectFigures(mine, language, agreed)
    await mine.getByRole('checkbox', { name: word(caseWords.choose) }).check()
    await page.getByRole('button', { name: word(decisionWords.propose), exact: true }).click()
    await page.getByText(word(stateWords['for-approval'])).first().waitFor()
    expect(await page.getByRole('button', { name: word(decisionWords.approve), exact: true }).count()).toBe(0)
    expect(officer.complaints).toEqual([])
  })

  test('a second person approves', async () => {
    const manager = await deskOf(house, town.people['branch-manager'], language)
    await openFromHome(manager)
    await manager.page.getByRole('button', { name: manager.word(decisionWords.approve), exact: true }).click()
    await manager.page.getByText(manager.word(stateWords.offered)).first().waitFor()
    expect(manager.complaints).toEqual([])
    await manager.context.close()
  })

  test('she reads the offer in her language and accepts it with her PIN', async () => {
    const read = await acceptByPhone(phone)
    const after = replayed(TODAY, amended(TODAY, agreed))
    const last = after.schedule.at(-1)?.dueOn ?? ''
    for (const figure of [written(language).date(last)]) expect(plain(read)).toContain(phoneLetters(language, figure))
    expect(phone.ended).toBe(true)
    expect(phone.screen).toMatch(/R\d+/)
  })

  test('the loan has a second version of its contract, with the schedule that core computes', async () => {
    const after = replayed(TODAY, amended(TODAY, agreed))
    await officer.go(`/loans/${town.loan}?tab=contract`)
    const { page, word } = officer
    const versions = page.locator('h3').filter({ hasText: word(pageWords.version, { n: 2 }) })
    await versions.waitFor()
    const table = page.locator('section, .mantine-Paper-root').filter({ has: versions }).locator('table').first()
    expect(await rowsShown(table)).toEqual(rowsOf(language, after.versions.at(-1)?.schedule ?? []))
    await officer.go(`/loans/${town.loan}`)
    expect(await rowsShown(page.locator('table').first())).toEqual(rowsOf(language, after.schedule))
    expect(await mainText(page)).toContain(written(language).money(after.balances.total))
  })

  test('the journal, the trial balance, the register and the message to her are right', async () => {
    const accountant = await deskOf(house, town.people.accountant, language)
    await expectBooks(accountant, agreed)
    await expectRegister(officer)
    await expectMessage(town, language, agreed)
    expect([...accountant.complaints, ...officer.complaints]).toEqual([])
    await accountant.context.close()
  })
})

/** Asks for what she can pay; digits as her language writes them are understood. */
async function askByPhone(phone: Telephone, language: Language, code: string): Promise<void> {
  await phone.dial()
  if (language === 'ar') expect(phone.screen).toMatch(/[\u0621-\u064a]/)
  else expect(phone.screen).toContain('Mon crédit')
  await phone.type('3')
  await phone.type(code)
  await phone.type(PIN)
  await phone.type(PIN)
  await phone.type(`${caseReasons.indexOf('market-closed') + 1}`)
  await phone.type(language === 'ar' ? '٦٠٠' : '600')
  await phone.type('3')
  await phone.type('1')
  expect(await phone.readOn()).toContain('600')
  await phone.type('1')
}

async function acceptByPhone(phone: Telephone): Promise<string> {
  await phone.dial()
  await phone.type('4')
  await phone.type('1')
  await phone.type(PIN)
  await phone.type('1')
  await phone.type('1')
  const read = await phone.readOn()
  await phone.type('1')
  await phone.type(PIN)
  return read
}

/** From the card of the home page through the register to the case. */
async function openFromHome({ page, word }: Desk): Promise<void> {
  const card = page.locator('#content').getByRole('heading', { name: word(reliefWords.cases), exact: true }).locator('..')
  await card.getByRole('link', { name: word(reliefWords.open), exact: true }).click()
  await page.getByRole('link', { name: /^R\d+$/ }).first().click()
  await page.locator('article').first().waitFor()
  await settled(page)
}

async function caseAt({ page }: Desk): Promise<ReliefCase> {
  const id = new URL(page.url()).pathname.split('/').at(-1)
  const response = await page.request.get(`/api/cases/${id}`)
  return (await response.json()) as ReliefCase
}

/** What core offers for that capacity, by the loan as signed and paid and the institution's policy as the case gives it. */
function offersFor(amount: string, shown: ReliefCase): OffersJson['offers'] {
  const found = offersJson({ terms: SIGNED, events: PAID, asOf: TODAY, capacity: { amount, every: 1, unit: 'month' }, policy: shown.engine?.policy })
  if ('problems' in found) throw new Error(JSON.stringify(found.problems))
  return found.offers
}

async function expectCards({ page, language, word }: Desk, offers: OffersJson['offers'], which: 'kept' | 'tried'): Promise<void> {
  const { money, date } = written(language)
  const cards = page.locator(`article[data-tried="${which === 'tried'}"]`)
  await expect.poll(() => cards.count()).toBe(offers.length)
  const texts = (await cards.allInnerTexts()).map(plain)
  for (const [n, offer] of offers.entries()) {
    for (const figure of [money(offer.instalment), date(offer.lastDueOn), money(offer.toClient.total), money(offer.toClient.extra)]) expect(texts[n]).toContain(figure)
    expect(texts[n]).toContain(plain(word(caseWords.until)))
  }
}

const triedAmount = async ({ page, word }: Desk): Promise<string> => {
  const label = page.getByText(word(solveWords.slider), { exact: true }).locator('..')
  const digits = plain(await label.innerText()).replace(/[^\d,.]/g, '').replace(/[.,](\d\d)$/, ' $1').replace(/[.,]/g, '')
  return digits.replace(' ', '.')
}

/** The officer's own offer in the dialog; answers the changes that it stands for. */
async function adjustTo({ page, word }: Desk, amount: string): Promise<ChangeJson[]> {
  await page.getByRole('button', { name: word(solveWords.adjust), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(word(solveWords.capacity)).fill(amount)
  await dialog.locator('article').waitFor()
  await dialog.getByRole('button', { name: word(solveWords.keep), exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await settled(page)
  return [{ type: 'capacity', amount: `${amount}.00` }, { type: 'spread-arrears', over: 'rest' }]
}

async function expectFigures(card: Locator, language: Language, changes: ChangeJson[]): Promise<void> {
  const { schedule } = replayed(TODAY, amended(TODAY, changes))
  const ahead = schedule.filter((row) => row.outstanding !== '0.00')
  const text = plain(await card.innerText())
  const total = ahead.reduce((sum, row) => sum + BigInt(row.outstanding.replace('.', '')), 0n).toString()
  const { money, date } = written(language)
  for (const figure of [money('700.00'), date(schedule.at(-1)?.dueOn ?? ''), money(`${total.slice(0, -2)}.${total.slice(-2)}`)]) expect(text).toContain(figure)
}

/** Principal, interest and total of each line, with its date. */
async function rowsShown(table: Locator): Promise<string[][]> {
  const cells = await cellsOf(table)
  return cells.map((row) => [row[1]?.replace(/^(.*\d{4}).*$/u, '$1') ?? '', row[2] ?? '', row[3] ?? '', row[4] ?? ''])
}

function rowsOf(language: Language, schedule: readonly { dueOn: string; principal: string; interest: string; total: string }[]): string[][] {
  const { amount, date } = written(language)
  return schedule.map((row) => [date(row.dueOn), amount(row.principal), amount(row.interest), amount(row.total)])
}

const phoneLetters = (language: Language, text: string): string => (language === 'fr' ? text.replaceAll('û', 'u').replaceAll('’', '\'') : text)

async function expectBooks(desk: Desk, changes: ChangeJson[]): Promise<void> {
  const { page, word, language } = desk
  const after = replayed(TODAY, amended(TODAY, changes))
  const { amount } = written(language)
  const entry = after.entries.find((each) => each.event === 'amend')
  expect(entry?.lines.length).toBeGreaterThan(1)
  await desk.go('/journal')
  const row = page.locator('tbody tr').filter({ hasText: word(entryKindWords.renegotiation) })
  const text = plain(await row.first().innerText())
  for (const line of entry?.lines ?? []) expect(text).toContain(amount(line.debit ?? line.credit ?? ''))
  await desk.go('/trial-balance?from=2026-01-01')
  await expectTrialBalance(desk, changes)
}

async function expectTrialBalance({ page, language }: Desk, changes: ChangeJson[]): Promise<void> {
  const { amount } = written(language)
  const wanted = new Map<string, bigint>()
  for (const { lines } of replayed(TODAY, amended(TODAY, changes)).entries) {
    for (const line of lines) wanted.set(line.account, (wanted.get(line.account) ?? 0n) + units(line.debit) - units(line.credit))
  }
  const cells = await cellsOf(page.locator('table'))
  for (const [account, balance] of wanted) {
    const row = cells.find(([name]) => name?.startsWith(`${account} `))
    expect(row?.at(-1), account).toBe(balance === 0n ? '–' : balance < 0n ? `(${amount(decimal(-balance))})` : amount(decimal(balance)))
  }
  const [, , debit, credit] = (await page.locator('tfoot th').allInnerTexts()).map(plain)
  expect(debit).toBe(credit)
  expect(debit).toMatch(/\d/)
}

const units = (text = '0.00'): bigint => BigInt(text.replace('.', ''))
const decimal = (amount: bigint): string => `${amount / 100n}.${(amount % 100n).toString().padStart(2, '0')}`

async function expectRegister(desk: Desk): Promise<void> {
  await desk.go('/cases?state=applied')
  const [row, ...others] = await desk.page.locator('tbody tr').allInnerTexts()
  expect(others).toEqual([])
  expect(plain(row ?? '')).toContain(plain(desk.word(stateWords.applied)))
}

async function expectMessage(town: ReliefHouse, language: Language, changes: ChangeJson[]): Promise<void> {
  const messages = await house.services.db.transact({ institution: town.id }, (tx) => tx.rows<{ purpose: string; language: string; body: string; recipient: string }>(
    `select purpose, language, body, recipient from outbox where purpose = 'case-applied'`))
  const after = replayed(TODAY, amended(TODAY, changes))
  expect(messages).toMatchObject([{ language, recipient: town.phone }])
  expect(plain(messages[0]?.body ?? '')).toContain(written(language).date(after.schedule.at(-1)?.dueOn ?? '').replace('û', 'u'))
  expect(plain(messages[0]?.body ?? '')).toMatch(/700/)
}
