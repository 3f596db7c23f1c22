// A member withdraws what it shares, at its own desk; the network's pages forget it at once, also the one that lies open.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { indicatorName } from '#contract/indicators/names.ts'
import { inputWords } from '#core/indicators/input-words.ts'
import { valueWords } from '#contract/indicators/words.ts'
import { networkWords } from '#web/desk/networks/words.ts'
import { indicatorWords } from '#web/network/indicators/words.ts'
import { membersWords } from '#web/network/members/words.ts'
import { warningsWords } from '#web/network/warnings/words.ts'
import { confirmWords } from '#web/ui/words.ts'
import { deskOf, openHouse, settled, type House } from '#test/helpers/house.ts'
import { axeProblems, overflow } from '#test/helpers/look-over.ts'
import { foundWholeNetwork, type TestNetwork } from '#test/helpers/network.ts'

const TODAY = '2026-03-10'

let house: House
let network: TestNetwork
beforeAll(async () => {
  house = await openHouse(TODAY)
  network = await foundWholeNetwork(house.services, 'amal', 'fr', TODAY)
})
afterAll(() => house.close())

test('a member withdraws, and every page of the network forgets its figures within seconds', async () => {
  const [tifaouine] = network.members
  const director = await deskOf(house, network.director, 'fr')
  const member = await deskOf(house, tifaouine?.people.administrator ?? network.director, 'fr')
  const { page, word } = director
  const trend = `/members/${tifaouine?.id}/par_30`
  await director.go('/indicators')
  const cell = page.getByRole('link', { name: `Tifaouine amal, ${word(indicatorName('par_30'))}` })
  await cell.waitFor()
  await cell.click()
  await page.getByRole('heading', { name: word(indicatorWords.fromWhat) }).waitFor()
  await page.getByRole('cell', { name: word(inputWords.lateOver30), exact: true }).waitFor()
  // Both pages have been seen and may be remembered; the heat map is left open.
  await page.goBack()
  await cell.waitFor()

  await member.go('/networks')
  await member.page.getByRole('button', { name: `${word(networkWords.withdraw)}: Network amal` }).click()
  await member.page.getByRole('dialog').getByRole('button', { name: word(networkWords.withdraw) }).click()
  await member.page.getByText(word(networkWords.noAgreement), { exact: true }).waitFor()

  await expect.poll(() => cell.count(), { timeout: 15_000 }).toBe(0)
  const row = page.getByRole('row', { name: /Tifaouine amal/ })
  expect(await row.innerText()).toContain(word(valueWords.notShared))
  await director.follow(trend)
  expect(await page.getByRole('cell', { name: word(inputWords.lateOver30), exact: true }).count()).toBe(0)
  await page.goForward().catch(() => undefined)
  await director.follow(`/members/${tifaouine?.id}`)
  await page.getByText(word(membersWords.sharesNothing)).waitFor()
  await director.go(trend)
  expect(await page.getByRole('cell', { name: word(inputWords.lateOver30), exact: true }).count()).toBe(0)
  // Its own desk still shows its own figures, and who had looked.
  await member.follow('/own-indicators')
  await member.page.getByRole('link', { name: word(indicatorName('par_30')), exact: true }).waitFor()
  await member.follow('/networks?tab=looks')
  expect(await member.page.getByRole('row', { name: /Director/ }).count()).toBeGreaterThan(0)
  await Promise.all([director.context.close(), member.context.close()])
})

test('a warning finds its owner by keyboard, and is closed with a reason', async () => {
  const { page, word, context, go } = await deskOf(house, network.director, 'fr')
  await go('/warnings')
  const follow = page.getByRole('button', { name: `${word(warningsWords.follow)}: Ziz amal` }).first()
  await follow.focus()
  await page.keyboard.press('Enter')
  await page.getByLabel(word(warningsWords.note)).fill('Trésorière appelée')
  await page.keyboard.press('Control+Enter')
  await page.getByText(word(warningsWords.saved)).waitFor()
  await settled(page)
  await page.getByRole('button', { name: `${word(warningsWords.close)}: Ziz amal` }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(word(confirmWords.reason)).fill('Ligne de crédit signée')
  await dialog.getByRole('button', { name: word(warningsWords.close) }).click()
  await page.getByText(word(warningsWords.saved)).first().waitFor()
  await go('/warnings?state=closed')
  await page.getByText('Ligne de crédit signée').waitFor()
  await context.close()
})

test.each(['fr', 'ar'] as const)('pages of a network and of its members in %s: open to everybody, at the desk and on a telephone', async (language) => {
  const here = language === 'fr' ? network : await foundWholeNetwork(house.services, 'zahra', language, TODAY)
  const [, second] = here.members
  const director = await deskOf(house, here.director, language)
  const member = await deskOf(house, second?.people.administrator ?? here.director, language)
  const paths: [typeof director, string][] = [
    ...['/', '/indicators', '/indicators?tab=ranking', '/indicators?tab=places', `/members/${second?.id}`, `/members/${second?.id}?tab=register`, `/members/${second?.id}?tab=agreements`, `/members/${second?.id}?tab=fees`,
      `/members/${second?.id}/par_30`, '/members', '/members/new', '/peer-groups', '/warnings', '/warnings/rules'].map((path): [typeof director, string] => [director, path]),
    ...['/networks', '/networks?tab=looks', '/own-indicators', '/own-indicators/par_30'].map((path): [typeof director, string] => [member, path]),
  ]
  const problems: string[] = []
  for (const [desk, path] of paths) {
    await desk.follow(path)
    for (const width of [1280, 360]) {
      await desk.page.setViewportSize({ width, height: 800 })
      await settled(desk.page)
      problems.push(...[...await overflow(desk.page), ...await axeProblems(desk.page)].map((problem) => `${path} at ${width} px: ${problem}`))
      if (process.env['TWIZA_PICTURES']) await desk.page.screenshot({ path: `${process.env['TWIZA_PICTURES']}/${language}-${width}-${path.replace(/[/?=]/g, '_').replace(/[0-9a-f-]{36}/, 'id')}.png`, fullPage: true })
    }
    await desk.page.setViewportSize({ width: 1280, height: 800 })
    problems.push(...desk.complaints.splice(0).map((complaint) => `${path}: ${complaint}`))
  }
  expect(problems).toEqual([])
  await Promise.all([director.context.close(), member.context.close()])
}, 400_000)
