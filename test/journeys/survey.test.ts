// A network asks, a member answers by link on a telephone, loses the connection in the middle, comes back and sends; the
// network sees the results, and no names in a group smaller than five.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addSurveyCampaign, addSurveyForm, getSurveyCampaign, sendSurvey } from '#contract/surveys.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { sampleForm } from '#core/survey/sample-form.ts'
import { questionsOf, textIn, titleOf } from '#core/survey/definition.ts'
import { newId } from '#platform/ids.ts'
import { answerWords, tell } from '#web/answer/words.ts'
import { editorWords, surveyWords } from '#web/network/surveys/words.ts'
import { deskOf, openHouse, settled, type Desk, type House } from '#test/helpers/house.ts'
import { foundTestInstitution, foundTestNetwork, type TestInstitution } from '#test/helpers/institution.ts'
import { axeProblems, overflow } from '#test/helpers/look-over.ts'

const NAMES = ['Atlas', 'Bouregreg', 'Cedre', 'Draa', 'Essaouira', 'Figuig']
const WHOLE = { open: 'yes', mood: 4, goods: { price: 'up', stock: 'down' }, again: true }

let house: House
let director: Desk
const members: TestInstitution[] = []
beforeAll(async () => {
  house = await openHouse('2026-03-02')
  for (const name of NAMES) members.push(await foundTestInstitution(house.services, { name, ...(name === 'Figuig' && { country: 'RW', currency: 'RWF' }) }, 'fr'))
  await foundTestNetwork(house.services, 'amal', members.map(({ id }) => id), 'fr')
})
afterAll(async () => { await director.context.close(); await house.close() })

test('the director signs in, and finds where to ask', async () => {
  director = await deskOf(house, { userName: 'director-amal' }, 'fr')
  await director.page.getByRole('link', { name: director.word(surveyWords.surveys), exact: true }).first().click()
  await director.page.getByText(director.word(surveyWords.noCampaigns)).waitFor()
})

/** As the director’s own browser calls. */
async function ask<P, Q, B, A>(endpoint: Endpoint<P, Q, B, A>, body: object | undefined, params: Record<string, string> = {}): Promise<A> {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
  const response = await director.context.request.fetch(`${house.address}${path}`, { method: endpoint.method, headers: { 'idempotency-key': newId() }, ...(body && { data: body }) })
  if (!response.ok()) throw new Error(`${endpoint.name}: ${await response.text()}`)
  return await response.json() as A
}

async function campaign(anonymous: boolean): Promise<{ id: string; links: Map<string, string> }> {
  const { id: form } = await ask(addSurveyForm, { kind: 'study', content: sampleForm })
  const { id } = await ask(addSurveyCampaign, { form, title: 'Marché de mars', audience: 'members', anonymous, opensOn: '2026-03-01', closesOn: '2026-03-31', remindDays: [29] })
  const { invitations } = await ask(getSurveyCampaign, undefined, { id })
  return { id, links: new Map(invitations.map(({ member, token }) => [member?.name ?? '', token ?? ''])) }
}

const send = (token: string, answers: object) => ask(sendSurvey, { response: newId(), base: 0, answers, language: 'fr', final: true }, { token })

const question = (name: string) => questionsOf(sampleForm).find((each) => each.question.name === name)?.question ?? sampleForm.pages[0]?.elements[0]
const title = (name: string, language: 'fr' | 'ar'): string => titleOf(question(name) as never, language)

