// A day's work by keyboard alone, each figure against core: registered, applied, approved, paid out, repaid, taken back, paid off.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EventJson, ReplayJson } from '#core/loan/events-json.ts'
import { replayJson } from '#core/loan/replay-json.ts'
import type { TermsJson } from '#core/loan/terms-json.ts'
import { clientWords, fieldWords } from '#contract/clients/words.ts'
import { partWords, stateWords } from '#contract/loans/words.ts'
import { verifyInstitution } from '#institution/verification/door.ts'
import { clientPageWords } from '#web/desk/clients/words.ts'
import { actionWords, applyWords, loanWords, pageWords } from '#web/desk/loans/words.ts'
import { repaymentWords } from '#web/desk/repayments/words.ts'
import { confirmWords } from '#web/ui/words.ts'
import { deskOf, openHouse, settled, type Desk, type House } from '#test/helpers/house.ts'
import { foundTestInstitution, type RoleKey, type TestInstitution } from '#test/helpers/institution.ts'
import { choose, fromMenu, jump, press, tabTo, write } from '#test/helpers/keyboard.ts'
import { lendingAt } from '#test/helpers/lending-at.ts'
import { addTestProduct } from '#test/helpers/lending.ts'
import { cellsOf, mainText, plain, written } from '#test/helpers/shown.ts'

const PAID_OUT = '2026-01-05'
const { money, amount, date } = written('fr')

/** The loan as core alone sees it. */
function replayed(asOf: string, ...more: EventJson[]): ReplayJson {
  const terms: TermsJson = {
    currency: 'MAD', principal: '9000.00', disbursedOn: PAID_OUT, interest: { method: 'declining', rate: '24', per: 'year', period: 'instalment' },
    instalments: { count: 6, every: 1, unit: 'month', amortization: 'equal-instalments' },
  }
  const answer = replayJson({ terms, events: [{ id: 'd', type: 'disbursement', on: PAID_OUT, amount: '9000.00' }, ...more], asOf })
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems))
  return answer
}

let house: House
let here: TestInstitution
let loan = ''
const desks: Desk[] = []
beforeAll(async () => {
  house = await openHouse(PAID_OUT)
  here = await foundTestInstitution(house.services, { language: 'fr' }, 'fr')
  await addTestProduct({ ...lendingAt(house.services.db, here), manager: here.people.administrator.actor })
})
afterAll(() => house.close())

async function deskFor(role: RoleKey): Promise<Desk> {
  const desk = await deskOf(house, here.people[role], 'fr')
  desks.push(desk)
  return desk
}

/** The loan's page by Ctrl K and its number, as anybody would find it. */
async function openLoan(desk: Desk): Promise<void> {
  await jump(desk.page, loan)
  await desk.page.getByRole('heading', { level: 1, name: loan }).waitFor()
  await settled(desk.page)
}

test('an officer registers a client and hands in her application', async () => {
  const { page, word } = await deskFor('officer')
  await jump(page, word(clientPageWords.clients))
  await press(page, word(clientPageWords.register))
  await write(page, word(fieldWords.givenName), 'Zahra')
  await write(page, word(fieldWords.familyName), 'Tazi')
  await choose(page, word(fieldWords.sex), word(clientWords.sex.female))
  await write(page, word(fieldWords.phone), '06 61 23 45 67')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Zahra Tazi' }).waitFor()
  await jump(page, word(loanWords.loans))
  await press(page, word(loanWords.apply))
  await choose(page, word(loanWords.client), 'Zahra Tazi', 'tazi')
  await choose(page, word(loanWords.product), 'Crédit rural')
  await write(page, word(applyWords.amount), '9 000,00')
  await write(page, word(applyWords.count), '6')
  await write(page, word(applyWords.purpose), 'Brebis')
  const schedule = replayed(PAID_OUT).schedule
  await expect.poll(() => mainText(page)).toContain(money(schedule[0]?.total ?? ''))
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: /^L\d+$/ }).waitFor()
  loan = plain(await page.getByRole('heading', { level: 1 }).innerText())
  await settled(page)
  const rows = await cellsOf(page.locator('table').first())
  expect(rows.map((row) => row.slice(2, 5))).toEqual(schedule.map((row) => [amount(row.principal), amount(row.interest), amount(row.total)]))
  expect(await page.getByRole('button', { name: word(actionWords.approve), exact: true }).count()).toBe(0)
})

