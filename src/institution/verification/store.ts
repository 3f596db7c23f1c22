import type { Tx } from '#platform/db.ts'

/** Balance of every account that a product uses for principal, normal or renegotiated, over the whole journal. */
export const principalByAccount = async (tx: Tx, institution: string): Promise<bigint> => {
  const { amount } = await tx.one<{ amount: string }>(
    `select coalesce(sum(line.amount), 0) as amount
     from journal_entry e, unnest(e.accounts, e.amounts) as line(account, amount)
     where e.institution_id = $1 and e.source_kind = 'loan' and line.account in (
       select code from product_version v, lateral (values (v.content->'accounts'->>'loan-principal'),
         (v.content->'accounts'->>'loan-principal-restructured')) as used(code) where v.institution_id = $1)`, [institution])
  return BigInt(amount)
}

export const principalOfLoans = async (tx: Tx, institution: string): Promise<bigint> => {
  const { amount } = await tx.one<{ amount: string }>(
    `select coalesce(sum(principal_out), 0) as amount from loan where institution_id = $1 and status not in ('written-off')`, [institution])
  return BigInt(amount)
}

export interface InstitutionRow { institution_id: string; slug: string; name: string; currency: string; time_zone: string; language: 'en' | 'fr' | 'ar' | 'rw' }

export const institutions = (tx: Tx): Promise<InstitutionRow[]> =>
  tx.rows<InstitutionRow>('select institution_id, slug, name, currency, time_zone, language from institution order by slug')
