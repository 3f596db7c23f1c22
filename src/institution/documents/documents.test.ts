import { afterAll, beforeAll, expect, test } from 'vitest'
import { extractText, getDocumentProxy } from 'unpdf'
import type { TermsJson } from '#core/loan/terms-json.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { openDatabase, type Database } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import type { FileAnswer } from '#platform/route.ts'
import { recordRepayments, reverseRepayment } from '#institution/repayments/door.ts'
import { testDatabase } from '#test/helpers/database.ts'
import { addClient, addTestProduct, done, foundLending, giveLoan, productContent } from '#test/helpers/lending.ts'
import { accept, foundReliefTown, offered, repay, type ReliefTown } from '#test/helpers/relief.ts'
import { Typesetter } from './typeset.ts'
import { addendumOf, clientStatementOf, contractOf, loanStatementOf, receiptOf, simulationOf, type Desk } from './write-papers.ts'

let db: Database
let town: ReliefTown
let desk: Desk
const typesetter = new Typesetter()

beforeAll(async () => {
  db = openDatabase(await testDatabase())
  town = await foundReliefTown(db, { language: 'fr' })
  desk = { db, clock: town.rooms.clock, typesetter }
})
afterAll(async () => { await typesetter.close(); await db.close() })

/** The words of a PDF with every kind of space as one plain space. */
async function read(answer: FileAnswer | Refusal): Promise<{ text: string; pages: number }> {
  const { bytes, mediaType } = done(answer)
  expect(mediaType).toBe('application/pdf')
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(bytes as Uint8Array)), { mergePages: true })
  return { text: text.replaceAll(/\s+/gu, ' '), pages: totalPages }
}

const terms: TermsJson = {
  currency: 'MAD', principal: '10000.00', disbursedOn: '2026-01-15', interest: { rate: '24', period: 'instalment' }, instalments: { count: 12 },
  fees: [{ name: 'Frais de dossier', percent: '2', when: 'disbursement' }],
}

test('a simulation says terms, price and schedule in the language of who asks', async () => {
  const { text, pages } = await read(await simulationOf(desk, town.officer, { terms, title: 'Fatima, moutons' }))
  expect(pages).toBe(1)
  for (const part of ['Simulation de crédit', 'Fatima, moutons', 'Atlas', '945,60 MAD', 'Frais de dossier', '2 % du capital, au décaissement, retenus', '15 février 2026', '9 800,00 MAD', '32,00 %', '1 547,15 MAD']) {
    expect(text).toContain(part)
  }
  const rw = await read(await simulationOf(desk, town.officer, { terms, language: 'rw' }))
  expect(rw.text).toContain('Ingengabihe yo kwishyura')
})

test('terms that make no schedule are refused with every problem', async () => {
  const refused = await simulationOf(desk, town.officer, { terms: { ...terms, principal: '-1', instalments: { count: 0 } } })
  expect(refused).toMatchObject({ refused: 'terms_refused', path: 'terms.principal', also: [{ path: 'terms.instalments.count' }] })
})

test('ten years of daily instalments are drawn in part, and the paper says so', async () => {
  const { text } = await read(await simulationOf(desk, town.officer, { terms: { ...terms, instalments: { count: 3_660, unit: 'day' } }, language: 'en' }))
  expect(text).toContain('And 3,300 more, the last on')
})

test('the contract names the parties, spells the amounts out and holds the whole schedule', async () => {
  const { text } = await read(await contractOf(desk, town.officer, { id: town.loan }))
  for (const part of [`Contrat de crédit ${town.loanNumber}`, 'Fatima Ait Ali', '12 000,00 MAD (douze mille dirhams)', 'Agence Azilal', '5 janvier 2027', 'Taux effectif global']) {
    expect(text).toContain(part)
  }
  expect(text).not.toContain('PROJET')
})

