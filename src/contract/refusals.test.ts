import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, test } from 'vitest'
import { refusalCodes } from '#core/refusal.ts'
import { inputWords } from './input-words.ts'
import { refusalWords, sayRefusal } from './refusals.ts'
import type { Message } from './words/catalogue.ts'
import { LANGUAGES } from './words/language.ts'

type Token = string | readonly [name: string, type?: string, cases?: Readonly<Record<string, unknown>>]

const namesIn = (tokens: readonly Token[]): string[] => tokens.flatMap((token) => (typeof token === 'string' ? [] : [token[0],
  ...Object.values(token[2] ?? {}).flatMap((inner) => (Array.isArray(inner) ? namesIn(inner as Token[]) : []))]))

const placeholders = (text: string): string[] => [...new Set(namesIn(compileMessageOrThrow(text) as Token[]))].filter((name) => name !== '#').toSorted()

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
