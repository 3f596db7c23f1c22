import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv, isFormula } from './csv.ts'
import { holds } from '#test/helpers/property.ts'

// The smallest reader of RFC 4180.
function read(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 1; at < text.length; at++) {
    const letter = text[at] as string
    if (quoted && letter === '"' && text[at + 1] === '"') { cell += '"'; at++ }
    else if (letter === '"') quoted = !quoted
    else if (!quoted && (letter === ',' || text.startsWith('\r\n', at))) {
      rows.at(-1)?.push(cell)
      cell = ''
      if (letter !== ',') { rows.push([]); at++ }
    } else cell += letter
  }
  return rows.slice(0, -1)
}

const dangerous = fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', '＝', ''), fc.string()).map((parts) => parts.join(''))

describe('comma-separated values', () => {
  it('come back cell by cell, an apostrophe before what looked like a formula', () => {
    holds(fc.property(fc.array(fc.array(dangerous, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const [, ...back] = read(csv(['a', 'b'], rows))
      expect(back).toEqual(rows.map((row) => row.map((cell) => (isFormula(cell) ? `'${cell}` : cell))))
    }))
  })

  it('never begin a cell as a formula', () => {
    holds(fc.property(dangerous, (cell) => {
      const [, [shown]] = read(csv(['a'], [[cell]])) as [string[], [string]]
      expect(/^-?\d+(\.\d+)?$/.test(shown) || !/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(shown)).toBe(true)
    }))
  })

  it.each([
    ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ['+212612345678', "'+212612345678"],
    ['-12.50', '-12.50'],
    ['-1+cmd', "'-1+cmd"],
    ['a;b', '"a;b"'],
    ['فاطمة', 'فاطمة'],
  ])('%s is written %s', (cell, text) => expect(csv(['a'], [[cell]])).toBe(`\ufeffa\r\n${text}\r\n`))

  it('write numbers as they are and leave what is absent empty', () =>
    expect(csv(['a', 'b', 'c'], [[-5, 12n, null]])).toBe('\ufeffa,b,c\r\n-5,12,\r\n'))
})
