import { describe, expect, test } from 'vitest'
import { refusalCodes } from '#core/refusal.ts'
import { inputWords } from './input-words.ts'
import { refusalWords, sayRefusal } from './refusals.ts'
import type { Message } from './words/catalogue.ts'
import { LANGUAGES } from './words/language.ts'

const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? ''))].toSorted()

function expectWhole(message: Message): void {
  for (const language of LANGUAGES) {
    expect(message[language].trim()).not.toBe('')
    expect([language, placeholders(message[language])]).toEqual([language, placeholders(message.en)])
    expect(message[language]).not.toContain("'")
  }
}

describe.each(refusalCodes)('%s', (code) => {
  test('has words for desk and phone in every language, with the same placeholders, and a status', () => {
    const { status, desk, phone } = refusalWords[code]
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(600)
    expectWhole(desk)
    expectWhole(phone)
    for (const language of LANGUAGES) expect(sayRefusal(language, { refused: code }, 'phone').length).toBeGreaterThan(5)
  })
})

test.each(Object.entries(inputWords))('the input problem %s has words in every language', (_code, message) => expectWhole(message))
