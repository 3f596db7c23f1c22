import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listFigures, submitFigures } from '#contract/figures.ts'
import { listMessages } from '#contract/messages.ts'
import { saveMemberPeople } from '#contract/members.ts'
import { getReporting, saveReportingCalendar } from '#contract/reporting.ts'
import { addSurveyCampaign, addSurveyForm, getSurveyCampaign } from '#contract/surveys.ts'
import { remindOfReports } from '#institution/figures/door.ts'
import { foundTestInstitution, foundTestNetwork, type TestInstitution } from '#test/helpers/institution.ts'
import { shareWith } from '#test/helpers/sharing.ts'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { signedIn, type Visitor } from '#test/helpers/signed-in.ts'
import { remindOfSurveys } from '../surveys/door.ts'

let services: TestServices
let app: FastifyInstance
let member: TestInstitution
let other: TestInstitution
let network: string
let director: Visitor

const contact = (name: string, phone: string) => ({ part: 'contact' as const, name, phone })

beforeAll(async () => {
  services = await testServices({ today: '2026-04-20' })
  app = testApp(services)
  member = await foundTestInstitution(services, { name: 'Reports' })
  other = await foundTestInstitution(services, { name: 'Silent' })
  network = await foundTestNetwork(services, 'asks', [member.id, other.id])
  for (const { id } of [member, other]) {
    await services.db.transact({ institution: id }, (tx) => tx.run('update institution set reports_only = true where institution_id = $1', [id]))
    await services.db.transact({ institution: id }, (tx) => tx.run(`update network_member set joined_on = '2025-06-01' where institution_id = $1`, [id]))
  }
  director = await signedIn(app, { userName: 'director-asks' })
  await director.call(saveMemberPeople, { params: { id: member.id }, body: { people: [contact('Amina', '+212 600-00 00 11'), contact('Without a country', '0600000012'), { part: 'board', name: 'Board', phone: '+212600000013' }] } })
  await shareWith(services, member, network)
}, 60_000)
afterAll(async () => { await app.close(); await services.close() })

const system = (house: TestInstitution) => ({ ...house.people.administrator.actor, language: 'fr' as const })
const remind = (house: TestInstitution, today: string) => remindOfReports(services.db, system(house), today)
const outbox = async () => (await (await signedIn(app, member.people.administrator)).call(listMessages, { query: {} })).answer.items

test('the network says what is due when; each change is a version, and the dates follow from it', async () => {
  const first = (await director.call(getReporting, {})).answer
  expect(first).toMatchObject({ version: 0, calendar: { months: 3, dueDays: 30, remindBefore: [7], remindAfter: [1, 14] }, now: { periodTo: '2026-03-31', dueOn: '2026-04-30' }, versions: [] })
  expect(first.next.map(({ periodTo }) => periodTo)).toEqual(['2026-06-30', '2026-09-30', '2026-12-31', '2027-03-31'])
  const calendar = { months: 3 as const, dueDays: 25, remindBefore: [2, 5], remindAfter: [3] }
  expect((await director.call(saveReportingCalendar, { body: { version: 0, calendar } })).answer).toEqual({ version: 1 })
  expect((await director.call(saveReportingCalendar, { body: { version: 0, calendar } })).code).toBe('changed_meanwhile')
  const now = (await director.call(getReporting, {})).answer
  expect(now).toMatchObject({ version: 1, calendar, now: { dueOn: '2026-04-25' }, versions: [{ version: 1, by: 'Director', dueDays: 25 }] })
  expect(now.now.reminders).toEqual([{ days: -5, on: '2026-04-20' }, { days: -2, on: '2026-04-23' }, { days: 3, on: '2026-04-28' }])
  const listed = (await (await signedIn(app, member.people.accountant)).call(listFigures, {})).answer
  expect(listed).toMatchObject({ calendar: { own: false, dueDays: 25 }, networks: [{ name: expect.any(String) as string, months: 3, dueDays: 25 }] })
  expect(listed.items.find(({ periodTo }) => periodTo === '2026-03-31')).toMatchObject({ state: 'due', dueOn: '2026-04-25' })
})

test('people of a member are reminded before and after the day, once each, by a message in the outbox', async () => {
  expect(await remind(member, '2026-04-19')).toBe(0)
  expect(await remind(member, '2026-04-20')).toBe(1)
  expect(await remind(member, '2026-04-21')).toBe(0)
  // The server was away on the 23rd.
  expect(await remind(member, '2026-04-24')).toBe(1)
  expect(await remind(member, '2026-04-29')).toBe(1)
  expect(await remind(other, '2026-04-29')).toBe(1)
  const sent = await outbox()
  expect(sent.map(({ recipient, purpose, state }) => [recipient, purpose, state])).toEqual(Array.from({ length: 3 }, () => ['+212600000011', 'report-reminder', 'waiting']))
  expect(sent.at(-1)?.body).toMatch(/les chiffres de Reports .* sont attendus le 25/)
  expect(sent[0]?.body).toMatch(/étaient attendus le 25/)
  services.clock.set('2026-04-29')
  const states = (await director.call(getReporting, {})).answer.members
  expect(states.map(({ name, state, reminders }) => [name, state, reminders.map(({ on, days, told }) => [on, days, told])])).toEqual([
    ['Reports', 'late', [['2026-04-29', 3, ['Amina']], ['2026-04-24', -2, ['Amina']], ['2026-04-20', -5, ['Amina']]]],
    ['Silent', 'unknown', [['2026-04-29', 3, []]]],
  ])
})

test('who has reported is reminded no more, and the network sees it', async () => {
  const report = { flows: { portfolioRevenue: '46000' }, points: [{ on: '2026-03-31', balance: { grossLoanPortfolio: '860000' } }] }
  const accountant = await signedIn(app, member.people.accountant)
  expect((await accountant.call(submitFigures, { params: { months: '3', periodTo: '2026-03-31' }, body: { report, grade: 1, comments: { 'one_point points': 'First' } } })).answer).toMatchObject({ version: 1 })
  await director.call(saveReportingCalendar, { body: { version: 1, calendar: { months: 3, dueDays: 25, remindBefore: [], remindAfter: [5] } } })
  expect(await remind(member, '2026-04-30')).toBe(0)
  expect((await director.call(getReporting, {})).answer.members[0]).toMatchObject({ state: 'sent', newest: '2026-03-31' })
})

test('a survey reminds on its days those who have not answered, and says whom', async () => {
  services.clock.set('2026-05-04')
  const form = (await director.call(addSurveyForm, { body: { kind: 'pulse', template: 'pulse' } })).answer.id
  const { id } = (await director.call(addSurveyCampaign, { body: { form, title: 'Pluie', audience: 'members', anonymous: false, opensOn: '2026-05-04', closesOn: '2026-05-12', remindDays: [5, 1] } })).answer
  expect(await remindOfSurveys(services.db, system(member), '2026-05-06')).toBe(0)
  expect(await remindOfSurveys(services.db, system(member), '2026-05-07')).toBe(1)
  expect(await remindOfSurveys(services.db, system(member), '2026-05-08')).toBe(0)
  const { invitations } = (await director.call(getSurveyCampaign, { params: { id } })).answer
  expect(invitations.map(({ member: who, reminders }) => [who?.name, reminders])).toEqual([['Reports', [{ on: '2026-05-07', by: 'Twiza', told: ['Amina'] }]], ['Silent', []]])
  expect((await outbox())[0]).toMatchObject({ purpose: 'survey-reminder', body: expect.stringContaining('« Pluie » attend la réponse de Reports') as string })
})
