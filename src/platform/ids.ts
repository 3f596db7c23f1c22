// Identifiers are UUIDs of version 7: they sort by birth, so that new rows land at the end of every index.
// Node's own randomUUIDv7 does not keep the order within one millisecond; this one does, within one process.
import { randomFillSync } from 'node:crypto'

const COUNTER_LIMIT = 0x1000
// Asking the system for chance costs the same for ten bytes as for four thousand.
const POOL = 4_096
const TAKEN = 10

/** A maker of ids by the given clock (milliseconds since 1970). Each id is greater than the one before, even when the clock goes back. */
export function idsBy(milliseconds: () => number): () => string {
  const pool = Buffer.alloc(POOL)
  let at = POOL
  let last = 0
  let counter = 0
  return () => {
    if (at + TAKEN > POOL) {
      randomFillSync(pool)
      at = 0
    }
    const random = pool.subarray(at, at + TAKEN)
    at += TAKEN
    const now = milliseconds()
    if (now > last) {
      last = now
      // Half of the counter's room is left for the ids that follow in the same millisecond.
      counter = random.readUInt16BE(8) & 0x7ff
    } else if (++counter === COUNTER_LIMIT) {
      last += 1
      counter = 0
    }
    return format(last, counter, random)
  }
}

/** A new id: `xxxxxxxx-xxxx-7xxx-xxxx-xxxxxxxxxxxx`. */
export const newId = idsBy(Date.now)

function format(time: number, counter: number, random: Buffer): string {
  const hex = time.toString(16).padStart(12, '0')
  random[0] = (random.readUInt8(0) & 0x3f) | 0x80
  const tail = random.toString('hex', 0, 8)
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`
}
