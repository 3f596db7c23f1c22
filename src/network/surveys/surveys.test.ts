import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import readSheets from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import writeExcel from 'write-excel-file/node'
import {
  addSurveyCampaign, addSurveyForm, answerByTelephone, archiveSurveyForm, closeSurveyCampaign, exportSurveyCsv, exportSurveyXlsx, extendSurveyCampaign, getSurveyCampaign, getSurveyForm, getSurveyResults,
  importXlsForm, listOwnSurveys, listSurveyCampaigns, listSurveyForms, listSurveyResponses, openSurvey, recordSurveyReminders, renewSurveyLink, saveSurveyForm, sendSurvey,
} from '#contract/surveys.ts'
import { sampleForm } from '#core/survey/sample-form.ts'
import { pulseForm } from '#core/survey/shipped/pulse.ts'
import { foundTestInstitution, foundTestNetwork, type TestInstitution } from '#test/helpers/institution.ts'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { signedIn, visitor, type Visitor } from '#test/helpers/signed-in.ts'
import { linkToken, readLinkToken } from './link-token.ts'
import { wrongBySurveyCore } from './judge.ts'

let services: TestServices
let app: FastifyInstance
let director: Visitor
let stranger: Visitor
const members: TestInstitution[] = []
const phone = () => visitor(app)
const WHOLE = { open: 'yes', mood: 4, goods: { price: 'up', stock: 'down' } }

beforeAll(async () => {
  services = await testServices({ today: '2026-03-02' })
  app = testApp(services)
  for (const name of ['Atlas', 'Bouregreg', 'Cedre', 'Draa', 'Essaouira', 'Figuig']) members.push(await foundTestInstitution(services, { name, ...(name < 'C' && { country: 'RW', currency: 'RWF' }) }))
  await foundTestNetwork(services, 'amal', members.map(({ id }) => id))
  await foundTestNetwork(services, 'other')
  director = await signedIn(app, { userName: 'director-amal' })
  stranger = await signedIn(app, { userName: 'director-other' })
})
afterAll(async () => { await app.close(); await services.close() })

const newForm = async (content: object = sampleForm) => (await director.call(addSurveyForm, { body: { kind: 'study', content: content as never } })).answer.id
async function newCampaign(more: object = {}, form?: string): Promise<string> {
  const { answer, text, status } = await director.call(addSurveyCampaign, { body: { form: form ?? await newForm(), title: 'March', audience: 'members', anonymous: false, opensOn: '2026-03-01', closesOn: '2026-03-31', remindDays: [3], ...more } })
  expect([status, text]).toEqual([200, text])
  return answer.id
}
const links = async (campaign: string) => (await director.call(getSurveyCampaign, { params: { id: campaign } })).answer.invitations.map(({ id, token, member }) => ({ id, token: token ?? '', member: member?.name }))
const send = (token: string, answers: object, more: object = {}) =>
  phone().call(sendSurvey, { params: { token }, body: { response: randomUUID(), base: 0, answers: answers as never, language: 'fr', final: true, ...more } })

