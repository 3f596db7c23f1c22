// Shapes that many requests share.
import * as z from 'zod'

/** A decimal string in major units, such as "1180.00"; the currency stands beside it or is the institution's. */
export const amount = z.string().regex(/^-?\d{1,15}(\.\d{1,4})?$/, 'amount_format').describe('Decimal string in major units of the currency')
export const positiveAmount = z.string().regex(/^\d{1,15}(\.\d{1,4})?$/, 'amount_format')
export const isoDate = z.iso.date().describe('Business date, yyyy-mm-dd')
export const instant = z.iso.datetime({ offset: true }).describe('Moment, ISO 8601')
export const id = z.uuid()
export const language = z.enum(['en', 'fr', 'ar', 'rw'])
// PostgreSQL cannot keep the zero character, and no other control character but tab and line break belongs in a text.
const readable = z.string().regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'control_characters')
export const text = (max: number) => readable.trim().min(1).max(max)
export const note = readable.trim().max(2_000)
export const idParams = z.strictObject({ id })

/** A file sent inside JSON, so that it shares the command's idempotency key; 5 MB at most. */
export const file = z.strictObject({
  name: text(200),
  mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'audio/ogg', 'audio/mpeg']),
  base64: z.base64().max(7_000_000),
})

/** Query of every list: `q` searches, `sort` is a field with `-` before it for descending, `cursor` comes from the page before. */
export const listQuery = z.strictObject({
  q: readable.trim().max(100).optional(),
  sort: z.string().regex(/^-?[a-z][A-Za-z]*$/).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(25),
})

/** A page of a list; `next` is absent on the last page, `count` is of all that match. */
export const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().optional(), count: z.number().int() })

export const reasonBody = z.strictObject({ reason: text(500) })
