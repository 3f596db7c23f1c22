/**
 * What the posting rules use an account for. A product maps each role to an account of the institution's chart;
 * several roles may lead to one account.
 */
export const accountRoles = [
  /** Where the money of this act comes in or goes out: till, bank, mobile money; the institution may replace it for each entry. */
  'cash',
  'loan-principal',
  'loan-principal-restructured',
  'interest-receivable',
  /** Interest paid before it was earned. */
  'interest-unearned',
  /** Interest earned on a non-performing loan, kept out of income until it is paid. */
  'interest-suspended',
  'interest-income',
  'fee-receivable',
  'fee-income',
  'penalty-receivable',
  'penalty-income',
  'tax-payable',
  'client-credit',
  'compulsory-savings',
  'voluntary-savings',
  'write-off-expense',
  'recovery-income',
  'loan-provision',
  'provision-expense',
  'transitory',
] as const

export type AccountRole = (typeof accountRoles)[number]

/** Role → account code of the institution's chart. */
export type AccountMap = Readonly<Record<AccountRole, string>>

/** Each role posts to an account of its own name: what the command line and the tests show. */
export const rolesAsAccounts: AccountMap = Object.fromEntries(accountRoles.map((role) => [role, role])) as AccountMap

/** The map with every role filled: a role that it does not name posts to the account of its own name. */
export function accountMapOf(given: Readonly<Record<string, string>> | undefined): AccountMap {
  return given === undefined ? rolesAsAccounts : { ...rolesAsAccounts, ...given }
}

export function isAccountRole(text: string): text is AccountRole {
  return (accountRoles as readonly string[]).includes(text)
}
