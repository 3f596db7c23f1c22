// What the demo institutions lend: small loans to persons, to groups that meet, and to those who wait for a harvest.
import { isAccountRole } from '#core/ledger/account-roles.ts'
import { standardAccountMap } from '#core/ledger/accounts.ts'
import type { ProductContent } from '#core/loan/product.ts'

const accounts = Object.fromEntries(Object.entries(standardAccountMap).filter(([role]) => isAccountRole(role)))

const declining = { method: 'declining', per: 'year', period: 'instalment' } as const
const late = (percent: string) => ({ name: 'Pénalité de retard', percent, of: 'instalment' as const, when: 'overdue' as const, toleranceDays: 5 })

const morocco: readonly { code: string; content: ProductContent }[] = [
  {
    code: 'MICRO', content: {
      names: { en: 'Micro-enterprise loan', fr: 'Crédit micro-entreprise', ar: 'قرض المقاولة الصغرى', rw: 'Inguzanyo y’umushinga muto' }, kind: 'individual',
      terms: {
        interest: declining, instalments: { every: 1, unit: 'month', amortization: 'equal-instalments' },
        fees: [{ name: 'Frais de dossier', percent: '1.5', of: 'principal', when: 'disbursement', collect: 'deducted' }, late('2')], tax: { name: 'TVA', percent: '10', on: ['fees'] },
      },
      limits: { amount: { min: '2000.00', default: '12000.00', max: '50000.00' }, count: { min: 6, default: 12, max: 36 }, rate: { min: '12', default: '21.6', max: '30' } },
      approvals: [{ above: '30000.00', count: 2, right: 'loans.approve' }], reversalLimit: '5000.00', accounting: { method: 'accrual', suspendAfterDays: 90 }, accounts,
    },
  },
  {
    code: 'SOLIDAIRE', content: {
      names: { en: 'Solidarity loan', fr: 'Crédit solidaire', ar: 'القرض التضامني', rw: 'Inguzanyo y’itsinda' }, kind: 'group',
      terms: { interest: { method: 'flat', per: 'year', period: 'instalment' }, instalments: { every: 1, unit: 'month', amortization: 'equal-instalments' } },
      limits: { amount: { min: '1000.00', default: '5000.00', max: '12000.00' }, count: { min: 6, default: 12, max: 18 }, rate: { min: '12', default: '18', max: '24' } },
      approvals: [], reversalLimit: '3000.00', accounting: { method: 'cash' }, accounts,
    },
  },
  {
    code: 'RECOLTE', content: {
      names: { en: 'Harvest loan', fr: 'Crédit récolte', ar: 'قرض المحصول', rw: 'Inguzanyo y’umusaruro' }, kind: 'individual',
      terms: { interest: declining, instalments: { every: 3, unit: 'month', amortization: 'equal-principal' }, fees: [late('1')] },
      limits: { amount: { min: '3000.00', default: '9000.00', max: '30000.00' }, count: { min: 2, default: 4, max: 8 }, rate: { min: '12', default: '18', max: '24' } },
      approvals: [], reversalLimit: '5000.00', accounting: { method: 'accrual', suspendAfterDays: 90 }, accounts,
    },
  },
]

const rwanda: readonly { code: string; content: ProductContent }[] = [
  {
    code: 'UBUCURUZI', content: {
      names: { en: 'Trade loan', fr: 'Crédit commerce', ar: 'قرض التجارة', rw: 'Inguzanyo y’ubucuruzi' }, kind: 'individual',
      terms: {
        interest: { method: 'declining', per: 'month', period: 'instalment' }, instalments: { every: 1, unit: 'month', amortization: 'equal-instalments' },
        fees: [{ name: 'Ikiguzi cya dosiye', percent: '1', of: 'principal', when: 'disbursement', collect: 'deducted' }, { ...late('1'), name: 'Ihazabu y’ubukererwe' }],
        compulsorySavings: { percent: '5', when: 'disbursement' },
      },
      limits: { amount: { min: '50000', default: '300000', max: '3000000' }, count: { min: 3, default: 12, max: 24 }, rate: { min: '1', default: '2', max: '3' } },
      approvals: [{ above: '2000000', count: 2, right: 'loans.approve' }], reversalLimit: '200000', accounting: { method: 'accrual', suspendAfterDays: 90 }, accounts,
    },
  },
  {
    code: 'ITSINDA', content: {
      names: { en: 'Group loan, weekly', fr: 'Crédit de groupe hebdomadaire', ar: 'قرض المجموعة الأسبوعي', rw: 'Inguzanyo y’itsinda ya buri cyumweru' }, kind: 'group',
      terms: { interest: { method: 'flat', per: 'year', period: 'instalment' }, instalments: { every: 1, unit: 'week', amortization: 'equal-instalments', roundTo: '10' } },
      limits: { amount: { min: '30000', default: '120000', max: '500000' }, count: { min: 12, default: 24, max: 52 }, rate: { min: '12', default: '20', max: '30' } },
      approvals: [], reversalLimit: '100000', accounting: { method: 'cash' }, accounts,
    },
  },
  {
    code: 'UMUSARURO', content: {
      names: { en: 'Season loan', fr: 'Crédit de saison', ar: 'قرض الموسم', rw: 'Inguzanyo y’igihembwe' }, kind: 'individual',
      terms: { interest: { method: 'declining', per: 'month', period: 'instalment' }, instalments: { every: 2, unit: 'month', amortization: 'equal-principal' } },
      limits: { amount: { min: '50000', default: '200000', max: '1000000' }, count: { min: 2, default: 3, max: 6 }, rate: { min: '1', default: '1.8', max: '3' } },
      approvals: [], reversalLimit: '200000', accounting: { method: 'accrual', suspendAfterDays: 90 }, accounts,
    },
  },
]

export const productsOf = (country: 'MA' | 'RW'): readonly { code: string; content: ProductContent }[] => (country === 'MA' ? morocco : rwanda)
