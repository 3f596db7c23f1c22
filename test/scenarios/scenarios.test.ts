import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Database } from '#platform/db.ts'
import { testDatabase } from '#test/helpers/database.ts'
import { lendingVerbs } from './lending-verbs.ts'
import { reliefVerbs } from './relief-verbs.ts'
import { runScenario } from './run.ts'

const verbs = { ...lendingVerbs, ...reliefVerbs }

let db: Database
beforeAll(async () => { db = openDatabase(await testDatabase()) })
afterAll(() => db.close())

for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'))) {
  test(file, async () => {
    const text = readFileSync(`${import.meta.dirname}/${file}`, 'utf8')
    expect((await runScenario(db, text, verbs)).map(({ line, expected, found }) => `line ${line}\n  said:  ${expected}\n  found: ${found}`).join('\n')).toBe('')
  })
}
