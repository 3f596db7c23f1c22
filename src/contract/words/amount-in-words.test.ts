import { expect, test } from 'vitest'
import { amountInWords } from './amount-in-words.ts'

const say = (language: 'en' | 'fr' | 'ar' | 'rw', amount: string, currency = 'MAD') => amountInWords(language, { amount, currency })

test('English', () => {
  expect(say('en', '1180.50')).toBe('one thousand one hundred and eighty dirhams and fifty centimes')
  expect(say('en', '1.01')).toBe('one dirham and one centime')
  expect(say('en', '1000021')).toBe('one million and twenty-one dirhams')
  expect(say('en', '12.500', 'TND')).toBe('twelve TND and 500/1000')
})

test('French: et, hyphens, and the s of vingt and cent', () => {
  expect(say('fr', '71')).toBe('soixante et onze dirhams')
  expect(say('fr', '80')).toBe('quatre-vingts dirhams')
  expect(say('fr', '80081')).toBe('quatre-vingt mille quatre-vingt-un dirhams')
  expect(say('fr', '200')).toBe('deux cents dirhams')
  expect(say('fr', '1999.99')).toBe('mille neuf cent quatre-vingt-dix-neuf dirhams et quatre-vingt-dix-neuf centimes')
  expect(say('fr', '2000000', 'RWF')).toBe('deux millions de francs rwandais')
  expect(say('fr', '0.50')).toBe('zéro dirham et cinquante centimes')
})

test('Arabic: the smaller before the tens, duals and plurals of thousands', () => {
  expect(say('ar', '1180.50')).toBe('ألف ومئة وثمانون درهم وخمسون سنتيم')
  expect(say('ar', '2005')).toBe('ألفان وخمسة دراهم')
  expect(say('ar', '3025')).toBe('ثلاثة آلاف وخمسة وعشرون درهم')
  expect(say('ar', '15000', 'RWF')).toBe('خمسة عشر ألف فرنك رواندي')
})

test('Kinyarwanda has figures only', () => {
  expect(say('rw', '5000', 'RWF')).toBeUndefined()
})
