/** ISO 4217: the active codes whose minor unit is two decimals, then the exceptions. */
const twoDecimals =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP ' +
  'CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES ' +
  'KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK ' +
  'NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB ' +
  'TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG'
const noDecimals = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'
const threeDecimals = 'BHD IQD JOD KWD LYD OMR TND'

export interface Currency {
  readonly code: string
  readonly decimals: number
}

const currencies = new Map<string, Currency>()
const listed: ReadonlyArray<readonly [string, number]> = [
  [twoDecimals, 2],
  [noDecimals, 0],
  [threeDecimals, 3],
]
for (const [codes, decimals] of listed) {
  for (const code of codes.split(' ')) currencies.set(code, { code, decimals })
}

/** The currency of an ISO 4217 code, with the decimals of its minor unit; undefined for a code not in use. */
export function currencyOf(code: string): Currency | undefined {
  return currencies.get(code)
}

export const currencyCodes: readonly string[] = [...currencies.keys()].toSorted()