describe('forms', () => {
  test('are kept as versions; who wrote meanwhile is not overwritten; one with problems is kept and not asked', async () => {
    const id = await newForm()
    const save = (version: number, content: object) => director.call(saveSurveyForm, { params: { id }, body: { version, kind: 'study', content: content as never } })
    expect((await save(1, { ...sampleForm, pages: [] })).answer).toEqual({ id, version: 2 })
    expect((await save(1, sampleForm)).code).toBe('changed_meanwhile')
    const { answer } = await director.call(getSurveyForm, { params: { id } }, { language: 'fr' })
    expect(answer).toMatchObject({ version: 2, name: 'Market day', questions: 0, errors: 1, problems: [{ path: 'pages', code: 'nothing_asked' }], versions: [{ version: 2 }, { version: 1 }] })
    expect((await director.call(addSurveyCampaign, { body: { form: id, title: 'X', audience: 'members', anonymous: false, opensOn: '2026-03-01', closesOn: '2026-03-31', remindDays: [] } })).code).toBe('form_has_problems')
    expect((await director.call(getSurveyForm, { params: { id }, query: { version: 1 } })).answer).toMatchObject({ shown: 1, content: sampleForm })
    expect((await stranger.call(getSurveyForm, { params: { id } })).status).toBe(404)
    await director.call(archiveSurveyForm, { params: { id } })
    expect((await save(2, sampleForm)).status).toBe(404)
  })

  test('begin with a template; the pulse is one', async () => {
    const { id } = (await director.call(addSurveyForm, { body: { kind: 'pulse', template: 'pulse' } })).answer
    expect((await director.call(listSurveyForms, { query: { kind: 'pulse' } })).answer.items).toMatchObject([{ id, name: 'Pulse of the members', errors: 0, languages: ['en', 'fr', 'ar', 'rw'] }])
    expect((await director.call(addSurveyForm, { body: { kind: 'pulse' } })).problems).toEqual({ content: 'input_invalid' })
  })

  test('come from an XLSForm, told what was left out; macros and other files are refused', async () => {
    const sheet = (rows: (string | null)[][]) => rows.map((row) => row.map((value) => (value === null ? null : { value })))
    const bytes = await writeExcel([
      { sheet: 'survey', data: sheet([['type', 'name', 'label::English (en)', 'label::French (fr)', 'relevant'], ['select_one yn', 'q', 'Open?', 'Ouvert ?', null], ['geopoint', 'where', 'Where?', null, null], ['integer', 'n', 'Days', 'Jours', "${q} = 'no'"]]) as never },
      { sheet: 'choices', data: sheet([['list_name', 'name', 'label::English (en)', 'label::French (fr)'], ['yn', 'yes', 'Yes', 'Oui'], ['yn', 'no', 'No', 'Non']]) as never },
    ]).toBuffer()
    const importing = (base64: string) => director.call(importXlsForm, { body: { kind: 'study', name: 'market.xlsx', base64 } })
    const { answer } = await importing(bytes.toString('base64'))
    expect(answer.notes).toMatchObject([{ sheet: 'survey', row: 3, code: 'type_left_out', message: expect.stringContaining('geopoint') }])
    const form = (await director.call(getSurveyForm, { params: { id: answer.id } })).answer
    expect(form).toMatchObject({ name: 'market', errors: 0, questions: 2 })
    expect(JSON.stringify(form.content)).toContain("{q} = 'no'")
    // The name of a part is what tells of macros; one of the same length is put in its place in the list of contents.
    const withMacros = Buffer.from(bytes.toString('latin1').replaceAll('xl/styles.xml', 'vbaProject.bin'.slice(0, 13).padEnd(13, 'x')), 'latin1')
    expect((await importing(withMacros.toString('base64'))).code).toBe('workbook_with_macros')
    expect((await importing(Buffer.from('PK not a workbook at all, and long enough').toString('base64'))).code).toBe('workbook_unreadable')
  })
})

