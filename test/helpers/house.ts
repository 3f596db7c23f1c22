// A whole Twiza for a journey: PostgreSQL, the server on a port with the built web application, and a browser.
import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Message } from '#contract/words/catalogue.ts'
import type { Language } from '#contract/words/language.ts'
import { say, type Values } from '#contract/words/say.ts'
import { buildApp } from '#http/app.ts'
import { ensureWebBuilt } from '#platform/web-build.ts'
import { signInWords } from '#web/sign-in/words.ts'
import { launchBrowser } from './browser.ts'
import { PASSWORD, type Person } from './institution.ts'
import { testServices, type TestServices } from './services.ts'

export interface House {
  readonly services: TestServices
  readonly address: string
  readonly browser: Browser
  close(): Promise<void>
}

export async function openHouse(today: string): Promise<House> {
  await ensureWebBuilt(() => undefined)
  const services = await testServices({ today })
  const app = buildApp(services, { publicWritesPerMinute: 100_000, checkAnswers: true })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await launchBrowser()
  return { services, address, browser, close: async () => { await browser.close(); await app.close(); await services.close() } }
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-MA', rw: 'rw-RW' }

/** Somebody at the desk: a page of the browser, in a language, with what it complained of. */
export interface Desk {
  readonly page: Page
  readonly context: BrowserContext
  readonly language: Language
  /** What the browser's console called an error, and what no code caught. */
  readonly complaints: string[]
  readonly word: (message: Message, values?: Values) => string
  /** Types the address. */
  go(path: string): Promise<void>
  /** As a link of the page itself would lead there. */
  follow(path: string): Promise<void>
}

export interface DeskWish { readonly width?: number; readonly height?: number; readonly scale?: number }

export async function openDesk({ browser, address }: Pick<House, 'browser' | 'address'>, language: Language, { width = 1280, height = 900, scale = 1 }: DeskWish = {}): Promise<Desk> {
  const context = await browser.newContext({
    baseURL: address, locale: LOCALES[language], viewport: { width, height }, deviceScaleFactor: scale, reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  countRequests(page)
  const complaints: string[] = []
  page.on('console', (message) => { if (isComplaint(message)) complaints.push(`${message.text()} ${message.location().url}`) })
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
  const word = (message: Message, values?: Values): string => say(language, message, values)
  return { page, context, language, complaints, word, go: (path) => goTo(page, path), follow: (path) => follow(page, path) }
}

// The question who is here is answered 401 to those who have not signed in, and a browser calls that an error.
const isComplaint = (message: ConsoleMessage): boolean =>
  message.type() === 'error' && !(message.location().url.endsWith('/api/session') && message.text().includes('401'))

/** Follows an address and waits until what it asked for has come. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await settled(page)
}

async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`)
  await settled(page)
}

const QUIET_MS = 120
const lastAsked = new WeakMap<Page, { open: number; at: number }>()

function countRequests(page: Page): void {
  const requests = { open: 0, at: 0 }
  lastAsked.set(page, requests)
  const note = (change: number) => () => { requests.open += change; requests.at = performance.now() }
  page.on('request', note(1))
  page.on('requestfinished', note(-1))
  page.on('requestfailed', note(-1))
}

/** The page has its heading, or says why it cannot be shown, and is at rest: nothing is asked any more, nothing is being worked out, no shape of what is to come is left. */
export async function settled(page: Page): Promise<void> {
  await expect.poll(() => atRest(page), { timeout: 30_000, interval: 40 }).toBe(true)
}

async function atRest(page: Page): Promise<boolean> {
  const requests = lastAsked.get(page)
  const since = requests?.at ?? 0
  if (requests?.open !== 0 || performance.now() - since < QUIET_MS) return false
  // Nothing is asked while a script is being read or run either, so the page itself says when it has nothing left to do.
  const whole = await page.evaluate(IDLE_AND_WHOLE).catch(() => false)
  return whole === true && requests.open === 0 && requests.at === since
}

const IDLE_AND_WHOLE = `new Promise((done) => setTimeout(() => setTimeout(
  () => done(document.querySelector('h1, [role="alert"]') !== null && document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root') === null))))`

/** Signs in as a person does. */
export async function signInAt(desk: Desk, person: Pick<Person, 'userName'>, password = PASSWORD): Promise<void> {
  const { page, word } = desk
  await page.goto('/sign-in')
  await page.getByLabel(word(signInWords.login), { exact: true }).fill(person.userName)
  await page.getByLabel(word(signInWords.password), { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.locator('#content h1').waitFor()
  expect(await page.locator('html').getAttribute('lang')).toContain(desk.language)
  expect(await page.locator('html').getAttribute('dir')).toBe(desk.language === 'ar' ? 'rtl' : 'ltr')
  await settled(page)
}

export async function deskOf(house: House, person: Pick<Person, 'userName'>, language: Language, wish: DeskWish = {}): Promise<Desk> {
  const desk = await openDesk(house, language, wish)
  await signInAt(desk, person)
  return desk
}
