// Which loans a selection holds.
import { foldText } from '#core/names/fold.ts'
import type { DriveSelection } from '#contract/relief-drives.ts'
import type { Tx } from '#platform/db.ts'
import { Where } from '#platform/list-page.ts'

export interface Chooser { readonly institution: string; readonly branches: readonly string[] | null; readonly today: string }

const FROM = 'loan l join client c on c.institution_id = l.institution_id and c.client_id = l.client_id'

function whereOf({ institution, branches, today }: Chooser, chosen: DriveSelection): Where {
  const where = new Where().and('l.institution_id = ?', institution).and(`l.status = 'active'`)
  const late = 'greatest(0, coalesce(?::date - l.oldest_due_on, 0))'
  if (branches) where.and('l.branch_id = any(?::uuid[])', branches)
  if (chosen.branches) where.and('l.branch_id = any(?::uuid[])', chosen.branches)
  if (chosen.groups) {
    where.and(`l.group_id = any(?::uuid[]) or exists (select from group_member m where m.institution_id = l.institution_id and m.client_id = l.client_id
      and m.left_on is null and m.group_id = any(?::uuid[]))`, chosen.groups, chosen.groups)
  }
  if (chosen.products) where.and('l.product_id = any(?::uuid[])', chosen.products)
  if (chosen.sectors) where.and('c.sector = any(?)', chosen.sectors)
  if (chosen.place) where.and('strpos(c.place_key, ?) > 0', foldText(chosen.place))
  if (chosen.daysPastDueFrom !== undefined) where.and(`${late} >= ?`, today, chosen.daysPastDueFrom)
  if (chosen.daysPastDueTo !== undefined) where.and(`${late} <= ?`, today, chosen.daysPastDueTo)
  if (chosen.disbursedTo) where.and('l.disbursed_on <= ?', chosen.disbursedTo)
  return where
}

export interface Chosen { loans: bigint; clients: bigint; principal: string; without_phone: bigint; with_open_case: bigint }

export function countChosen(tx: Tx, chooser: Chooser, chosen: DriveSelection): Promise<Chosen> {
  const where = whereOf(chooser, chosen)
  if (chosen.leftOut) where.and('not l.loan_id = any(?::uuid[])', chosen.leftOut.map(({ loan }) => loan))
  return tx.one(
    `select count(*) as loans, count(distinct l.client_id) as clients, coalesce(sum(l.principal_out), 0)::text as principal,
       count(*) filter (where c.phone is null) as without_phone,
       count(*) filter (where exists (select from relief_case k where k.institution_id = l.institution_id and k.loan_id = l.loan_id
         and k.state in ('requested', 'in-review', 'for-approval', 'offered', 'cooling-off', 'undo-asked', 'appealed'))) as with_open_case
     from ${FROM} where ${where.text}`, where.values)
}

export interface ChosenLoan { loan_id: string; client_id: string; branch_id: string; paper: boolean }

/** The next loans after one, by their ids. */
export function chosenAfter(tx: Tx, chooser: Chooser, chosen: DriveSelection, after: string | null, limit: number): Promise<ChosenLoan[]> {
  const where = whereOf(chooser, chosen)
  if (after !== null) where.and('l.loan_id > ?', after)
  return tx.rows(
    `select l.loan_id, l.client_id, l.branch_id, c.phone is null as paper from ${FROM} where ${where.text} order by l.loan_id limit ${where.bind(limit)}`, where.values)
}
