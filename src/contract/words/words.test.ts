import { expect, test } from 'vitest'
import { words } from './catalogue.ts'
import { dateIn, formatDate, formatInstant, formatMonth } from './dates.ts'
import { languageFor } from './language.ts'
import { currencyDecimals, formatAmount, formatMoney, formatNumber, formatPercent, formatRatio, toPlainText } from './numbers.ts'
import { formatRelative } from './relative.ts'
import { say } from './say.ts'

const samples = words({
  late: {
    en: '{name} has {n, plural, =0 {no late loan} one {# late loan} other {# late loans}}',
    fr: '{name} a {n, plural, =0 {aucun prêt} one {# prêt} other {# prêts}} en retard',
    ar: 'لدى {name} {n, plural, =0 {لا قرض متأخر} one {قرض متأخر} two {قرضان متأخران} few {# قروض متأخرة} many {# قرضا متأخرا} other {# قرض متأخر}}',
    rw: '{name} afite {n, plural, =0 {nta nguzanyo} one {inguzanyo # yakererewe} other {inguzanyo # zakererewe}}',
  },
  due: {
    en: '{amount, number} due on {on, date}, that is {on, date, short}',
    fr: '{amount, number} à payer le {on, date}, soit {on, date, short}',
    ar: '{amount, number} يستحق في {on, date} أي {on, date, short}',
    rw: '{amount, number} yishyurwa ku wa {on, date}, ni ukuvuga {on, date, short}',
  },
  by: {
    en: '{channel, select, ussd {by phone} other {at the desk}}',
    fr: '{channel, select, ussd {par téléphone} other {au guichet}}',
    ar: '{channel, select, ussd {بالهاتف} other {في الوكالة}}',
    rw: '{channel, select, ussd {kuri telefone} other {ku ishami}}',
  },
})

test('plurals follow each language, Kinyarwanda with one and other', () => {
  expect(say('en', samples.late, { name: 'Aïcha', n: 1 })).toBe('Aïcha has 1 late loan')
  expect(say('fr', samples.late, { name: 'Aïcha', n: 0 })).toBe('Aïcha a aucun prêt en retard')
  expect(say('fr', samples.late, { name: 'Aïcha', n: 1.5 })).toBe('Aïcha a 1,5 prêt en retard')
  expect(say('ar', samples.late, { name: 'عائشة', n: 2 })).toBe('لدى عائشة قرضان متأخران')
  expect(say('ar', samples.late, { name: 'عائشة', n: 3 })).toBe('لدى عائشة 3 قروض متأخرة')
  expect(say('ar', samples.late, { name: 'عائشة', n: 11 })).toBe('لدى عائشة 11 قرضا متأخرا')
  expect(say('rw', samples.late, { name: 'Uwase', n: 1 })).toBe('Uwase afite inguzanyo 1 yakererewe')
  expect(say('rw', samples.late, { name: 'Uwase', n: 7 })).toBe('Uwase afite inguzanyo 7 zakererewe')
})

test('numbers stay exact and dates never shift inside a message', () => {
  const values = { amount: '12345678901234567890.55', on: '2026-02-05' }
  expect(say('en', samples.due, values)).toBe('12,345,678,901,234,567,890.55 due on 5\u00a0February\u00a02026, that is 5\u00a0Feb\u00a02026')
  expect(say('ar', samples.due, values)).toContain('12.345.678.901.234.567.890,55 يستحق في 5\u00a0فبراير\u00a02026')
})

test('select chooses, and a value that is not given stays visible', () => {
  expect(say('fr', samples.by, { channel: 'ussd' })).toBe('par téléphone')
  expect(say('fr', samples.by, { channel: 'sheet' })).toBe('au guichet')
  expect(say('rw', samples.due, {})).toBe('{amount} yishyurwa ku wa {on}, ni ukuvuga {on}')
})

test('money has the decimals of its currency and never passes through a float', () => {
  const money = { amount: '9007199254740993.50', currency: 'MAD' }
  expect(formatMoney('en', money)).toBe('MAD\u00a09,007,199,254,740,993.50')
  expect(formatMoney('fr', money)).toBe('9\u202f007\u202f199\u202f254\u202f740\u202f993,50\u00a0MAD')
  expect(formatMoney('ar', money)).toBe('9.007.199.254.740.993,50\u00a0درهم')
  expect(formatMoney('rw', { amount: '-1180', currency: 'RWF' })).toBe('-1,180\u00a0Frw')
  expect(formatAmount('fr', { amount: '1180.5', currency: 'MAD' })).toBe('1\u202f180,50')
  expect(toPlainText(formatMoney('fr', { amount: '1180.5', currency: 'MAD' }))).toBe('1 180,50 MAD')
  expect([currencyDecimals('MAD'), currencyDecimals('RWF'), currencyDecimals('TND'), currencyDecimals('?')]).toEqual([2, 0, 3, 2])
})

test('numbers, rates and ratios', () => {
  expect(formatNumber('en', 12n)).toBe('12')
  expect(formatPercent('fr', '18.5')).toBe('18,5\u202f%')
  expect(formatPercent('ar', '18')).toBe('18%')
  expect(formatRatio('en', '0.55125', 2)).toBe('55.13%')
  expect(formatRatio('ar', '0.5512')).toBe('55,1%')
  expect(formatRatio('fr', '-0.0305')).toBe('-3,1\u202f%')
})

test('business dates, months and instants', () => {
  expect(formatDate('fr', '2026-02-05')).toBe('5\u00a0février\u00a02026')
  expect(formatDate('fr', '2026-08-01', 'short')).toBe('1er\u00a0août\u00a02026')
  expect(formatDate('ar', '2026-07-31')).toBe('31\u00a0يوليوز\u00a02026')
  expect(formatDate('rw', '2026-12-31', 'numeric')).toBe('31/12/2026')
  expect(formatDate('en', 'soon')).toBe('soon')
  expect(formatMonth('rw', '2026-05')).toBe('Gicurasi\u00a02026')
  expect(formatInstant('fr', '2026-02-05T23:30:00Z', 'Africa/Kigali')).toBe('6\u00a0février\u00a02026, 01:30')
  expect(dateIn('Africa/Kigali', '2026-02-05T23:30:00Z')).toBe('2026-02-06')
})

test('how long ago', () => {
  const now = '2026-02-05T12:00:00Z'
  expect(formatRelative('en', '2026-02-05T11:59:30Z', now)).toBe('just now')
  expect(formatRelative('fr', '2026-02-05T10:00:00Z', now)).toBe('il y a 2 heures')
  expect(formatRelative('ar', '2026-02-02T12:00:00Z', now)).toBe('قبل 3 أيام')
  expect(formatRelative('rw', '2026-02-05T12:20:00Z', now)).toBe('mu minota 20')
})

test('the language a browser asks for', () => {
  expect(languageFor('rw-RW,rw;q=0.9,en;q=0.8')).toBe('rw')
  expect(languageFor('de, fr;q=0.4, ar-MA;q=0.7')).toBe('ar')
  expect(languageFor('de')).toBe('en')
  expect(languageFor(undefined, 'fr')).toBe('fr')
})