describe.each(['fr', 'ar'] as const)('a member answers in %s', (language) => {
  test('on a telephone, through a lost connection, and once', async () => {
    const { id, links } = await campaign(false)
    const context = await house.browser.newContext({ baseURL: house.address, locale: language === 'ar' ? 'ar-MA' : 'fr-FR', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`/answer/#${links.get('Atlas')}`)
    await page.getByRole('heading', { level: 1, name: textIn(sampleForm.title, language) }).waitFor()
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    await page.evaluate('navigator.serviceWorker.ready')
    expect([...await overflow(page), ...await axeProblems(page)]).toEqual([])
    // Nothing is asked of how long the market is closed before it is said to be so.
    expect(await page.getByLabel(title('days', language)).isVisible()).toBe(false)
    await page.getByRole('radio').last().check()
    await page.locator('.sv-state', { hasText: answerWords.keptThere[language] }).waitFor()

    await context.setOffline(true)
    await page.getByLabel(title('days', language)).fill(language === 'ar' ? '١٢' : '12')
    await page.locator('.sv-state', { hasText: answerWords.offline[language] }).waitFor()
    // The battery dies: the page is opened again without a connection.
    await page.reload()
    expect(await page.getByLabel(title('days', language)).inputValue()).toBe('12')
    await page.getByRole('button', { name: answerWords.next[language] }).click()
    await page.getByRole('button', { name: answerWords.send[language] }).click()
    await page.getByText(answerWords.mend[language]).waitFor()
    for (const row of await page.locator('[data-question="goods"] .sv-matrix fieldset').all()) await row.getByRole('radio').first().check()
    await page.getByRole('button', { name: answerWords.send[language] }).click()
    await page.getByText(answerWords.waiting[language]).waitFor()

    await context.setOffline(false)
    await page.getByText(answerWords.sent[language], { exact: true }).waitFor()
    await page.reload()
    await page.getByText(answerWords.sentBefore[language]).waitFor()
    expect(complaints).toEqual([])
    await context.close()
    const { invitations } = await ask(getSurveyCampaign, undefined, { id })
    expect(invitations.filter(({ state }) => state === 'sent').map(({ member }) => member?.name)).toEqual(['Atlas'])
    const kept = await house.services.db.transact({ network: await networkId() }, (tx) => tx.rows<{ answers: object }>('select answers from survey_response where campaign_id = $1', [id]))
    expect(kept).toEqual([{ answers: { open: 'no', days: 12, goods: { price: 'up', stock: 'up' } } }])
  })
})

const networkId = async (): Promise<string> => (await house.services.db.transact({}, (tx) => tx.one<{ id: string }>(`select network_id as id from network where slug = 'amal'`))).id

test('the member finds at its desk what it is asked; answers with its name are read by the network', async () => {
  const { id, links } = await campaign(false)
  const desk = await deskOf(house, members[1]?.people.administrator ?? { userName: '' }, 'fr')
  await desk.go('/networks')
  const link = desk.page.getByRole('link', { name: 'Marché de mars' })
  await link.first().waitFor()
  const offered = await link.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
  expect(offered).toContain(`/answer/#${links.get('Bouregreg')}`)
  expect([...await overflow(desk.page), ...await axeProblems(desk.page), ...desk.complaints]).toEqual([])
  await desk.context.close()
  await send(links.get('Bouregreg') ?? '', WHOLE)
  await director.go(`/surveys/${id}?tab=answers`)
  await director.page.locator('summary').first().click()
  await director.page.getByText('En hausse', { exact: false }).waitFor()
  expect(await director.page.locator('#content').innerText()).toContain('Bouregreg')
  expect([...await overflow(director.page), ...await axeProblems(director.page)]).toEqual([])
})

test('a link that opens nothing says so', async () => {
  const context = await house.browser.newContext({ baseURL: house.address, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(`/answer/#${'A'.repeat(70)}`)
  await page.getByText(answerWords.unknown.en).waitFor()
  await context.close()
})

test('the network follows the campaign, reads the results and finds no name in a group smaller than five', async () => {
  const { id, links } = await campaign(true)
  const { page, word } = director
  for (const name of NAMES) await send(links.get(name) ?? '', { ...WHOLE, open: name < 'D' ? 'yes' : 'partly' })
  await director.go(`/surveys/${id}?tab=results`)
  await page.getByText(word(surveyWords.notReady)).waitFor()
  await director.go(`/surveys/${id}`)
  expect([...await overflow(page), ...await axeProblems(page)]).toEqual([])
  await page.getByRole('button', { name: word(surveyWords.end), exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: word(surveyWords.end), exact: true }).click()
  await page.getByText(word(surveyWords.closed), { exact: true }).waitFor()
  await director.go(`/surveys/${id}?tab=results&by=open`)
  await page.getByRole('heading', { name: title('open', 'fr') }).first().waitFor()
  const shown = await page.locator('#content').innerText()
  expect(shown).toContain(tell('fr', surveyWords.tooFewText))
  for (const name of NAMES) expect(shown).not.toContain(name)
  await page.setViewportSize({ width: 360, height: 740 })
  await settled(page)
  expect([...await overflow(page), ...await axeProblems(page)]).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })
  expect(director.complaints).toEqual([])
})

test('the editor, its preview and the lists are whole', async () => {
  const { page } = director
  await ask(addSurveyForm, { kind: 'study', content: sampleForm })
  await director.go('/surveys?tab=forms')
  await page.getByRole('link', { name: textIn(sampleForm.title, 'fr') }).first().click()
  await settled(page)
  const address = new URL(page.url()).pathname
  for (const tab of ['', '?tab=preview', '?tab=text']) {
    await director.follow(`${address}${tab}`)
    expect([tab, ...await overflow(page), ...await axeProblems(page)]).toEqual([tab])
  }
  await director.follow(address)
  await page.getByRole('button', { name: 'Modifier: sold' }).click()
  await page.getByLabel(editorWords.visibleIf.fr).first().fill("{open} = 'never'")
  await page.getByText(editorWords.hints.fr).waitFor()
  expect([...await overflow(page), ...await axeProblems(page)]).toEqual([])
  await page.getByLabel(editorWords.formTitle.fr).first().fill('Jour de grand marché')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('heading', { level: 1, name: 'Jour de grand marché' }).waitFor()
  await page.getByText('Version 2').waitFor()
  await director.go('/surveys/new')
  expect([...await overflow(page), ...await axeProblems(page)]).toEqual([])
  expect(director.complaints).toEqual([])
})
