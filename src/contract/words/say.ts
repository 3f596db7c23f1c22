import { setupI18n, type I18n } from '@lingui/core'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Message } from './catalogue.ts'
import { formatDate } from './dates.ts'
import { INTL_TAGS, type Language } from './language.ts'
import { formatNumber } from './numbers.ts'

export type Values = Readonly<Record<string, string | number | bigint>>

type Token = string | readonly [name: string, type?: string, format?: unknown]
type Tokens = readonly Token[]
type Formatted = { name: string; type: 'number' | 'date'; format: string }

/** What a message needs besides Lingui's own work: the numbers and dates that we format ourselves. */
type Prepared = { names: Set<string>; formatted: Map<string, Formatted> }

const prepared = new Map<Language, Map<string, Prepared>>()
const speakers = new Map<Language, I18n>()

/**
 * The text of a message in a language, its values put in.
 *
 * `{n, plural, …}` and `{x, select, …}` go by Lingui's runtime. `{n, number}` takes a number or an exact decimal
 * string; `{d, date}` takes a business date (`yyyy-mm-dd`) and never shifts it by a time zone; `{d, date, short}`
 * is its short form. A value that is not given stays visible as `{name}`.
 */
export function say(language: Language, message: Message, values: Values = {}): string {
  const text = message[language]
  const speaker = speakerOf(language)
  const { names, formatted } = prepare(language, text, speaker)
  const shown: Record<string, unknown> = {}
  for (const name of names) shown[name] = values[name] ?? `{${name}}`
  for (const [key, part] of formatted) shown[key] = formatValue(language, part, values[part.name])
  return speaker._(text, shown)
}

function speakerOf(language: Language): I18n {
  let speaker = speakers.get(language)
  if (!speaker) {
    // Intl has no plural rules for rw and would fall back to the host's language; its two forms are those of English.
    speaker = setupI18n({ locale: language, locales: [INTL_TAGS[language]], messages: { [language]: {} } })
    speakers.set(language, speaker)
    prepared.set(language, new Map())
  }
  return speaker
}

function prepare(language: Language, text: string, speaker: I18n): Prepared {
  const known = prepared.get(language)?.get(text)
  if (known) return known
  const result: Prepared = { names: new Set(), formatted: new Map() }
  const tokens = rewrite(compileMessageOrThrow(text) as Tokens, result)
  speaker.load(language, { [text]: tokens as never })
  prepared.get(language)?.set(text, result)
  return result
}

/** Replaces number and date arguments by plain ones, whose text `say` computes exactly. */
function rewrite(tokens: Tokens, found: Prepared): Tokens {
  return tokens.map((token): Token => {
    if (typeof token === 'string') return token
    const [name, type, format] = token
    if (type === 'number' || type === 'date') {
      const style = typeof format === 'string' ? format : ''
      const key = `${name} ${type} ${style}`
      found.formatted.set(key, { name, type, format: style })
      return [key]
    }
    found.names.add(name)
    if (type === undefined) return token
    const cases = Object.entries(format as Record<string, unknown>).map(([key, value]) => [
      key,
      Array.isArray(value) ? rewrite(value as Tokens, found) : value,
    ])
    return [name, type, Object.fromEntries(cases)]
  })
}

function formatValue(language: Language, part: Formatted, value: Values[string] | undefined): string {
  if (value === undefined) return `{${part.name}}`
  if (part.type === 'date') return formatDate(language, String(value), part.format === 'short' ? 'short' : 'long')
  return formatNumber(language, String(value))
}
