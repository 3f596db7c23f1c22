import { expect, test } from 'vitest'
import { LANGUAGES } from '#contract/words/language.ts'
import { receiptMessage, reversalMessage } from './tell-client.ts'

// The basic table and the extension of GSM 03.38.
const GSM = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/
const worst = { MAD: '999999.99', RWF: '99999999' }

const allocation = { principal: '0', interest: '0', fees: '0', penalties: '0', tax: '0' }
const receipt = (currency: string, amount: string) => ({
  event: 'e', receipt: 'R9999990', loan: 'l', loanNumber: 'L9999999', amount, currency, valueOn: '2026-12-28', means: 'cash' as const,
  allocation, credit: '0', remaining: amount, next: { on: '2026-12-28', amount }, closed: false,
})

for (const language of LANGUAGES) {
  for (const [currency, amount] of Object.entries(worst)) {
    test(`every message in ${language} and ${currency} fits one segment`, () => {
      const payer = { client_id: 'c', language, phone: '+212600000000' }
      const whole = receipt(currency, amount)
      const told = { ...whole, late: '0' }
      const messages = [
        receiptMessage(payer, whole, told), receiptMessage(payer, whole, { ...told, late: amount }), receiptMessage(payer, whole, { ...told, closed: true, next: null }),
        reversalMessage(payer, { amount, currency, receipt: 'R9999990', loan: 'L9999999' }),
      ]
      for (const message of messages) {
        const body = message?.body ?? ''
        expect(body).not.toMatch(/[{}]/)
        if (language === 'ar') expect([body, body.length <= 70]).toEqual([body, true])
        else expect([body, GSM.test(body), body.length <= 160]).toEqual([body, true, true])
      }
    })
  }
}
