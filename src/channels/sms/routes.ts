import { byPhone } from '#institution/clients/door.ts'
import { recordDelivery } from '#institution/messages/door.ts'
import { parsePhone, phoneKeyOf } from '#platform/phone.ts'
import { rawRoute, type RawAnswer, type RawRoute } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { isFromGateway } from '../gateway-key.ts'
import { readReport } from './delivery-report.ts'

const answer = (status: number, body: string): RawAnswer => ({ status, type: 'text/plain; charset=utf-8', body })

/** The provider repeats a report until it hears 2xx, so one that nobody here knows is thanked for too. */
export function routes({ db, clock, secret, config }: Services): RawRoute[] {
  return [rawRoute({
    method: 'POST', path: '/channels/sms/africastalking/report', tag: 'channels',
    summary: 'Takes delivery reports of Africa’s Talking, as a form.',
    answer: async ({ form, query }) => {
      if (!isFromGateway(config, query['key'])) return answer(403, 'The key of the address is not right.')
      const report = readReport(form)
      if (!report) return answer(400, 'A delivery report has id and status (Sent, Submitted, Buffered, Success, Rejected or Failed).')
      const phone = parsePhone(report.phone.trim(), 'RW')
      const likely = phone === undefined ? [] : await byPhone.clientsOf(db, phoneKeyOf(secret, phone))
      await recordDelivery(db, { ...report, at: clock.now() }, [...new Set(likely.map(({ institution }) => institution))])
      return answer(200, 'OK')
    },
  })]
}
