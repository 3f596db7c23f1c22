// Relief for many whole: chosen, previewed, approved by another, stopped in the middle, gone on with, and each loan's case told apart.
import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reasonWords } from '#contract/relief-words.ts'
import { driveStateWords, outcomeWords } from '#contract/relief-drive-words.ts'
import { registerClient } from '#institution/clients/door.ts'
import { formGroup } from '#institution/groups/door.ts'
import { advanceDrives } from '#institution/relief-for-many/door.ts'
import type { Actor } from '#platform/actor.ts'
import { newId } from '#platform/ids.ts'
import { driveWords } from '#web/desk/relief-for-many/words.ts'
import { confirmWords } from '#web/ui/words.ts'
import { deskOf, openHouse, settled, type Desk, type House } from '#test/helpers/house.ts'
import { expectDone } from '#test/helpers/institution.ts'
import { lendingAt } from '#test/helpers/lending-at.ts'
import { addTestProduct, giveLoan } from '#test/helpers/lending.ts'
import { axeProblems, cutWords, overflow } from '#test/helpers/look-over.ts'
import { foundReliefHouse, type ReliefHouse } from '#test/helpers/relief-journey.ts'
import { mainText, written } from '#test/helpers/shown.ts'

/** Besides the loan of the house; the last two clients have no telephone. */
const MORE = 5
const PICTURES = process.env['TWIZA_PICTURES']

let house: House
beforeAll(async () => { house = await openHouse('2026-03-10') })
afterAll(() => house.close())

describe.each(['fr', 'ar'] as const)('relief for many in %s', (language) => {
  let town: ReliefHouse & { readonly group: string }
  let officer: Desk
  let manager: Desk
  let work: (loans?: number) => Promise<void>
  beforeAll(async () => {
    const founded = await foundReliefHouse(house.services, language)
    town = { ...founded, group: await formGroupOf(founded, [founded.client, ...await lendToMore(founded)]) }
    const system: Actor = { ...town.people.officer.actor, kind: 'system', id: 'jobs', name: 'Twiza', rights: new Set(), channel: 'job' }
    work = async () => { while ((await advanceDrives(house.services, system)) > 0); }
  })
  afterAll(async () => { await officer?.context.close(); await manager?.context.close() })

  test('the officer chooses loans and what they are offered, and sees what it would do before anything changes', async () => {
    officer = await deskOf(house, town.people.officer, language)
    const { page, word } = officer
    await officer.go(`/groups/${town.group}?tab=relief`)
    await page.getByText(word(driveWords.groupNoDrive)).waitFor()
    await page.getByText(word(driveWords.groupNoCase)).waitFor()
    await page.getByRole('link', { name: word(driveWords.wholeGroup) }).click()
    await page.waitForURL(new RegExp(`/relief-drives/new\\?.*${town.group}`))
    await page.getByText(word(driveWords.forGroup, { name: 'Tifaouine' })).waitFor()
    await page.getByLabel(word(driveWords.name)).fill('Souk 3/2026')
    await page.getByText(word(driveWords.held, { loans: MORE + 1, clients: MORE + 1 })).waitFor()
    await choose(officer, word(driveWords.reason), word(reasonWords['market-closed']))
    await choose(officer, word(driveWords.pays), word(driveWords.pause))
    await page.getByLabel(word(driveWords.instalments)).fill('2')
    await lookOver(officer, 'new-drive')
    await page.getByRole('button', { name: word(driveWords.preview), exact: true }).click()
    await page.waitForURL(/relief-drives\/[0-9a-f-]{36}/)
    await work()
    await page.getByText(word(driveStateWords.previewed)).first().waitFor()
    await settled(page)
    const shown = await mainText(page)
    for (const label of [driveWords.fitting, driveWords.provision, driveWords.par]) expect(shown).toContain(word(label))
    expect(shown).toContain(written(language).money('71105.28'))
    await page.getByRole('link', { name: 'Tifaouine' }).waitFor()
    await lookOver(officer, 'previewed')
    expect(await count(town, 'relief_case')).toBe(0)
  })

  test('another person approves it, and stops it with a reason before a loan is taken', async () => {
    await act(officer, officer.word(driveWords.propose))
    await officer.page.getByText(officer.word(driveStateWords.proposed)).first().waitFor()
    expect(await officer.page.getByRole('button', { name: officer.word(driveWords.approve), exact: true }).count()).toBe(0)
    manager = await deskOf(house, town.people['branch-manager'], language)
    await manager.go(new URL(officer.page.url()).pathname)
    await act(manager, manager.word(driveWords.approve))
    await manager.page.getByText(manager.word(driveStateWords.running)).first().waitFor()
    await act(manager, manager.word(driveWords.pauseAct), 'Le souk rouvre peut-être')
    await manager.page.getByText(manager.word(driveStateWords.paused)).first().waitFor()
    await work()
    expect(await count(town, 'relief_case')).toBe(0)
  })

  test('resumed, it opens one case for each loan, and says what became of each', async () => {
    await act(manager, manager.word(driveWords.resume))
    await manager.page.getByText(manager.word(driveStateWords.running)).first().waitFor()
    await work()
    await manager.page.getByText(manager.word(driveStateWords.finished)).first().waitFor()
    await settled(manager.page)
    expect(await mainText(manager.page)).toContain(manager.word(outcomeWords.offered))
    await lookOver(manager, 'finished')
    expect(await count(town, 'relief_case')).toBe(MORE + 1)
    expect(await count(town, 'loan_version')).toBe(MORE + 1)
    await manager.go('/relief-drives')
    await manager.page.getByRole('link', { name: 'Souk 3/2026' }).waitFor()
    await lookOver(manager, 'drives')
    await manager.go(`/groups/${town.group}?tab=relief`)
    await manager.page.getByRole('link', { name: 'Souk 3/2026' }).waitFor()
    await expect.poll(() => manager.page.locator('a[href^="/cases/"]').count()).toBe(MORE + 1)
    await lookOver(manager, 'relief-of-group')
    expect([...officer.complaints, ...manager.complaints]).toEqual([])
  })
})

