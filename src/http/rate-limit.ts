// How often one address may ask what nobody need be signed in for. Counted in this process, by the minute.
export interface RateLimit {
  /** False: too often. */
  allows(address: string): boolean
}

const ADDRESSES_MAX = 50_000

export function rateLimit(timesPerMinute: number, now: () => number = Date.now): RateLimit {
  let minute = 0
  let counts = new Map<string, number>()
  return {
    allows: (address) => {
      const current = Math.floor(now() / 60_000)
      if (current !== minute || counts.size > ADDRESSES_MAX) {
        minute = current
        counts = new Map()
      }
      const count = (counts.get(address) ?? 0) + 1
      counts.set(address, count)
      return count <= timesPerMinute
    },
  }
}
