import type { OwnMarkJson } from '#contract/marks.ts'
import { toJson, type Tx } from '#platform/db.ts'

export interface MarksRow { indicator: string; version: number; content: OwnMarkJson[] | null; changed_at: string; changed_by_name: string }

/** Every version, the newest first. */
export const markVersions = (tx: Tx, network: string): Promise<MarksRow[]> => tx.rows(
  'select indicator, version, content, changed_at, changed_by_name from network_marks where network_id = $1 order by indicator, version desc', [network])

export const newestMarks = (tx: Tx, network: string): Promise<Pick<MarksRow, 'indicator' | 'content'>[]> => tx.rows(
  'select distinct on (indicator) indicator, content from network_marks where network_id = $1 order by indicator, version desc', [network])

/** False where that version is there already, or is not the next. */
export const insertMarks = async (tx: Tx, network: string, { indicator, version, content }: Pick<MarksRow, 'indicator' | 'version' | 'content'>, byName: string): Promise<boolean> =>
  (await tx.run(
    `insert into network_marks (network_id, indicator, version, content, changed_by_name)
     select $1, $2, $3, $4, $5 where $3 = 1 + coalesce((select max(version) from network_marks where network_id = $1 and indicator = $2), 0) on conflict do nothing`,
    [network, indicator, version, content === null ? null : toJson(content), byName])) > 0
