// An institution with something of every kind in it, made over HTTP as its people make it, and the ids by which others may try
// to reach it. Every text in it holds MARK, so that an answer which tells of it is seen.
import type { FastifyInstance } from 'fastify'
import { attachFile } from '#contract/attachments.ts'
import { registerClient } from '#contract/clients.ts'
import { applyForGroupLoan } from '#contract/group-loans.ts'
import { formGroup } from '#contract/groups.ts'
import { addAccount, listAccounts, recordEntry } from '#contract/ledger.ts'
import { applyForLoan } from '#contract/loans.ts'
import { listMessages } from '#contract/messages.ts'
import { issuePhoneCode } from '#contract/phone.ts'
import { beginDrive } from '#contract/relief-drives.ts'
import { getReliefPolicy } from '#contract/relief-policy.ts'
import { openCase } from '#contract/renegotiation.ts'
import { recordRepayment } from '#contract/repayments.ts'
import { createRole } from '#contract/staff.ts'
import type { Services } from '#platform/services.ts'
import { foundTestInstitution, type RoleKey, type TestInstitution } from './institution.ts'
import { addTestProduct, giveLoan, productContent } from './lending.ts'
import { lendingAt } from './lending-at.ts'
import { PIXEL } from './relief.ts'
import { signedIn, type Heard, type Visitor } from './signed-in.ts'

export const MARK = 'Qwizzle'
export const DAY = '2026-03-02'
const names = { en: MARK, fr: MARK, ar: MARK, rw: MARK }

type People = Readonly<Record<RoleKey, Visitor>>
type Ids = Readonly<Record<string, string>>

export interface WholeInstitution extends TestInstitution {
  readonly visitors: People
  /** By the segment of the path before an id, such as `clients`, and by the name of a parameter or field, such as `client`. */
  readonly ids: Ids
}

/** Made on DAY, which the services' clock must show. */
export async function foundWholeInstitution(services: Services, app: FastifyInstance): Promise<WholeInstitution> {
  const founded = await foundTestInstitution(services, { name: `${MARK} Microcredit`, firstBranch: { code: 'B1', name: `${MARK} branch`, openedOn: '2020-01-01' } })
  const visitors = Object.fromEntries(await Promise.all(
    Object.entries(founded.people).map(async ([role, person]) => [role, await signedIn(app, person)] as const))) as Record<RoleKey, Visitor>
  const clients = await makeClients(visitors, founded.branch)
  const loans = await makeLoans(services, founded, visitors, clients)
  return { ...founded, visitors, ids: { ...ofTheHouse(founded), ...clients, ...loans, ...await makeBooks(visitors, founded.branch) } }
}

const ok = <Answer>({ status, answer, text }: Heard<Answer>): Answer => {
  if (status !== 200) throw new Error(`${status} ${text}`)
  return answer
}

const ofTheHouse = ({ people, branch }: TestInstitution): Ids =>
  ({ staff: people.teller.id, officer: people.officer.id, by: people.officer.id, branch, branches: branch, branchId: branch })

async function makeClients({ officer }: People, branch: string) {
  const profile = { branch, language: 'fr', joinedOn: '2025-01-01' } as const
  const client = ok(await officer.call(registerClient, {
    body: { ...profile, givenName: MARK, familyName: `${MARK} Ait`, sex: 'female', phone: '0612345678' },
  })).id
  const leader = ok(await officer.call(registerClient, { body: { ...profile, givenName: 'Second', familyName: `${MARK} Ou`, sex: 'male' } })).id
  const group = ok(await officer.call(formGroup, {
    body: { branch, name: `${MARK} group`, meeting: { frequency: 'monthly', weekday: 1, week: 1 }, formedOn: '2025-02-01', members: [{ client: leader, role: 'leader' }] },
  })).id
  const attachment = ok(await officer.call(attachFile, { body: { subject: { kind: 'client', id: client }, kind: 'photo', file: PIXEL } })).id
  ok(await officer.call(issuePhoneCode, { params: { id: client }, body: {} }))
  return { client, clients: client, subject: client, paidBy: client, leader, group, groups: group, attachment, attachments: attachment }
}

async function makeLoans(services: Services, founded: TestInstitution, { officer, teller }: People, { client, group, leader }: Awaited<ReturnType<typeof makeClients>>) {
  const lending = lendingAt(services.db, founded)
  const product = await addTestProduct(lending, productContent({ names }))
  const forGroups = await addTestProduct(lending, productContent({ names, kind: 'group' }))
  const loan = (await giveLoan(lending, { client, product, amount: '12000', count: 12, on: '2026-01-05' })).id
  const { event } = ok(await teller.call(recordRepayment, { body: { loan, amount: '200', valueOn: DAY, means: 'cash' } }))
  const relief = ok(await officer.call(openCase, { body: { loan, reason: 'market-closed', capacity: { amount: '500', every: 1, unit: 'month' }, note: MARK } }))
  ok(await officer.call(applyForLoan, { body: { client, product, amount: '1000', count: 6, purpose: MARK, guarantors: [] } }))
  const groupLoan = ok(await officer.call(applyForGroupLoan, { body: { group, product: forGroups, count: 12, purpose: MARK, members: [{ client: leader, amount: '1000' }] } })).id
  const drive = ok(await officer.call(beginDrive, {
    body: { name: MARK, selection: {}, menu: { reason: 'market-closed', pays: { kind: 'share', percent: '50' }, allowed: ['extend'], interest: 'accrue', byLaw: false } },
  })).id
  const offer = relief.offers[0]?.id ?? ''
  return {
    loan, loans: loan, product, products: product, repayments: loan, event, case: relief.id, cases: relief.id, offer, offers: offer, replaces: offer,
    'group-loans': groupLoan, 'relief-drives': drive,
  }
}

async function makeBooks({ accountant, administrator, officer, 'branch-manager': manager }: People, branchId: string) {
  const chart = ok(await accountant.call(listAccounts, {})).items
  const [debit, credit] = chart.filter((account) => account.manual && !account.heading).map(({ code }) => code)
  const parent = chart.find((account) => account.heading && account.kind === 'asset')?.code ?? null
  const journal = ok(await accountant.call(recordEntry, {
    body: { valueOn: DAY, branchId, memo: MARK, lines: [{ account: debit ?? '', debit: '10' }, { account: credit ?? '', credit: '10' }] },
  })).entryId
  const { code } = ok(await administrator.call(addAccount, { body: { code: '199999', names, kind: 'asset', parent, heading: false } }))
  const { key } = ok(await administrator.call(createRole, { body: { key: 'qwizzle-role', name: MARK, rights: ['clients.see'] } }))
  const [message] = ok(await officer.call(listMessages, {})).items
  const { active } = ok(await manager.call(getReliefPolicy, {}))
  if (!message || !active) throw new Error('a repayment sends a message, and a founding gives a policy')
  return { journal, code, accounts: code, key, roles: key, messages: message.id, 'relief-policy': active.id }
}
