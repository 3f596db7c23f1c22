import { inject } from 'vitest'

/**
 * The administrator's URL of a fresh database: migrated and empty of rows, or with `empty` without any table.
 * It lives until the test run ends, so that a failed test's data can be looked at while it does.
 */
export async function testDatabase(options: { empty?: boolean } = {}): Promise<string> {
  const response = await fetch(`${inject('testCluster')}/${options.empty ? 'empty' : ''}`)
  if (!response.ok) throw new Error(`no test database: ${await response.text()}`)
  return ((await response.json()) as { adminUrl: string }).adminUrl
}
