// Founding institutions and networks: the work of the platform's administrator.
import * as z from 'zod'
import { newBranchBody } from './branches.ts'
import { endpoint } from './endpoint.ts'
import { id, idParams, instant, isoDate, language, listQuery, page, text } from './shapes.ts'
import { userName } from './staff.ts'

const tag = 'organisations'

const slug = z.string().regex(/^[a-z0-9-]{2,40}$/, 'slug_format')
const country = z.string().regex(/^[A-Z]{2}$/, 'country_format')
const currency = z.string().regex(/^[A-Z]{3}$/, 'currency_format')
const timeZone = z.string().max(60).refine((name) => Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC', 'time_zone_unknown')
export const administrator = z.strictObject({ name: text(120), userName, email: z.email().max(200).optional(), language })

export const newInstitutionBody = z.strictObject({
  slug, name: text(160), kind: z.enum(['microcredit-association', 'cooperative', 'company', 'fund']), country, currency, timeZone, language,
  /** What clients dial, such as *801#. */
  ussdCode: z.string().regex(/^\*[0-9*]{1,12}#$/, 'ussd_format').optional(),
  firstBranch: newBranchBody,
  administrator,
  networks: z.array(id).max(20).default([]),
  /** True: it keeps its books elsewhere, and its people only report figures. */
  reportsOnly: z.boolean().optional(),
})
export type NewInstitution = z.infer<typeof newInstitutionBody>

export const newNetworkBody = z.strictObject({
  slug, name: text(160), kind: z.enum(['association', 'programme']), country, timeZone, language, administrator,
})
export type NewNetwork = z.infer<typeof newNetworkBody>

const founded = z.strictObject({ id, administrator: z.strictObject({ id, userName: z.string(), temporaryPassword: z.string() }) })

export const organisationShape = z.strictObject({
  id, kind: z.enum(['institution', 'network']), slug: z.string(), name: z.string(), type: z.string(), country: z.string(), currency: z.string().optional(), createdAt: instant,
})
export type OrganisationJson = z.infer<typeof organisationShape>

export const organisationDetailShape = organisationShape.extend({
  timeZone: z.string(), language, ussdCode: z.string().optional(),
  /** Networks that an institution belongs to; none for a network. */
  networks: z.array(z.strictObject({ id, name: z.string(), joinedOn: isoDate, leftOn: isoDate.optional() })),
})
export type OrganisationDetail = z.infer<typeof organisationDetailShape>

export const listOrganisationsQuery = listQuery.extend({ kind: z.enum(['institution', 'network']).optional() })
export type ListOrganisationsQuery = z.infer<typeof listOrganisationsQuery>

export const listOrganisations = endpoint({
  name: 'listOrganisations', tag, method: 'GET', path: '/api/platform/organisations', access: 'platform.organisations', summary: 'Lists every institution and network on the platform.',
  query: listOrganisationsQuery, answer: page(organisationShape),
})
export const getOrganisation = endpoint({
  name: 'getOrganisation', tag, method: 'GET', path: '/api/platform/organisations/:id', access: 'platform.organisations', summary: 'Shows one institution or network by its public facts.',
  params: idParams, answer: organisationDetailShape,
})
export const foundInstitution = endpoint({
  name: 'foundInstitution', tag, method: 'POST', path: '/api/platform/institutions', access: 'platform.organisations', command: true,
  summary: 'Founds an institution with its first branch, roles, chart of accounts, relief policy and administrator.', body: newInstitutionBody,
  answer: founded.extend({ branch: id }),
})
export const foundNetwork = endpoint({
  name: 'foundNetwork', tag, method: 'POST', path: '/api/platform/networks', access: 'platform.organisations', command: true,
  summary: 'Founds a network with its first roles and director.', body: newNetworkBody, answer: founded,
})

export const organisationEndpoints = [listOrganisations, getOrganisation, foundInstitution, foundNetwork] as const
