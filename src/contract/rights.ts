// The closed list of rights, and the roles an institution or a network begins with. Roles are data: an
// administrator may change what a role holds, never what a right means.

export const institutionRights = [
  'clients.see', 'clients.edit', 'groups.edit',
  'products.see', 'products.edit',
  'loans.see', 'loans.apply', 'loans.approve', 'loans.disburse', 'loans.settle',
  'repayments.record', 'repayments.reverse',
  'cases.see', 'cases.open', 'cases.offer', 'cases.decide', 'cases.accept', 'cases.undo', 'policy.edit',
  'ledger.see', 'ledger.post', 'ledger.accounts', 'day.close',
  'portfolio.see', 'phone.code', 'phone.practise', 'messages.see', 'messages.send',
  'staff.see', 'staff.edit', 'branches.edit', 'settings.edit', 'sharing.sign', 'plan.see', 'plan.report', 'diagnostic.see', 'diagnostics.reply', 'diagnostics.approve', 'figures.report', 'audit.see',
] as const

export const networkRights = ['members.see', 'members.edit', 'indicators.see', 'warnings.follow', 'surveys.see', 'surveys.edit', 'plans.see', 'plans.edit', 'plans.verify', 'diagnostics.see', 'diagnostics.assess', 'diagnostics.lead', 'diagnostics.approve', 'frameworks.edit', 'network-staff.edit', 'network-audit.see'] as const
export const platformRights = ['platform.organisations', 'platform.users'] as const

export type InstitutionRight = (typeof institutionRights)[number]
export type NetworkRight = (typeof networkRights)[number]
export type PlatformRight = (typeof platformRights)[number]
export type Right = InstitutionRight | NetworkRight | PlatformRight

/** Rights by role on the first day; `all` of an auditor means to see everything and change nothing. */
export const firstRoles: Record<string, readonly InstitutionRight[]> = {
  officer: ['clients.see', 'clients.edit', 'groups.edit', 'products.see', 'loans.see', 'loans.apply', 'repayments.record', 'cases.see', 'cases.open', 'cases.offer', 'cases.accept', 'portfolio.see', 'phone.code', 'phone.practise', 'messages.see', 'messages.send'],
  teller: ['clients.see', 'loans.see', 'products.see', 'loans.disburse', 'loans.settle', 'repayments.record', 'phone.code', 'cases.see', 'cases.open'],
  'branch-manager': ['clients.see', 'clients.edit', 'groups.edit', 'products.see', 'loans.see', 'loans.apply', 'loans.approve', 'loans.settle', 'repayments.record', 'repayments.reverse', 'cases.see', 'cases.open', 'cases.offer', 'cases.decide', 'cases.accept', 'cases.undo', 'ledger.see', 'portfolio.see', 'phone.code', 'phone.practise', 'messages.see', 'messages.send', 'staff.see', 'plan.see', 'diagnostic.see', 'diagnostics.reply', 'audit.see'],
  accountant: ['clients.see', 'products.see', 'loans.see', 'repayments.reverse', 'cases.see', 'ledger.see', 'ledger.post', 'ledger.accounts', 'day.close', 'portfolio.see', 'messages.see', 'figures.report', 'audit.see'],
  auditor: ['clients.see', 'products.see', 'loans.see', 'cases.see', 'ledger.see', 'portfolio.see', 'messages.see', 'staff.see', 'plan.see', 'diagnostic.see', 'audit.see'],
  administrator: ['clients.see', 'products.see', 'products.edit', 'loans.see', 'cases.see', 'policy.edit', 'ledger.see', 'ledger.accounts', 'portfolio.see', 'phone.practise', 'messages.see', 'messages.send', 'staff.see', 'staff.edit', 'branches.edit', 'settings.edit', 'sharing.sign', 'plan.see', 'plan.report', 'diagnostic.see', 'diagnostics.reply', 'diagnostics.approve', 'figures.report', 'audit.see'],
}

/** Roles of an institution that keeps its books elsewhere. */
export const reportingRoles: Record<string, readonly InstitutionRight[]> = {
  administrator: ['staff.see', 'staff.edit', 'branches.edit', 'settings.edit', 'sharing.sign', 'plan.see', 'plan.report', 'diagnostic.see', 'diagnostics.reply', 'diagnostics.approve', 'figures.report', 'audit.see'],
  reporter: ['plan.see', 'plan.report', 'diagnostic.see', 'diagnostics.reply', 'figures.report', 'audit.see'],
}

export const firstNetworkRoles: Record<string, readonly NetworkRight[]> = {
  director: ['members.see', 'members.edit', 'indicators.see', 'warnings.follow', 'surveys.see', 'surveys.edit', 'plans.see', 'plans.edit', 'plans.verify', 'diagnostics.see', 'diagnostics.assess', 'diagnostics.lead', 'diagnostics.approve', 'frameworks.edit', 'network-staff.edit', 'network-audit.see'],
  adviser: ['members.see', 'indicators.see', 'warnings.follow', 'surveys.see', 'surveys.edit', 'plans.see', 'plans.edit', 'plans.verify', 'diagnostics.see', 'diagnostics.assess', 'diagnostics.lead', 'frameworks.edit'],
  observer: ['members.see', 'indicators.see', 'surveys.see', 'plans.see', 'diagnostics.see'],
}

/**
 * Rights that govern what others may do. Who manages staff gives a role with one of these only when holding that right too,
 * and cannot reset somebody who holds more of them; other roles are given as they stand, so that an administrator who may
 * not disburse can still take on a teller.
 */
export const governingRights: readonly Right[] = [
  'staff.edit', 'settings.edit', 'branches.edit', 'policy.edit', 'products.edit', 'ledger.accounts', 'network-staff.edit', 'members.edit', 'sharing.sign',
]
