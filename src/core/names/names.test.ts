import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDuplicates, type Person } from './find-duplicates.ts'
import { foldIdentity, foldText, foldWords } from './fold.ts'
import { similarNames, slips } from './similar.ts'
import { soundOf } from './sound.ts'
import { holds } from '#test/helpers/property.ts'

describe('folding a name', () => {
  it.each([
    ['Aïcha Aït-Ben Haddou', 'aicha ait ben haddou'],
    ['  ÉLISE   Bœuf ', 'elise boeuf'],
    ['N’Diaye', 'ndiaye'],
    ["O'Brien", 'obrien'],
    ['فَاطِمَة الزَّهْرَاء', 'فاطمه الزهرا'],
    ['أحمد إدريس آيت', 'احمد ادريس ايت'],
    ['هدى', 'هدي'],
    ['مـــحـــمـــد', 'محمد'],
    ['٢٠٢٦', '2026'],
    ['İstanbul', 'istanbul'],
    ['--', ''],
  ])('%s becomes %s', (typed, folded) => expect(foldText(typed)).toBe(folded))

  it('is the same when done twice, and by Unicode form and case', () => {
    holds(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = foldText(text)
      expect(foldText(once)).toBe(once)
      expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
    }))
  })

  it('leaves no mark, no capital and no outer space, whatever Arabic or accented letters are typed', () => {
    const letters = fc.constantFrom(...'éÈçÑøŁأإآٱىیئؤةكگڤپ\u064b\u0651\u0640 -’xX٣۴')
    holds(fc.property(fc.array(letters).map((typed) => typed.join('')), (typed) => {
      expect(foldText(typed)).toMatch(/^([\p{Ll}\p{Lo}\p{N}]+( [\p{Ll}\p{Lo}\p{N}]+)*)?$/u)
      expect(foldText(typed)).not.toMatch(/[أإآٱىیئؤةگڤپ]/u)
    }))
  })

  it('gives each word once', () => expect(foldWords('Ben Ali Ben')).toEqual(['ben', 'ali']))
  it('compares identity numbers by letters and digits', () => expect(foldIdentity(' ab-12 34٥6 ')).toBe('AB123456'))
})

describe('the sound of a name', () => {
  it.each([
    ['mhmd', ['mohamed', 'muhammad', 'mohammed', 'محمد']],
    ['ftm', ['fatima', 'fatma', 'fatimah', 'فاطمه']],
    ['kdj', ['khadija', 'خديجه']],
    ['rsd', ['rachid', 'rashid', 'رشيد']],
    ['jmr', ['jamal', 'jamel', 'جمال']],
  ])('%s is heard in every spelling', (sound, spellings) => {
    for (const spelling of spellings) expect([spelling, soundOf(spelling)]).toEqual([spelling, sound])
  })
  it('says nothing of a word with fewer than two consonants', () => {
    expect(soundOf('ali')).toBeUndefined()
    expect(soundOf('')).toBeUndefined()
  })
})

describe('similar names', () => {
  it.each([
    ['Fatima El Idrissi', 'EL IDRISI Fatma', true],
    ['Mohamed Alaoui', 'محمد العلوي', false],
    ['محمد العلوى', 'محمّد العلوي', true],
    ['Uwimana Claudine', 'Uwimana Clodine', true],
    ['Uwimana Claudine', 'Uwimana Jeanne', false],
    ['Uwimana', 'Uwimana Jeanne', false],
    ['', 'Uwimana', false],
    ['Ali Sba', 'Ila Sba', false],
  ])('%s and %s: %s', (one, other, similar) => expect(similarNames(one, other)).toBe(similar))

  it('hold for every name of two words or more and itself, in any order of its words', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 2, maxLength: 4 })
    holds(fc.property(words, (typed) => {
      expect(similarNames(typed.join(' '), typed.toReversed().join(' '))).toBe(true)
    }))
  })

  it('counts slips as a distance: none to itself, the same both ways, never more than the longer word', () => {
    const word = fc.stringMatching(/^[a-d]{0,6}$/)
    holds(fc.property(word, word, (a, b) => {
      expect(slips(a, b)).toBe(slips(b, a))
      expect(slips(a, b) === 0).toBe(a === b)
      expect(slips(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      expect(slips(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
    }))
    expect(slips('mariam', 'mairam')).toBe(1)
  })
})

describe('duplicates', () => {
  const person = (over: Partial<Person>): Person => ({ name: 'Fatima El Idrissi', sex: 'female', bornOn: '1984-03-01', phones: [], ...over })
  it('are known by document, telephone or name with year of birth, the strongest first', () => {
    const byName = person({ name: 'Fatma El Idrissi', bornOn: '1984-12-31' })
    const byPhone = person({ name: 'Hind Tazi', phones: ['+212612345678'] })
    const byDocument = person({ name: 'F. E.', bornOn: '1990-01-01', identity: 'national-id AB1' })
    const otherYear = person({ bornOn: '1985-03-01' })
    const otherSex = person({ sex: 'male' })
    const found = findDuplicates(person({ phones: ['+212612345678'], identity: 'national-id AB1' }), [byName, otherYear, byPhone, otherSex, byDocument])
    expect(found.map(({ person, signs }) => [person, signs])).toEqual([[byDocument, ['identity']], [byPhone, ['phone']], [byName, ['name']]])
  })
  it('are found across scripts when both are written', () => {
    const known = person({ name: 'Mohamed Alaoui', arabicName: 'محمد العلوي', sex: 'male' })
    expect(findDuplicates(person({ name: 'Med A', arabicName: 'مُحمد العلوى', sex: 'male' }), [known])).toHaveLength(1)
  })
})
