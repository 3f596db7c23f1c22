// Papers become PDF in a thread beside the server's: it starts at the first paper, rests when there are none, and the
// papers asked for most recently are kept, since a paper is often opened, printed and sent within a minute.
import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { paperText, type Paper } from './paper.ts'

const KEPT_BYTES_MAX = 8 * 1024 * 1024
const REST_AFTER_MS = 60_000
/** A drawing that takes longer is stuck: its thread ends, and the next paper gets a new one. */
const LONGEST_MS = 20_000

interface Waiting { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (problem: Error) => void; readonly timer: NodeJS.Timeout }
interface Reply { readonly id: number; readonly bytes?: Uint8Array; readonly problem?: string }

export class Typesetter {
  readonly #waiting = new Map<number, Waiting>()
  readonly #kept = new Map<string, Promise<Uint8Array>>()
  readonly #sizes = new Map<string, number>()
  #worker: Worker | undefined
  #rest: NodeJS.Timeout | undefined
  #asked = 0

  draw(paper: Paper): Promise<Uint8Array> {
    const text = paperText(paper)
    const key = createHash('sha256').update(text).digest('base64url')
    const known = this.#kept.get(key)
    if (known) {
      this.#kept.delete(key)
      this.#kept.set(key, known)
      return known
    }
    const drawing = this.#ask(text)
    this.#kept.set(key, drawing)
    drawing.then((bytes) => this.#keep(key, bytes.length), () => this.#kept.delete(key))
    return drawing
  }

  async close(): Promise<void> {
    clearTimeout(this.#rest)
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  #keep(key: string, size: number): void {
    this.#sizes.set(key, size)
    let all = [...this.#sizes.values()].reduce((sum, each) => sum + each, 0)
    for (const oldest of this.#kept.keys()) {
      if (all <= KEPT_BYTES_MAX) return
      all -= this.#sizes.get(oldest) ?? 0
      this.#sizes.delete(oldest)
      this.#kept.delete(oldest)
    }
  }

  #ask(paper: string): Promise<Uint8Array> {
    clearTimeout(this.#rest)
    this.#worker ??= this.#start()
    const worker = this.#worker
    this.#asked += 1
    const id = this.#asked
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#end(worker, new Error('drawing the paper took too long')), LONGEST_MS)
      timer.unref()
      this.#waiting.set(id, { resolve, reject, timer })
      worker.ref()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage({ id, paper })
    })
  }

  #start(): Worker {
    const worker = new Worker(new URL('typeset-worker.ts', import.meta.url), { execArgv: [] })
    worker.on('message', (reply: Reply) => this.#answer(worker, reply))
    worker.on('error', (error: Error) => this.#end(worker, error))
    worker.on('exit', () => this.#end(worker, new Error('the drawing thread ended')))
    return worker
  }

  #answer(worker: Worker, { id, bytes, problem }: Reply): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    clearTimeout(waiting?.timer)
    if (bytes) waiting?.resolve(bytes)
    else waiting?.reject(new Error(problem))
    if (this.#waiting.size > 0) return
    // Nothing waits: the thread must not keep the process alive, and after a while its memory is given back.
    worker.unref()
    this.#rest = setTimeout(() => void this.close(), REST_AFTER_MS)
    this.#rest.unref()
  }

  #end(worker: Worker, problem: Error): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    void worker.terminate()
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      reject(problem)
    }
    this.#waiting.clear()
  }
}
