import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitsScreen, measureText, smsSegments, toGsm } from './text-length.ts'
import { holds } from '#test/helpers/property.ts'

describe('the length of a text on a telephone', () => {
  test('letters of the alphabet count one, those of the extension two', () => {
    expect(measureText('Réglé à Ouarzazate: 1.180,50 MAD')).toEqual({ encoding: 'GSM-7', units: 32 })
    expect(measureText('5 €')).toEqual({ encoding: 'GSM-7', units: 4 })
    expect(measureText('{}[]~|^\\')).toEqual({ encoding: 'GSM-7', units: 16 })
  })

  test('one sign outside the alphabet makes all of it 16-bit', () => {
    for (const sign of 'çêôîû’œ\u00a0') expect(measureText(`a${sign}`).encoding, sign).toBe('UCS-2')
    expect(measureText('قرضي')).toEqual({ encoding: 'UCS-2', units: 4 })
    expect(measureText('👍')).toEqual({ encoding: 'UCS-2', units: 2 })
  })

  test('a screen holds 182 septets or 80 units', () => {
    expect([fitsScreen('a'.repeat(182)), fitsScreen('a'.repeat(183))]).toEqual([true, false])
    expect([fitsScreen('ق'.repeat(80)), fitsScreen('ق'.repeat(81))]).toEqual([true, false])
    expect([fitsScreen('€'.repeat(91)), fitsScreen('€'.repeat(92))]).toEqual([true, false])
  })

  test('segments: 160 alone, 153 in a row; 70 and 67 in Arabic; an escaped sign is not cut', () => {
    expect([160, 161, 306, 307].map((n) => smsSegments('a'.repeat(n)))).toEqual([1, 2, 2, 3])
    expect([70, 71, 134, 135].map((n) => smsSegments('ق'.repeat(n)))).toEqual([1, 2, 2, 3])
    expect(smsSegments(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toBe(3)
  })

  test('any text can be brought into the alphabet, and what is in it stays', () => {
    expect(toGsm("L’échéance de Benoît : « prêt »…")).toBe("L'échéance de Benoit : \" pret \"...")
    expect(toGsm('Umunsi w’umushinga')).toBe('Umunsi w\'umushinga')
    holds(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const gsm = toGsm(text)
      expect(measureText(gsm).encoding).toBe('GSM-7')
      expect(toGsm(gsm)).toBe(gsm)
    }))
  })
})
