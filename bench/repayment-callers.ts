// The callers of the benchmark, in a thread of their own: each sends its next repayment when the one before is answered.
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

interface Orders { address: string; cookie: string; ids: string[]; callers: number; seconds: number; today: string }

const { address, cookie, ids, callers, seconds, today } = workerData as Orders
const agent = new Agent({ keepAlive: true, maxSockets: callers })
const url = new URL('/api/repayments', address)
let next = 0
let done = 0
const failed: string[] = []

function repay(): Promise<void> {
  const body = JSON.stringify({ loan: ids[next++ % ids.length], amount: '5.00', valueOn: today, means: 'cash' })
  const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => { text += part }).on('end', () => {
        if (response.statusCode === 200) done += 1
        else failed.push(text)
        resolve()
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const until = performance.now() + seconds * 1000
await Promise.all(Array.from({ length: callers }, async () => {
  while (performance.now() < until && failed.length === 0) await repay()
}))
agent.destroy()
// A thread's port has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage({ done, failed })