test('a manager approves it from the home page', async () => {
  const { page, word } = await deskFor('branch-manager')
  await press(page, 'Zahra Tazi')
  await page.getByRole('heading', { level: 1, name: loan }).waitFor()
  await settled(page)
  await press(page, word(actionWords.approve))
  await page.getByRole('dialog').getByLabel(word(applyWords.amount)).waitFor()
  await tabTo(page, word(applyWords.amount))
  await page.keyboard.press('Control+Enter')
  await page.getByText(word(pageWords.waitsDisbursement)).waitFor()
})

test('a teller pays it out from the home page', async () => {
  const { page, word } = await deskFor('teller')
  await press(page, 'Zahra Tazi')
  await page.getByRole('heading', { level: 1, name: loan }).waitFor()
  await settled(page)
  await press(page, word(actionWords.disburse))
  await tabTo(page, word(actionWords.on))
  expect(plain(await page.getByRole('dialog').innerText())).toContain(money('9000.00'))
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await settled(page)
  expect(await mainText(page)).toContain(money(replayed(PAID_OUT).balances.total))
})

test('a teller takes a repayment, and the receipt says where the money went', async () => {
  house.services.clock.set('2026-02-05')
  const { page, word } = await deskFor('teller')
  await openLoan({ page, word } as Desk)
  await press(page, word(actionWords.repay))
  await write(page, word(repaymentWords.amount), '2 000,50')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: word(repaymentWords.another) }).waitFor()
  const after = replayed('2026-02-05', { id: 'r', type: 'repayment', on: '2026-02-05', amount: '2000.50' })
  const shown = await mainText(page)
  const paid = after.transactions.find(({ event }) => event === 'r')
  for (const figure of ['2000.50', paid?.allocation.principal, paid?.allocation.interest, after.balances.total]) expect(shown).toContain(money(figure ?? ''))
  expect(shown).toContain(plain(word(partWords.principal)))
  const next = after.schedule.find((row) => row.outstanding !== '0.00')
  expect(shown).toContain(`${money(next?.outstanding ?? '')} le `)
})

test('a manager takes it back with a reason, and the loan is as if it had never been', async () => {
  const { page, word } = await deskFor('branch-manager')
  await openLoan({ page, word } as Desk)
  await tabTo(page, word(pageWords.schedule))
  await page.keyboard.press('ArrowRight')
  await press(page, word(repaymentWords.reverse))
  await write(page, word(confirmWords.reason), 'Erreur de cliente')
  await press(page, word(repaymentWords.reverse))
  await page.getByText(word(pageWords.takenBack), { exact: true }).waitFor()
  const after = replayed('2026-02-05')
  await page.keyboard.press('Escape')
  await tabTo(page, word(pageWords.movements))
  await page.keyboard.press('ArrowLeft')
  await settled(page)
  expect(await mainText(page)).toContain(money(after.balances.total))
})

test('a teller takes what pays it off early, and it is paid off', async () => {
  house.services.clock.set('2026-02-20')
  const { page, word } = await deskFor('teller')
  await openLoan({ page, word } as Desk)
  await fromMenu(page, word(actionWords.more), word(actionWords.settle))
  const { settlement } = replayed('2026-02-20')
  await page.getByText(word(repaymentWords.settleNeeds, { on: '2026-02-20', amount: money(settlement.total) })).waitFor({ timeout: 5_000 }).catch(() => undefined)
  expect(plain(await page.getByRole('dialog').innerText())).toContain(money(settlement.total))
  await write(page, word(repaymentWords.amount), settlement.total.replace('.', ','))
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByText(word(stateWords.closed)).first().waitFor()
  await page.getByText(word(pageWords.paidOffOn, { on: '2026-02-20' })).waitFor()
  expect(await mainText(page)).toContain(date('2026-02-20'))
})

test('nobody’s page complained, and the books agree with the facts', async () => {
  expect(desks.flatMap(({ complaints }) => complaints)).toEqual([])
  const found = await verifyInstitution(house.services.db, here.people.auditor.actor)
  expect(found).toMatchObject({ loans: 1, differences: [] })
})
