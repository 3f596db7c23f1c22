import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { Threads } from './threads.ts'

const WORK_MS = 20
const SIZE = 2
/** A thread starts slowly on a busy machine. */
const patience = { timeout: 20_000 }

/** Counts what it has done in the array that it is given, and answers twice the order; an order below nought is a problem. */
const script = inline(`
  import { parentPort, workerData } from 'node:worker_threads'
  parentPort.on('message', (order) => setTimeout(() => {
    Atomics.add(workerData, 0, 1)
    parentPort.postMessage(order < 0 ? { problem: { message: 'below nought' } } : { reply: 2 * order })
  }, ${WORK_MS}))`)

function inline(code: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`)
}

let close = (): Promise<void> => Promise.resolve()
afterEach(() => close())

function started(code = script) {
  const done = new Int32Array(new SharedArrayBuffer(4))
  const threads = new Threads<number, number>(code, done, SIZE)
  close = () => threads.close()
  return { threads, doneOf: () => done[0] }
}

test('cold threads rehearse whatever fails, once, and answer after it', async () => {
  const { threads, doneOf } = started()
  threads.rehearse([-1, -2, 1, 2, 3])
  expect(threads.cold).toBe(false)
  await vi.waitFor(() => expect(doneOf()).toBe(5), patience)
  threads.rehearse([4, 5])
  expect(await threads.ask(21)).toBe(42)
  await sleep(2 * WORK_MS)
  expect(doneOf()).toBe(6)
  await close()
  expect(threads.cold).toBe(true)
})

test('an order that is asked goes before the rest of a rehearsal, and ends it', async () => {
  const { threads, doneOf } = started()
  threads.rehearse(Array.from({ length: 100 }, () => 1))
  expect(await Promise.all([1, 2, 3].map((order) => threads.ask(order)))).toEqual([2, 4, 6])
  await vi.waitFor(() => expect(doneOf()).toBe(SIZE + 3), patience)
  await sleep(2 * WORK_MS)
  expect(doneOf()).toBe(SIZE + 3)
})

test('a thread that cannot start ends a rehearsal, and tells whoever asks', async () => {
  const { threads } = started(inline('throw new Error("no start")'))
  threads.rehearse([1, 2, 3])
  await vi.waitFor(() => expect(threads.cold).toBe(true), patience)
  await expect(threads.ask(1)).rejects.toThrow('no start')
})
