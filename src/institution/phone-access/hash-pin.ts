// PINs and codes are hashed with Argon2id and a secret that the database does not hold: whoever takes the database alone
// cannot try a single PIN. No cost of a hash would help there, since ten thousand PINs of four digits at 25 ms each (8 MiB,
// two passes) are four minutes; so it is 4 MiB and two passes, about 7 ms of a thread outside the event loop, and a hundred
// steps a second keep their time. What stops guessing on the telephone is the lock after five tries.
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const MEMORY_KIB = 4_096
const PASSES = 2
const TAG_BYTES = 32

const derive = promisify(argon2)

/** Whose PIN it is goes into the hash, so that a hash copied to another client's row opens nothing. */
export interface PinPlace { readonly secret: string; readonly institution: string; readonly client: string }

export async function hashPin(pin: string, place: PinPlace): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await tagOf(pin, nonce, place)
  return `argon2id$m=${MEMORY_KIB},t=${PASSES}$${nonce.toString('base64url')}$${tag.toString('base64url')}`
}

export async function isPinOf(hash: string, pin: string, place: PinPlace): Promise<boolean> {
  const [, numbers, nonce = '', tag = ''] = hash.split('$')
  const [, memory, passes] = /^m=(\d+),t=(\d+)$/.exec(numbers ?? '') ?? []
  const kept = Buffer.from(tag, 'base64url')
  if (memory === undefined || kept.length !== TAG_BYTES) return false
  return timingSafeEqual(kept, await tagOf(pin, Buffer.from(nonce, 'base64url'), place, { memory: Number(memory), passes: Number(passes) }))
}

const tagOf = (pin: string, nonce: Buffer, place: PinPlace, cost = { memory: MEMORY_KIB, passes: PASSES }): Promise<Buffer> =>
  derive('argon2id', {
    message: Buffer.from(pin), nonce, parallelism: 1, tagLength: TAG_BYTES, memory: cost.memory, passes: cost.passes,
    secret: Buffer.from(`client pin ${place.secret}`), associatedData: Buffer.from(`${place.institution} ${place.client}`),
  })