describe('a link', () => {
  test('opens its own invitation only; a forged or renewed one opens nothing', async () => {
    const campaign = await newCampaign()
    const [first] = await links(campaign)
    const token = first?.token ?? ''
    const opened = await phone().call(openSurvey, { params: { token } })
    expect(opened.answer).toMatchObject({ title: 'March', network: 'Network amal', member: 'Atlas', anonymous: false, state: 'open', languages: ['en', 'fr', 'ar', 'rw'], content: sampleForm })
    for (const at of [3, 30, 60, token.length - 1]) {
      const forged = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`
      expect([at, (await phone().call(openSurvey, { params: { token: forged } })).status]).toEqual([at, 404])
    }
    expect((await director.call(renewSurveyLink, { params: { id: campaign, invitation: first?.id ?? '' } })).status).toBe(200)
    expect((await phone().call(openSurvey, { params: { token } })).status).toBe(404)
    expect((await send(token, WHOLE)).status).toBe(404)
    expect((await send((await links(campaign))[0]?.token ?? '', WHOLE)).status).toBe(200)
  })

  test('holds what it was made of', () => {
    const link = { network: randomUUID(), invitation: randomUUID(), version: 7 }
    expect(readLinkToken('secret', linkToken('secret', link))).toEqual(link)
    expect(readLinkToken('other', linkToken('secret', link))).toBeUndefined()
  })

  test('who may only see is told no link; the member finds its own at its desk', async () => {
    const campaign = await newCampaign()
    const accountant = await signedIn(app, members[1]?.people.accountant ?? { userName: '' })
    const own = (await accountant.call(listOwnSurveys, {})).answer.items.map(({ token }) => token)
    const all = await links(campaign)
    expect(own.filter((token) => all.some((each) => each.token === token))).toEqual([all[1]?.token])
  })
})

describe('answers', () => {
  test('are kept while typed, carried on elsewhere, sent once, and the same sent twice counts once', async () => {
    const campaign = await newCampaign()
    const [{ token = '' } = {}] = await links(campaign)
    const response = randomUUID()
    const keep = (base: number, answers: object, more: object = {}) => send(token, answers, { response, base, final: false, ...more })
    expect((await keep(0, { open: 'no' })).answer).toEqual({ state: 'kept', revision: 1 })
    // The answer to the first was lost on its way back.
    expect((await keep(0, { open: 'no' })).answer).toEqual({ state: 'kept', revision: 1 })
    expect((await keep(0, { open: 'yes' })).code).toBe('changed_meanwhile')
    expect((await phone().call(openSurvey, { params: { token } })).answer.saved).toEqual({ answers: { open: 'no' }, revision: 1 })
    expect((await keep(1, { open: 'perhaps' })).problems).toEqual({ 'answers.open': 'survey_answer_refused' })
    expect((await keep(1, { open: 'no' }, { final: true })).problems).toEqual({ 'answers.days': 'survey_answer_refused', 'answers.goods': 'survey_answer_refused' })
    const sending = { ...WHOLE, open: 'no', days: 4, sold: ['food'] }
    expect((await keep(1, sending, { final: true })).answer).toEqual({ state: 'sent', revision: 2 })
    expect((await keep(1, sending, { final: true })).answer).toEqual({ state: 'sent', revision: 2 })
    expect((await keep(2, { ...sending, days: 5 }, { final: true })).code).toBe('survey_sent_already')
    expect((await phone().call(openSurvey, { params: { token } })).answer).not.toHaveProperty('content')
    const { items } = (await director.call(listSurveyResponses, { params: { id: campaign } })).answer
    // What sells was hidden by the answer that the market is closed.
    expect(items).toMatchObject([{ member: { name: 'Atlas' }, channel: 'link', answers: { open: 'no', days: 4 } }])
    expect(items[0]?.answers).not.toHaveProperty('sold')
    expect((await stranger.call(listSurveyResponses, { params: { id: campaign } })).status).toBe(404)
  })

  test('many at once from one link are one response', async () => {
    const campaign = await newCampaign()
    const [{ token = '' } = {}] = await links(campaign)
    const heard = await Promise.all(Array.from({ length: 6 }, () => send(token, WHOLE)))
    expect(heard.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
    expect((await director.call(listSurveyResponses, { params: { id: campaign } })).answer.count).toBe(1)
  })

  test('come neither before the first day nor after the end', async () => {
    const campaign = await newCampaign({ opensOn: '2026-03-10' })
    const [{ token = '' } = {}] = await links(campaign)
    expect((await phone().call(openSurvey, { params: { token } })).answer.state).toBe('early')
    expect((await send(token, WHOLE)).code).toBe('survey_not_open')
    expect((await director.call(extendSurveyCampaign, { params: { id: campaign }, body: { closesOn: '2026-03-09' } })).problems).toEqual({ closesOn: 'date_before' })
    await director.call(closeSurveyCampaign, { params: { id: campaign } })
    expect((await send(token, WHOLE)).code).toBe('survey_not_open')
    expect((await director.call(extendSurveyCampaign, { params: { id: campaign }, body: { closesOn: '2026-04-30' } })).code).toBe('campaign_ended')
  })

  test('are written down by an adviser on the telephone, and marked so; those not yet there are reminded', async () => {
    const campaign = await newCampaign({ remindDays: [29] })
    const [first, second] = await links(campaign)
    const tell = (answers: object) => director.call(answerByTelephone, { params: { id: campaign, invitation: first?.id ?? '' }, body: { answers: answers as never, language: 'fr' } })
    expect((await tell({ open: 'yes' })).problems).toEqual({ 'answers.goods': 'survey_answer_refused' })
    expect((await tell(WHOLE)).status).toBe(200)
    expect((await tell(WHOLE)).code).toBe('survey_sent_already')
    expect((await director.call(recordSurveyReminders, { params: { id: campaign }, body: { invitations: [second?.id ?? ''] } })).answer).toMatchObject({ reminded: 1 })
    expect((await director.call(getSurveyCampaign, { params: { id: campaign } })).answer).toMatchObject({
      remindToday: true, sent: 1, invited: 6, invitations: expect.arrayContaining([expect.objectContaining({ byTelephone: true, state: 'sent' }), expect.objectContaining({ state: 'waiting', reminders: [expect.objectContaining({ on: '2026-03-02', by: 'Director' })] })]),
    })
    expect((await director.call(listSurveyResponses, { params: { id: campaign } })).answer.items).toMatchObject([{ channel: 'telephone', recordedBy: 'Director' }])
  })

  test('survey-core finds fault where we do', async () => {
    expect(await wrongBySurveyCore(sampleForm, WHOLE)).toEqual([])
    expect(await wrongBySurveyCore(sampleForm, { open: 'no' })).toEqual(['days', 'goods'])
    expect(await wrongBySurveyCore(sampleForm, { ...WHOLE, goods: { price: 'up' } })).toEqual(['goods'])
  })
})

describe('without names', () => {
  test('no way leads from an answer to a member; nothing is shown before the end, and nothing of fewer than five', async () => {
    const campaign = await newCampaign({ anonymous: true })
    const all = await links(campaign)
    const response = randomUUID()
    for (const [index, { token }] of all.slice(0, 5).entries()) {
      const mine = index === 0 ? { response } : {}
      expect((await send(token, { open: index < 2 ? 'yes' : 'no', days: 3, goods: WHOLE.goods, words: 'my own words' }, mine)).answer).toEqual({ state: 'sent', revision: 1 })
    }
    expect((await send(all[0]?.token ?? '', { open: 'yes', goods: WHOLE.goods, words: 'my own words' }, { response })).answer).toEqual({ state: 'sent', revision: 1 })
    expect((await send(all[0]?.token ?? '', WHOLE)).code).toBe('survey_sent_already')
    expect((await send(all[5]?.token ?? '', { open: 'yes' }, { final: false })).answer).toEqual({ state: 'kept', revision: 0 })
    const results = (by?: string) => director.call(getSurveyResults, { params: { id: campaign }, query: by === undefined ? {} : { by } })
    expect((await results()).answer).toMatchObject({ ready: false, summary: { hidden: true, questions: [] } })
    await director.call(closeSurveyCampaign, { params: { id: campaign } })
    const { answer } = await results()
    expect(answer.summary.questions.find(({ name }) => name === 'open')).toMatchObject({ answered: 5, choices: [{ value: 'yes', count: 2, share: '40' }, { value: 'partly' }, { value: 'no', count: 3, share: '60' }] })
    expect(answer.summary.questions.find(({ name }) => name === 'days')).toEqual({ name: 'days', hidden: true })
    expect((await results('country')).problems).toEqual({ by: 'input_invalid' })
    expect((await results('open')).answer.groups.every(({ hidden }) => hidden)).toBe(true)
    for (const [endpoint, name] of [[listSurveyResponses, 'list'], [answerByTelephone, 'telephone']] as const) {
      const { code } = name === 'list' ? await director.call(endpoint as typeof listSurveyResponses, { params: { id: campaign } })
        : await director.call(endpoint as typeof answerByTelephone, { params: { id: campaign, invitation: all[5]?.id ?? '' }, body: { answers: WHOLE, language: 'fr' } })
      expect(code).toBe('survey_without_names')
    }
    const client = new pg.Client({ connectionString: services.adminUrl })
    await client.connect()
    const { rows } = await client.query('select invitation_id, sent_on, recorded_by_name from survey_response where campaign_id = $1', [campaign])
    await client.end()
    expect(rows).toHaveLength(5)
    expect(rows.every((row: { invitation_id: unknown; recorded_by_name: unknown }) => row.invitation_id === null && row.recorded_by_name === null)).toBe(true)
  })

  test('an open link is for many, and a form that asks who one is cannot be asked so', async () => {
    const asking = { ...sampleForm, pages: [{ name: 'p', elements: [{ type: 'text', name: 'tel', inputType: 'tel', title: { en: 'Your number?', fr: 'x', ar: 'x', rw: 'x' } }] }] }
    const form = await newForm(asking)
    expect((await director.call(addSurveyCampaign, { body: { form, title: 'T', audience: 'open', anonymous: true, opensOn: '2026-03-01', closesOn: '2026-03-31', remindDays: [] } })).problems).toEqual({ form: 'form_asks_identity' })
    const campaign = await newCampaign({ audience: 'open' })
    const [{ token = '', member } = {}] = await links(campaign)
    expect(member).toBeUndefined()
    for (let n = 0; n < 4; n++) expect((await send(token, WHOLE)).status).toBe(200)
    await director.call(closeSurveyCampaign, { params: { id: campaign } })
    expect((await director.call(getSurveyResults, { params: { id: campaign } })).answer.summary).toEqual({ responses: 4, hidden: true, questions: [] })
    expect((await director.call(exportSurveyCsv, { params: { id: campaign } })).code).toBe('survey_without_names')
  })
})

describe('results', () => {
  test('of a wave stand beside those of the wave before, and in groups of five', async () => {
    const form = await newForm()
    const earlier = await newCampaign({ title: 'February', opensOn: '2026-02-01' }, form)
    const later = await newCampaign({}, form)
    for (const [campaign, good] of [[earlier, 1], [later, 4]] as const) {
      for (const [index, { token }] of (await links(campaign)).entries()) await send(token, index < good ? WHOLE : { ...WHOLE, open: 'partly', mood: 2 })
    }
    const { answer } = await director.call(getSurveyResults, { params: { id: later }, query: { by: 'country' } })
    expect(answer.earlier).toMatchObject({ id: earlier, title: 'February', sameForm: true })
    expect(answer.changes.find(({ name }) => name === 'open')?.shares?.[0]).toEqual({ value: 'yes', change: '50' })
    // Two of two points and step 4 of 1 to 5: (6 − 1) ÷ (7 − 1).
    expect(answer.summary.score).toMatchObject({ median: '83.3' })
    // Two and four: neither is shown, as the one would tell the other.
    expect(answer.groups.map(({ group, hidden }) => [group, hidden])).toEqual([['MA', true], ['RW', true]])
    expect((await director.call(listSurveyCampaigns, { query: { form } })).answer.items).toMatchObject([{ sent: 6, state: 'open' }, { sent: 6 }])
  })

  test('leave as a file in which nothing is a formula', async () => {
    const campaign = await newCampaign()
    const [{ token = '' } = {}] = await links(campaign)
    await send(token, { ...WHOLE, sold: ['food'], again: false, words: '=HYPERLINK("http://x","y")' })
    const file = await director.call(exportSurveyCsv, { params: { id: campaign }, query: { labels: 'texts' } }, { language: 'en' })
    expect(file.text.split('\r\n')).toEqual([
      '\ufeffMember,Sent on,How,open,days,sold/food,sold/cloth,sold/tools,mood,goods/price,goods/stock,again,words,"Score, %"',
      `Atlas,2026-03-02,by link,Yes,,1,0,0,4,Up,Down,false,"'=HYPERLINK(""http://x"",""y"")",83.3`, ''])
    const response = await app.inject({ url: exportSurveyXlsx.path.replace(':id', campaign), headers: { cookie: director.cookie } })
    const [sheet, columns] = await readSheets(response.rawPayload)
    expect(sheet?.data[1]).toContain(`'=HYPERLINK("http://x","y")`)
    expect(columns?.data).toHaveLength(sheet?.data[0]?.length === undefined ? 0 : sheet.data[0].length + 1)
  })
})

test('the database keeps the walls: another scope reads nothing, what was sent cannot be changed, names cannot be put beside', async () => {
  const campaign = await newCampaign({ anonymous: true })
  const [{ token = '', id: invitation = '' } = {}] = await links(campaign)
  await send(token, WHOLE)
  const { network } = readLinkToken(services.secret, token) ?? { network: '' }
  const tables = ['survey_form', 'survey_form_version', 'survey_campaign', 'survey_invitation', 'survey_response', 'survey_reminder']
  for (const scope of [{}, { network: randomUUID() }, { institution: randomUUID() }]) {
    await services.db.transact(scope, async (tx) => {
      for (const name of tables) expect([name, await tx.rows(`select 1 from ${name}`)]).toEqual([name, []])
    })
  }
  await services.db.transact({ network }, async (tx) => {
    expect(await tx.run(`update survey_response set answers = '{}' where campaign_id = $1`, [campaign])).toBe(0)
    expect((await tx.rows('select 1 from survey_response where campaign_id = $1', [campaign])).length).toBe(1)
  })
  const put = services.db.transact({ network }, (tx) => tx.run(
    `insert into survey_response (network_id, response_id, campaign_id, anonymous, invitation_id, answers, revision, state, channel, language, sent_on)
     values ($1, $2, $3, false, $4, '{}', 1, 'sent', 'link', 'fr', '2026-03-02')`, [network, randomUUID(), campaign, invitation]))
  await expect(put).rejects.toThrow(/foreign key/)
  expect(pulseForm.pages).toHaveLength(4)
})
