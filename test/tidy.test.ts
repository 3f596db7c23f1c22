// House rules that a compiler does not know. Each says what to do instead.
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
  .split('\n').filter((name) => name !== '' && existsSync(join(root, name)))
const read = (name: string): string => readFileSync(join(root, name), 'utf8')
const code = files.filter((name) => /\.(ts|tsx|mjs|cjs)$/.test(name))
// This file names what it looks for.
const self = 'test/tidy.test.ts'
const others = code.filter((name) => name !== self)
const isTest = (name: string): boolean => name.startsWith('test/') || /\.test\.tsx?$/.test(name)

/** Lines of the given files that match, as `file:line text`. */
function linesWith(names: readonly string[], pattern: RegExp): string[] {
  return names.flatMap((name) => read(name).split('\n').flatMap((line, index) =>
    (pattern.test(line) ? [`${name}:${index + 1} ${line.trim().slice(0, 120)}`] : [])))
}

test('no unfinished word: what is not built is not announced', () => {
  expect(linesWith(others, /TODO|FIXME|XXX\b|HACK|not implemented|coming soon/)).toEqual([])
})

test('the field’s words: docs/glossary.md names the ones we do not use', () => {
  const rejected = [...read('docs/glossary.md').matchAll(/^\|(?:[^|]*\|){5} ?([^|\n]*)\|$/gm)]
    .flatMap((row) => (row[1] ?? '').split(',')).map((word) => word.trim()).filter((word) => /^[a-z]+$/.test(word) && word !== 'not')
  expect(rejected).toContain('installment')
  const strict = rejected.filter((word) => ['customer', 'tenant', 'installment'].includes(word))
  expect(linesWith(code.filter((name) => name.startsWith('src/')), new RegExp(`\\b(${strict.join('|')})s?\\b`, 'i'))).toEqual([])
})

test('files and folders are named for what they hold, in kebab-case', () => {
  const vague = /(^|[/-])(utils?|helpers?|manager|service|common|misc|v2)(\.|$|[/-])/
  const named = code.filter((name) => name.startsWith('src/'))
  expect(named.filter((name) => vague.test(name))).toEqual([])
  expect(named.filter((name) => !/^[a-z0-9./-]+$/.test(name))).toEqual([])
})

test('a door lists ten names at most', () => {
  const wide = code.filter((name) => name.endsWith('/door.ts')).map((name) => {
    const names = [...read(name).matchAll(/export \{([^}]*)\}/g)].flatMap((match) => (match[1] ?? '').split(','))
    return { name, count: names.filter((each) => each.trim() !== '' && !each.trim().startsWith('type ')).length }
  })
  expect(wide.filter((door) => door.count > 10)).toEqual([])
})

test('only a store and the platform speak SQL', () => {
  const sql = /\b(select|insert into|update|delete from)\b[^'"`]*\b(from|values|set|where)\b/i
  const speaking = code.filter((name) => /^src\/(institution|network|channels|jobs|http|core|contract)\//.test(name) && !isTest(name)
    && !/\/(store|[a-z-]+-store)\.ts$/.test(name))
  expect(linesWith(speaking, new RegExp(`[\`'"]\\s*${sql.source}`, 'i'))).toEqual([])
})

test('an applied migration never changes: a new one is added, with its hash', () => {
  const hashes = files.filter((name) => name.startsWith('db/migrations/') && name.endsWith('.sql')).toSorted()
    .map((name) => `${createHash('sha256').update(read(name)).digest('hex').slice(0, 16)}  ${name.slice('db/migrations/'.length)}`)
  expect(hashes.join('\n')).toBe(read('db/migrations/hashes.txt').trim())
})

test('a skipped test names its reason', () => {
  expect(linesWith(code.filter(isTest), /\b(test|it|describe)\.(skip|todo|only|fails)\(/)).toEqual([])
  expect(linesWith(code.filter(isTest), /\bskipIf\((?!.*\(skipped )/)).toEqual([])
})

test('relative links in documents resolve', () => {
  const broken = files.filter((name) => name.endsWith('.md')).flatMap((name) =>
    [...read(name).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
      .filter((link) => !existsSync(join(root, dirname(name), link[1] ?? ''))).map((link) => `${name}: ${link[1]}`))
  expect(broken).toEqual([])
})

test('nothing of a machine or of its makers in the tree', () => {
  const texts = files.filter((name) => name !== self && /\.(ts|tsx|mjs|cjs|json|md|sql|yml|yaml|css|html|txt|sh)$/.test(name))
  expect(linesWith(texts, /\/work\/|\/root\/|registry\.npmjs|"resolved": "http/)).toEqual([])
})

test('no float near money: amounts are parsed and written by core/money', () => {
  const near = linesWith(code.filter((name) => /^src\/(core|contract|institution|network|channels|jobs|web)\//.test(name) && !isTest(name)), /parseFloat|toFixed\(|Number\([a-z.]*[aA]mount/)
  expect(near.filter((line) => !line.startsWith('src/web/ui/chart'))).toEqual([])
})

test('every property runs as often as PROPERTY_RUNS says, by test/helpers/property.ts', () => {
  const stories = code.filter((name) => /\.test\.tsx?$/.test(name) && name !== self)
  expect(linesWith(stories, /fc\.assert\(|numRuns/)).toEqual([])
})
