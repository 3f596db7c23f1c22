import { expect, test } from 'vitest'
import { openLog } from './log.ts'

function written(write: (log: ReturnType<typeof openLog>) => void): string {
  const lines: string[] = []
  write(openLog('debug', { write: (line: string) => void lines.push(line) }))
  return lines.join('')
}

test('fields that name a person or open a door are hidden at any depth', () => {
  const text = written((log) => log.info({
    phoneNumber: '+250788123456', pin: '1234', newPassword: 'correct horse', text: '1*2*4321', code: '987654', req: { headers: { cookie: 'session=abc', authorization: 'Bearer abc' } },
    session: { token: 'tok-abc' }, list: [{ msisdn: '0612345678' }],
  }, 'step'))
  for (const secret of ['788123456', '1234', 'correct horse', '4321', '987654', 'abc', '0612345678']) expect(text).not.toContain(secret)
  expect(text).toContain('[hidden]')
})

test('telephone numbers inside a message or an error are taken out', () => {
  const text = written((log) => {
    log.warn('no answer from +212 6 12 34 56 78')
    log.warn({ note: 'call 0788-123-456' }, 'told')
    log.error({ err: Object.assign(new Error('duplicate of 250788123456'), { detail: 'Key (phone)=(+250788123456)' }) }, 'failed')
    log.error(new Error('again 250788123456'))
  })
  expect(text).not.toMatch(/12 34 56|123-456|788123456/)
  expect(text).toContain('failed')
})

test('what helps to find a fault stays', () => {
  const text = written((log) => log.info({ route: '/api/loans/:id', loan: '01890000-1234-7000-8000-0123456789ab', day: '2026-02-05', ms: 12, amount: 118000n }, 'slow'))
  expect(JSON.parse(text)).toMatchObject({ level: 'info', route: '/api/loans/:id', loan: '01890000-1234-7000-8000-0123456789ab', day: '2026-02-05', ms: 12, amount: '118000', msg: 'slow' })
})
