import { describe, expect, it } from 'vitest'
import { parsePhone, phoneForms, phoneKeyOf } from './phone.ts'

describe('a typed telephone number', () => {
  it.each([
    ['0612345678', 'MA', '+212612345678'],
    ['06 12-34.56 78', 'MA', '+212612345678'],
    ['+212 (0)612 345 678', 'MA', '+212612345678'],
    ['00212612345678', 'MA', '+212612345678'],
    ['212612345678', 'MA', '+212612345678'],
    ['٠٦١٢٣٤٥٦٧٨', 'MA', '+212612345678'],
    ['\u202a0612345678\u202c', 'MA', '+212612345678'],
    ['0788123456', 'RW', '+250788123456'],
    ['+250 788 123 456', 'MA', '+250788123456'],
    ['0612', 'MA', undefined],
    ['nothing', 'MA', undefined],
    ['', 'MA', undefined],
    ['0612345678901234567890', 'MA', undefined],
  ])('%s in %s is %s', (typed, country, e164) => expect(parsePhone(typed, country)).toBe(e164))

  it('is looked for with its country, without it, and after a zero', () => {
    expect(phoneForms('+212612345678')).toEqual(['212612345678', '612345678', '0612345678'])
    expect(phoneForms('+250788123456')).toEqual(['250788123456', '788123456', '0788123456'])
  })

  it('is known by a key that depends on the secret', () => {
    expect(phoneKeyOf('one', '+212612345678')).toMatch(/^[0-9a-f]{64}$/)
    expect(phoneKeyOf('one', '+212612345678')).toBe(phoneKeyOf('one', '+212612345678'))
    expect(phoneKeyOf('two', '+212612345678')).not.toBe(phoneKeyOf('one', '+212612345678'))
  })
})
