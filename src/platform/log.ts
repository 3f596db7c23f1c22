// Structured logs in which no person can be recognised. Fields are cleaned by their name, at any depth, and every text
// by its shape, so that a telephone number inside a message or an error is taken out as well.
import pino, { type DestinationStream, type Logger } from 'pino'
import type { LogLevel } from './config.ts'

export type Log = Logger

const HIDDEN = '[hidden]'
// Names of fields, in any case, with or without separators: phoneNumber, phone_number, x-phone, msisdn, pin, newPassword …
const SECRET_FIELD = /phone|msisdn|recipient|^(new|old|current)?_?pin(code|hash)?$|password|secret|token|cookie|authorization|^otp$|^code$|^text$|^input$|ussd|sessionid$|identitynumber|^body$|^email$/i
// Eight digits or more in a row, also grouped by blanks, dots or hyphens, as people write telephone numbers.
const NUMBER = /(?<![\w-])\+?\d(?:[ .-]?\d){7,14}(?![\w-])/g
const DATE = /^\d{4}-\d{2}-\d{2}/
const DEPTH_MAX = 8

export const cleanText = (text: string): string => text.replace(NUMBER, (found) => (DATE.test(found) ? found : '[number]'))

/** A copy that may be written down. */
export function cleanFields(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Error) return cleanError(value)
  if (value === null || typeof value !== 'object') return value
  if (depth >= DEPTH_MAX) return '[deep]'
  if (Array.isArray(value)) return value.map((inner) => cleanFields(inner, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([name, inner]) =>
    [name, SECRET_FIELD.test(name.replaceAll('-', '')) && typeof inner !== 'boolean' ? HIDDEN : cleanFields(inner, depth + 1)]))
}

// A database error carries the row at fault in `detail` and `where`; only what names the fault is kept.
function cleanError(error: Error): Record<string, unknown> {
  const { code, constraint, table } = error as Error & { code?: string; constraint?: string; table?: string }
  return {
    type: error.name, message: cleanText(error.message), code, constraint, table, stack: cleanText(error.stack ?? ''),
    ...(error.cause instanceof Error ? { cause: cleanError(error.cause) } : {}),
  }
}

export function openLog(level: LogLevel, destination?: DestinationStream): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }), log: (fields) => cleanFields(fields) as Record<string, unknown> },
    // The formatter above has cleaned them already; pino's own serializers would undo that.
    serializers: { err: (error: unknown) => error },
    hooks: {
      // An error alone would give its own message as the line's, uncleaned.
      logMethod(parts, method) {
        const given: readonly unknown[] = parts[0] instanceof Error ? [{ err: parts[0] }, ...(parts.length > 1 ? parts.slice(1) : [parts[0].message])] : parts
        method.apply(this, given.map((part) => (typeof part === 'string' ? cleanText(part) : part)) as Parameters<typeof method>)
      },
    },
  }, destination ?? pino.destination({ sync: false }))
}
