// Founds the two networks and their institutions: branches, staff, sign-ins, products.
import { firstNetworkRoles } from '#contract/rights.ts'
import { addBranch } from '#institution/branches/door.ts'
import { founding } from '#institution/founding/door.ts'
import { agreeToRanking, proposeSharing, signAgreement } from '#institution/sharing/door.ts'
import { takeOn } from '#institution/staff/door.ts'
import { addProduct } from '#institution/products/door.ts'
import { foundingNetwork } from '#network/founding/door.ts'
import { takeOnForNetwork } from '#network/staff/door.ts'
import { indicatorGroups } from '#core/indicators/indicator.ts'
import type { Actor } from '#platform/actor.ts'
import type { DemoSignIn } from '#platform/demo-sign-ins.ts'
import type { Services } from '#platform/services.ts'
import { actorOf, done, type Cast, type Stage } from './cast.ts'
import { DEMO_PASSWORD, sharingPurpose, silentMembers, staffPlan, unrankedMembers, type NetworkPlan } from './network-plan.ts'
import { productsOf } from './products.ts'
import type { Advisers } from './strengthen.ts'

const founder = { id: 'demo', name: 'Demo', channel: 'demo' } as const

export async function foundNetworkOf(services: Services, plan: NetworkPlan, passwordHash: string, signIns: DemoSignIn[]): Promise<Advisers> {
  const password = async () => ({ hash: passwordHash, temporary: false })
  const moroccan = plan.country === 'MA'
  const director = { name: moroccan ? 'Leila Bennani' : 'Jeanne Nyirabagenzi', userName: `${plan.slug}-director`, language: plan.language }
  const network = done(await foundingNetwork(services, founder, `demo-network-${plan.slug}`, {
    slug: plan.slug, name: plan.name, kind: plan.kind, country: plan.country, timeZone: plan.timeZone, language: plan.language, administrator: director,
  }, password), plan.name)
  signIns.push({ login: director.userName, password: DEMO_PASSWORD, name: director.name, role: 'director', organisation: plan.name })
  const actor = { id: network.administrator.id, name: director.name, network: network.id, channel: 'demo' as const }
  const ids = new Map<string, { id: string; name: string }>()
  for (const [role, name] of [['adviser', moroccan ? 'Omar Tahiri' : 'Sylvain Ntaganda'], ['observer', moroccan ? 'Claire Fontaine' : 'Ana Duarte']] as const) {
    const person = { name, userName: `${plan.slug}-${role}`, language: plan.language, role }
    const { id } = done(await takeOnForNetwork(services, actor, new Set(firstNetworkRoles['director']), `demo-staff-${person.userName}`, person, password), name)
    ids.set(role, { id, name })
    signIns.push({ login: person.userName, password: DEMO_PASSWORD, name, role, organisation: plan.name })
  }
  const head = { id: network.administrator.id, name: director.name }
  return { network: network.id, director: head, adviser: ids.get('adviser') ?? head }
}

/** One institution on the first day of its story. */
export async function foundStage(stage: Stage, networkId: string, firstDay: string): Promise<Cast> {
  const { plan, network, services } = stage
  const password = async () => ({ hash: stage.passwordHash, temporary: false })
  const [first, ...others] = plan.branches
  const [head, ...staff] = staffPlan
  if (!first) throw new Error('an institution has a branch')
  const nameOf = (each: (typeof staffPlan)[number]): string => (network.country === 'MA' ? each.name : each.rwandan)
  const founded = done(await founding(services, founder, `demo-institution-${plan.slug}`, {
    slug: plan.slug, name: plan.name, kind: plan.kind, country: network.country, currency: network.currency, timeZone: network.timeZone,
    language: network.language, ussdCode: plan.ussdCode, networks: [networkId],
    firstBranch: { code: first.code, name: first.name, place: first.place, openedOn: firstDay },
    administrator: { name: nameOf(head), userName: `${plan.slug}-${head.login}`, language: network.language },
  }, password), plan.name)
  const administrator = actorOf(stage, founded.id, { id: founded.administrator.id, name: nameOf(head) }, 'administrator')
  const branches = [{ id: founded.branch, plan: first }]
  for (const each of others) {
    const id = await services.db.transact({ institution: founded.id }, (tx) =>
      addBranch(tx, founded.id, { code: each.code, name: each.name, place: each.place, openedOn: firstDay }))
    if (id === undefined) throw new Error(`demo: branch ${each.code} is there already`)
    branches.push({ id, plan: each })
  }
  stage.signIns.push({ login: founded.administrator.userName, password: DEMO_PASSWORD, name: administrator.name, role: 'administrator', organisation: plan.name })
  const people = new Map<string, { id: string; name: string; role: string }>()
  for (const each of staff) {
    const userName = `${plan.slug}-${each.login}`
    const person = done(await takeOn(services, administrator, `demo-staff-${userName}`, {
      name: nameOf(each), job: each.job, language: network.language, roles: [each.role], allBranches: true, branches: [], userName,
    }, password), userName)
    stage.signIns.push({ login: userName, password: DEMO_PASSWORD, name: nameOf(each), role: each.role, organisation: plan.name })
    people.set(each.login, { id: person.id, name: nameOf(each), role: each.role })
  }
  const played = (login: string) => {
    const person = people.get(login)
    if (!person) throw new Error(`demo: nobody is ${login}`)
    return actorOf(stage, founded.id, person, person.role)
  }
  if (!silentMembers.includes(plan.slug)) await share(stage, networkId, administrator)
  const products = new Map<string, string>()
  for (const { code, content } of productsOf(network.country)) {
    products.set(code, done(await addProduct(services.db, administrator, { key: `demo-product-${code}`, code, content }), code).id)
  }
  return {
    institution: founded.id, administrator, manager: played('manager'), director: played('director'), officers: [played('officer'), played('officer2')],
    teller: played('teller'), accountant: played('accountant'), products, branches,
  }
}

/** The network proposes what its members share and why; the administrator signs. */
async function share({ services: { db, clock }, plan, network }: Stage, networkId: string, administrator: Actor): Promise<void> {
  const { ids: [agreement = ''] } = done(await proposeSharing(db, { id: 'demo', name: 'Demo', network: networkId, channel: 'demo' }, `demo-propose-${plan.slug}`, {
    members: [administrator.institution], groups: [...indicatorGroups], validFrom: clock.today(network.timeZone), purpose: sharingPurpose[network.language], ranking: true,
  }), plan.name)
  done(await signAgreement(db, administrator, `demo-share-${plan.slug}`, agreement), plan.name)
  if (!unrankedMembers.includes(plan.slug)) done(await agreeToRanking(db, administrator, `demo-ranking-${plan.slug}`, agreement, true), plan.name)
}
