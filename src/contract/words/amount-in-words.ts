// Amounts in words, as receipts and contracts say them. Kinyarwanda has figures only: its number words agree with the
// class of what is counted and officers do not write them on receipts.
import type { Language } from './language.ts'
import { currencyDecimals, type MoneyText } from './numbers.ts'

type Spelled = Exclude<Language, 'rw'>

/** "one thousand one hundred and eighty dirhams and fifty centimes"; undefined in Kinyarwanda and from a thousand milliard on. */
export function amountInWords(language: Language, { amount, currency }: MoneyText): string | undefined {
  if (language === 'rw') return undefined
  const [whole = '0', part = ''] = amount.replace('-', '').split('.')
  if (whole.length > 12) return undefined
  const decimals = currencyDecimals(currency)
  const major = Number(whole)
  const minor = Number(part.padEnd(decimals, '0').slice(0, decimals) || '0')
  const name = units[currency]?.[language]
  const text = `${spell[language](major)} ${name === undefined ? currency : plural(language, major, name.major)}`
  if (minor === 0) return text
  const and = { en: ' and ', fr: ' et ', ar: ' و' }[language]
  return `${text}${and}${name?.minor === undefined ? `${minor}/${10 ** decimals}` : `${spell[language](minor)} ${plural(language, minor, name.minor)}`}`
}

type Forms = readonly [one: string, many: string]
const units: Readonly<Record<string, Readonly<Record<Spelled, { major: Forms; minor?: Forms }>>>> = {
  MAD: {
    en: { major: ['dirham', 'dirhams'], minor: ['centime', 'centimes'] },
    fr: { major: ['dirham', 'dirhams'], minor: ['centime', 'centimes'] },
    ar: { major: ['درهم', 'دراهم'], minor: ['سنتيم', 'سنتيمات'] },
  },
  RWF: {
    en: { major: ['Rwandan franc', 'Rwandan francs'] }, fr: { major: ['franc rwandais', 'francs rwandais'] },
    ar: { major: ['فرنك رواندي', 'فرنكات رواندية'] },
  },
}

function plural(language: Spelled, n: number, [one, many]: Forms): string {
  if (language === 'en') return n === 1 ? one : many
  if (language === 'fr') return n < 2 ? one : many
  const rest = n % 100
  return rest >= 3 && rest <= 10 ? many : one
}

const enSmall = ('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen').split(' ')
const enTens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function english(n: number): string {
  if (n < 20) return enSmall[n] ?? ''
  if (n < 100) return `${enTens[Math.trunc(n / 10)]}${n % 10 === 0 ? '' : `-${english(n % 10)}`}`
  if (n < 1_000) return `${english(Math.trunc(n / 100))} hundred${n % 100 === 0 ? '' : ` and ${english(n % 100)}`}`
  const [size, name] = n < 1e6 ? [1e3, 'thousand'] : n < 1e9 ? [1e6, 'million'] : [1e9, 'billion']
  const rest = n % size
  return `${english(Math.trunc(n / size))} ${name}${rest === 0 ? '' : `${rest < 100 ? ' and ' : ' '}${english(rest)}`}`
}

const frSmall = ('zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf').split(' ')
const frTens = '- - vingt trente quarante cinquante soixante'.split(' ')

/** `last`: nothing follows, so that "quatre-vingts" and "deux cents" take their s; they do before millions, not before mille. */
function french(n: number, last = true): string {
  if (n < 20) return frSmall[n] ?? ''
  if (n < 70) return frenchTens(frTens[Math.trunc(n / 10)] ?? '', n % 10, n % 10 === 1)
  if (n < 80) return frenchTens('soixante', n - 60, n === 71)
  if (n < 100) return n === 80 ? `quatre-vingt${last ? 's' : ''}` : frenchTens('quatre-vingt', n - 80, false)
  if (n < 1_000) {
    const [hundreds, rest] = [Math.trunc(n / 100), n % 100]
    const cent = hundreds === 1 ? 'cent' : `${french(hundreds)} cent${rest === 0 && last ? 's' : ''}`
    return rest === 0 ? cent : `${cent} ${french(rest, last)}`
  }
  if (n < 1e6) {
    const thousands = Math.trunc(n / 1e3)
    return joined(thousands === 1 ? 'mille' : `${french(thousands, false)} mille`, n % 1e3, (rest) => french(rest, last))
  }
  const [size, name] = n < 1e9 ? [1e6, 'million'] : [1e9, 'milliard']
  const many = Math.trunc(n / size)
  return joined(`${french(many)} ${name}${many > 1 ? 's' : ''}${n % size === 0 && last ? ' de' : ''}`, n % size, (rest) => french(rest, last))
}

const frenchTens = (tens: string, rest: number, and: boolean): string =>
  rest === 0 ? tens : and ? `${tens} et ${frSmall[rest]}` : `${tens}-${frSmall[rest]}`

const joined = (head: string, rest: number, tail: (rest: number) => string): string => (rest === 0 ? head : `${head} ${tail(rest)}`)

const arSmall = ['صفر', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة', 'أحد عشر', 'اثنا عشر', 'ثلاثة عشر',
  'أربعة عشر', 'خمسة عشر', 'ستة عشر', 'سبعة عشر', 'ثمانية عشر', 'تسعة عشر']
const arTens = ['', '', 'عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون']
const arHundreds = ['', 'مئة', 'مئتان', 'ثلاثمئة', 'أربعمئة', 'خمسمئة', 'ستمئة', 'سبعمئة', 'ثمانمئة', 'تسعمئة']
const arScales = [
  { size: 1e9, one: 'مليار', two: 'ملياران', few: 'ملايير' }, { size: 1e6, one: 'مليون', two: 'مليونان', few: 'ملايين' },
  { size: 1e3, one: 'ألف', two: 'ألفان', few: 'آلاف' },
]

/** Counted in the masculine, as dirham, franc and centime are. */
function arabic(n: number): string {
  if (n < 20) return arSmall[n] ?? ''
  const parts: string[] = []
  let rest = n
  for (const { size, one, two, few } of arScales) {
    const many = Math.trunc(rest / size)
    rest %= size
    if (many === 1) parts.push(one)
    else if (many === 2) parts.push(two)
    else if (many > 2) parts.push(`${arabic(many)} ${many % 100 >= 3 && many % 100 <= 10 ? few : one}`)
  }
  if (rest >= 100) parts.push(arHundreds[Math.trunc(rest / 100)] ?? '')
  rest %= 100
  if (rest >= 20) parts.push(...(rest % 10 === 0 ? [] : [arSmall[rest % 10] ?? '']), arTens[Math.trunc(rest / 10)] ?? '')
  else if (rest > 0) parts.push(arSmall[rest] ?? '')
  return parts.join(' و')
}

const spell: Readonly<Record<Spelled, (n: number) => string>> = { en: english, fr: french, ar: arabic }