test('a statement tells what was paid, what is late, and what was taken back', async () => {
  const lending = await foundLending(db)
  const product = await addTestProduct(lending)
  const client = await addClient(lending)
  const loan = await giveLoan(lending, { client, product, amount: '10000.00', count: 12, on: '2026-01-15' })
  town.rooms.clock.set('2026-03-20')
  const pay = async (amount: string, valueOn: string) => {
    const [receipt] = await db.transact({ institution: lending.institution }, (tx) =>
      recordRepayments(tx, lending.institution, [{ key: newId(), actor: lending.teller, today: '2026-03-20', content: { loan: loan.id, amount, valueOn, means: 'cash' } }]))
    return done(receipt as Exclude<typeof receipt, undefined>)
  }
  await pay('945.60', '2026-02-15')
  const wrong = await pay('100.00', '2026-03-01')
  done(await reverseRepayment(db, lending.accountant, { key: newId(), today: '2026-03-20', loan: loan.id, event: wrong.event, reason: 'Wrong loan' }))

  const { text } = await read(await loanStatementOf(desk, lending.officer, { id: loan.id, language: 'en' }))
  for (const part of [`Statement of loan ${loan.number}`, 'MAD 945.60 late since 15 March 2026', 'Repayment (taken back)', '15 Feb 2026']) expect(text).toContain(part)
  const all = await read(await clientStatementOf(desk, lending.officer, { id: client }))
  for (const part of ['Relevé de Fatima Ait Ali', loan.number, '945,60']) expect(all.text).toContain(part)

  const receipt = await read(await receiptOf(desk, lending.teller, { loan: loan.id, event: wrong.event }))
  for (const part of [wrong.receipt, 'ANNULÉ', '100,00 MAD (cent dirhams)', 'espèces']) expect(receipt.text).toContain(part)

  const stranger: Actor = { ...lending.officer, branches: [newId()] }
  for (const refused of [
    await contractOf(desk, stranger, { id: loan.id }), await loanStatementOf(desk, stranger, { id: loan.id }), await clientStatementOf(desk, stranger, { id: client }),
    await receiptOf(desk, stranger, { loan: loan.id, event: wrong.event }), await contractOf(desk, town.officer, { id: loan.id }),
  ]) expect(refused).toMatchObject({ refused: 'not_found' })
})

test('an addendum keeps the contract as it was before, also when the change is in force', async () => {
  await repay(town, '2026-02-05', '1134.72')
  const found = await offered(town, '2026-04-20', { amount: '600.00' })
  const offer = found.offers.find(({ presented }) => presented)
  const before = await read(await addendumOf(desk, town.officer, { id: found.id }))
  for (const part of [`Avenant au contrat de crédit ${town.loanNumber}`, 'PROPOSITION', 'Avant et après', '1 134,72 MAD']) expect(before.text).toContain(part)
  done(await accept(town, found.id, offer?.id ?? ''))
  const after = await read(await addendumOf(desk, town.officer, { id: found.id }))
  expect(after.text).not.toContain('PROPOSITION')
  expect(after.text).toContain('1 134,72 MAD')
  expect(after.text).toContain(new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2 }).format(Number(offer?.instalment)).replaceAll(/\s/gu, ' '))
})

test('in Arabic names, amounts and words are there, and every letter has a glyph', async () => {
  const { text } = await read(await contractOf(desk, town.officer, { id: town.loan, language: 'ar' }))
  expect(text).toContain('12.000,00')
  expect(text).toContain('Fatima Ait Ali')
  // Shaped letters are read back as the letters they stand for.
  expect(text.normalize('NFKC')).toMatch(/درهم|مهرد/u)
})

test('a paper asked for twice is drawn once, and a fault of one does not stop the next', async () => {
  const paper = { language: 'fr', size: 'a5', title: 'Essai', house: { name: 'Atlas', place: '' }, foot: '', parts: [{ kind: 'text', text: '#panic() $x$ *a* <b>' }] } as const
  const [one, two] = await Promise.all([typesetter.draw(paper), typesetter.draw(paper)])
  expect(one).toBe(two)
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(one)), { mergePages: true })
  expect(text).toContain('#panic() $x$ *a* <b>')
  await expect(typesetter.draw({ ...paper, size: 'a99' as 'a5' })).rejects.toThrow()
  expect((await typesetter.draw({ ...paper, title: 'Autre' })).length).toBeGreaterThan(1_000)
})

test('a product of another currency and a group’s loan print too', async () => {
  const lending = await foundLending(db, 'RWF')
  const product = await addTestProduct(lending, productContent({ reversalLimit: '1000', limits: { ...productContent().limits, amount: { min: '1000', default: '100000', max: '5000000' } }, approvals: [] }))
  const { id } = await giveLoan(lending, { product, amount: '300000', count: 6, on: '2026-01-15' })
  const { text } = await read(await contractOf(desk, lending.officer, { id, language: 'rw' }))
  expect(text).toContain('300,000 Frw')
})
