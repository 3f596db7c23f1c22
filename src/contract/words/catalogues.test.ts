import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, test } from 'vitest'
import type { Message } from './catalogue.ts'
import { LANGUAGES } from './language.ts'

const SOURCE = path.resolve(import.meta.dirname, '../..')
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => /(?:^|[/-])words\.ts$/u.test(file))

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'en' in value && typeof value.en === 'string'
}

/** Every message reachable from a module's exports, with the way to it. */
function messagesIn(value: unknown, at: string): [at: string, message: Message][] {
  if (isMessage(value)) return [[at, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => messagesIn(inner, `${at}.${key}`))
}

function placeholders(tokens: unknown, names = new Set<string>()): Set<string> {
  if (!Array.isArray(tokens)) return names
  for (const token of tokens as unknown[]) {
    if (!Array.isArray(token)) continue
    const [name, , cases] = token as [string, string | undefined, unknown]
    names.add(name)
    if (typeof cases === 'object' && cases !== null) for (const inner of Object.values(cases)) placeholders(inner, names)
  }
  return names
}

function argumentNames(text: string): string[] {
  return [...placeholders(compileMessageOrThrow(text))].toSorted()
}

/** A text message must fit 70 signs in Arabic and 160 elsewhere, so a language may leave figures out of `sms…` catalogues. */
const MAY_LEAVE_OUT = /\.sms[A-Z]\w*\./u

describe.each(files)('%s', (file) => {
  test('says everything in every language, with the same placeholders', async () => {
    const module: unknown = await import(/* @vite-ignore */ pathToFileURL(path.join(SOURCE, file)).href)
    const found = messagesIn(module, file)
    if (path.basename(file) === 'words.ts') expect(found, 'a words.ts without messages').not.toHaveLength(0)
    for (const [at, message] of found) {
      for (const language of LANGUAGES) {
        expect(message[language]?.trim(), `${at}.${language} is empty`).toBeTruthy()
        expect(message[language], `${at}.${language} has an ASCII apostrophe: write ’`).not.toMatch(/'/u)
        if (MAY_LEAVE_OUT.test(`${at}.`)) continue
        expect(argumentNames(message[language]), `${at}.${language} has other placeholders than .en`).toEqual(argumentNames(message.en))
      }
    }
  })
})

test('there are catalogues to check', () => {
  expect(files.length).toBeGreaterThan(0)
})