/** The clients to whom it was lent. */
async function lendToMore(town: ReliefHouse): Promise<string[]> {
  const clients: string[] = []
  const { services } = house
  services.clock.set('2026-01-05')
  const lending = lendingAt(services.db, town)
  const product = await addTestProduct({ ...lending, manager: town.people.administrator.actor })
  for (let n = 1; n <= MORE; n++) {
    const client = expectDone(await registerClient(services, town.people.officer.actor, newId(), {
      branch: town.branch, givenName: 'Zineb', familyName: `Aït Ali ${n}`, sex: 'female', language: 'ar', joinedOn: '2026-01-05', officer: town.people.officer.id, village: 'Imilchil',
      ...(n <= MORE - 2 && { phone: `+21262${town.phone.slice(-4)}00${n}` }), despiteDuplicates: true, duplicateReason: 'Une autre personne du même nom',
    } as Parameters<typeof registerClient>[3]))
    clients.push(client.id)
    await giveLoan(lending, { client: client.id, product, amount: '12000.00', count: 12, on: '2026-01-05', firstDueOn: '2026-02-05' })
  }
  services.clock.set('2026-03-10')
  return clients
}

const formGroupOf = async (town: ReliefHouse, clients: readonly string[]): Promise<string> =>
  expectDone(await formGroup(house.services, town.people.officer.actor, newId(), {
    name: 'Tifaouine', branch: town.branch, officer: town.people.officer.id, formedOn: '2026-02-01', members: clients.map((client) => ({ client, role: 'member' as const })),
    meeting: { frequency: 'monthly', weekday: 4, week: 1 },
  })).id

const count = async (town: ReliefHouse, table: 'relief_case' | 'loan_version'): Promise<number> =>
  Number((await house.services.db.transact({ institution: town.id }, (tx) => tx.one<{ n: bigint }>(`select count(*) as n from ${table}`))).n)

async function choose({ page }: Desk, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).or(page.getByRole('textbox', { name: label })).first().click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** Presses what may be done now, and again in the question that it asks. */
async function act({ page, word }: Desk, title: string, reason?: string): Promise<void> {
  await page.getByRole('button', { name: title, exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (reason !== undefined) await dialog.getByLabel(word(confirmWords.reason)).fill(reason)
  await dialog.getByRole('button', { name: title, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await settled(page)
}

/** Whole at the desk and on a telephone, for everybody. */
async function lookOver({ page, language }: Desk, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries({ desk: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } })) {
    await page.setViewportSize(viewport)
    await settled(page)
    expect([...await overflow(page), ...await cutWords(page), ...await axeProblems(page)], `${name} at ${size}`).toEqual([])
    if (PICTURES) mkdirSync(PICTURES, { recursive: true })
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}-${language}-${size}.png`, fullPage: size === 'phone' })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}
