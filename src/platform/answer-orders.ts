// The other side of `Threads`: what a thread does with each order. A problem comes back with its code, as the database gives it.
import { parentPort } from 'node:worker_threads'
import type { Answer } from './threads.ts'

export function answerOrders<Order>(work: (order: Order) => unknown): void {
  const answer = async (order: Order): Promise<Answer> => {
    try {
      return { reply: await work(order) }
    } catch (error) {
      const { message, code } = error as { message?: string; code?: string }
      return { problem: { message: message ?? String(error), code } }
    }
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.on('message', (order: Order) => void answer(order).then((reply) => parentPort?.postMessage(reply)))
}
