// Threads beside the server's, for long reckoning that would hold up everybody else: one order at a time each, as many as
// there are cores. They start with the first order and end when there has been none for a while.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

// A thread that has worked once works half as fast again the next time: what runs often has been compiled. Whoever looks at
// an answer, or fills in a form, takes minutes before the next order.
const REST_AFTER_MS = 300_000
const MOST = 8

interface Waiting { readonly order: unknown; readonly resolve: (reply: never) => void; readonly reject: (problem: Error) => void }
/** What a thread answers an order with; see `answerOrders`. */
export interface Answer { readonly reply?: unknown; readonly problem?: { readonly message: string; readonly code: string | undefined } }

const nobodyWaits = (): void => undefined

export class Threads<Order, Reply> {
  readonly #script: URL
  readonly #data: unknown
  readonly size: number
  readonly #queue: Waiting[] = []
  readonly #rehearsal: Waiting[] = []
  readonly #busy = new Map<Worker, Waiting>()
  readonly #idle: Worker[] = []
  #rest: NodeJS.Timeout | undefined

  /** `data` is what each thread is given when it starts. */
  constructor(script: URL, data: unknown, size = Math.min(availableParallelism(), MOST)) {
    this.#script = script
    this.#data = data
    this.size = size
  }

  ask(order: Order): Promise<Reply> {
    this.#rehearsal.length = 0
    return new Promise((resolve, reject) => {
      this.#queue.push({ order, resolve, reject })
      this.#next()
    })
  }

  /** No thread has started yet, or all have gone to rest. */
  get cold(): boolean {
    return this.#idle.length + this.#busy.size === 0
  }

  /** Works on orders whose replies nobody needs, so that cold threads are up to speed for the first that is asked. That one ends the rehearsal. */
  rehearse(orders: readonly Order[]): void {
    if (!this.cold) return
    this.#rehearsal.push(...orders.map((order) => ({ order, resolve: nobodyWaits, reject: nobodyWaits })))
    for (let started = 0; started < this.size; started++) this.#next()
  }

  async close(): Promise<void> {
    clearTimeout(this.#rest)
    const all = [...this.#idle.splice(0), ...this.#busy.keys()]
    await Promise.all(all.map((thread) => thread.terminate()))
  }

  #next(): void {
    const room = this.#idle.length > 0 || this.#busy.size < this.size
    const waiting = room ? this.#queue.shift() ?? this.#rehearsal.shift() : undefined
    if (waiting === undefined) return
    clearTimeout(this.#rest)
    const thread = this.#idle.pop() ?? this.#start()
    this.#busy.set(thread, waiting)
    thread.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    thread.postMessage(waiting.order)
  }

  #start(): Worker {
    const thread = new Worker(this.#script, { workerData: this.#data, execArgv: [] })
    thread.on('message', ({ reply, problem }: Answer) => {
      const waiting = this.#busy.get(thread)
      this.#busy.delete(thread)
      this.#idle.push(thread)
      thread.unref()
      if (problem) waiting?.reject(Object.assign(new Error(problem.message), { code: problem.code }))
      else waiting?.resolve(reply as never)
      this.#next()
      if (this.#busy.size > 0) return
      this.#rest = setTimeout(() => void this.close(), REST_AFTER_MS)
      this.#rest.unref()
    })
    thread.on('error', (error: Error) => this.#end(thread, error))
    thread.on('exit', () => this.#end(thread, new Error('the thread ended')))
    return thread
  }

  #end(thread: Worker, problem: Error): void {
    const place = this.#idle.indexOf(thread)
    if (place !== -1) this.#idle.splice(place, 1)
    this.#busy.get(thread)?.reject(problem)
    this.#busy.delete(thread)
    this.#rehearsal.length = 0
    this.#next()
  }
}
