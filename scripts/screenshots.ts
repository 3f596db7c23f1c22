// Takes the pictures of the README from the demonstration; with --all also ten pages in two languages and two sizes.
import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Language } from '#contract/words/language.ts'
import { say } from '#contract/words/say.ts'
import { discardEmbedded } from '#platform/embedded/discard-embedded.ts'
import { launchBrowser } from '#test/helpers/browser.ts'
import { phoneWords } from '#web/desk/phone/words.ts'
import { DEMO_PIN } from '#demo/relief.ts'
import { DEMO_PASSWORD } from '#demo/network-plan.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const README_FOLDER = join(ROOT, 'docs/screenshots')
const ALL_FOLDER = join(ROOT, 'test/artifacts/screenshots')
const BYTES_MAX = 200 * 1024
const SIZES = { desk: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } } as const
const HOUSE = 'tifaouine'

interface Running { readonly address: string; readonly process: ChildProcess; readonly folder: string }

async function start(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'twiza-screenshots-'))
  chmodSync(folder, 0o711)
  const child = spawn(process.execPath, [join(ROOT, 'src/main.ts'), 'serve'], {
    cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, TWIZA_DATA: folder, PORT: '0', TWIZA_DEMO: 'on', TWIZA_LOG: 'warn' },
  })
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      const found = /Twiza is ready[^]*?Open +(\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.on('close', (code) => reject(new Error(`The server ended (${code}):\n${said}`)))
  })
  return { address, process: child, folder }
}

async function stop({ process: child, folder }: Running): Promise<void> {
  const ended = new Promise((resolve) => { child.on('close', resolve) })
  child.kill('SIGINT')
  await ended
  await discardEmbedded(folder)
}

interface Look { readonly language: Language; readonly size: keyof typeof SIZES }

async function signedIn(browser: Browser, address: string, role: string, { language, size }: Look): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: address, viewport: SIZES[size], reducedMotion: 'reduce', colorScheme: 'light', locale: language })
  const headers = { origin: address }
  const response = await context.request.post('/api/session', { headers, data: { login: `${HOUSE}-${role}`, password: DEMO_PASSWORD } })
  if (!response.ok()) throw new Error(await response.text())
  await context.request.put('/api/session/language', { headers, data: { language } })
  return context
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await whole(page)
}

/** Nothing is asked, and nothing shows the shape of what is still to come. */
async function whole(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(`document.querySelector('h1') !== null && document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root') === null`)
}

interface Subjects { readonly relief: string; readonly loan: string; readonly client: string; readonly caller: string }

/** Which case, loan and client are shown: a case that waits for its decision, a loan that was renegotiated, a client who was made an offer. */
async function findSubjects(browser: Browser, address: string): Promise<Subjects> {
  const context = await signedIn(browser, address, 'manager', { language: 'fr', size: 'desk' })
  const cases = async (state: string) =>
    ((await (await context.request.get(`/api/cases?state=${state}&limit=20`)).json()) as { items: { id: string; loan: string; client: string }[] }).items
  const [waiting] = await cases('for-approval')
  const [amended] = await cases('applied')
  const [offered] = await cases('offered')
  await context.close()
  if (!waiting || !amended || !offered) throw new Error('The demonstration has no case that waits, none that was applied or none with the client.')
  return { relief: waiting.id, loan: amended.loan, client: amended.client, caller: offered.client }
}

interface Picture { readonly name: string; readonly role: string; readonly path: string; readonly act?: (page: Page, language: Language) => Promise<void> }

const picturesOf = ({ relief, loan, client, caller }: Subjects): readonly Picture[] => [
  { name: 'home', role: 'manager', path: '/' },
  { name: 'relief-case', role: 'manager', path: `/cases/${relief}` },
  { name: 'loan', role: 'officer', path: `/loans/${loan}` },
  { name: 'telephone', role: 'officer', path: `/phone?client=${caller}`, act: readOffer },
  { name: 'portfolio', role: 'manager', path: '/portfolio' },
  { name: 'clients', role: 'officer', path: '/clients' },
  { name: 'client', role: 'officer', path: `/clients/${client}` },
  { name: 'register', role: 'manager', path: '/cases' },
  { name: 'trial-balance', role: 'accountant', path: '/trial-balance' },
  { name: 'contract', role: 'officer', path: `/loans/${loan}?tab=contract` },
]

/** Dials on the drawn telephone, to the offer that waits for this client. */
async function readOffer(page: Page, language: Language): Promise<void> {
  const call = page.getByRole('button', { name: say(language, phoneWords.call) })
  const screen = page.getByLabel(say(language, phoneWords.screen))
  for (const typed of ['', '4', '1', DEMO_PIN, '1', '1']) {
    const before = await screen.innerText()
    for (const key of typed) await page.getByRole('button', { name: key, exact: true }).click()
    await call.click()
    for (let tries = 0; tries < 50 && ((await screen.innerText()) === before || (await screen.getAttribute('data-dim')) === 'true'); tries++) await page.waitForTimeout(100)
  }
  await whole(page)
}

async function take(browser: Browser, address: string, picture: Picture, look: Look, file: string): Promise<void> {
  const context = await signedIn(browser, address, picture.role, look)
  const page = await context.newPage()
  await open(page, picture.path)
  await picture.act?.(page, look.language)
  await page.screenshot({ path: file, fullPage: look.size === 'phone' })
  await context.close()
  console.log(`${file.slice(ROOT.length)} ${Math.round(statSync(file).size / 1024)} KB`)
}

async function main(all: boolean): Promise<void> {
  const running = await start()
  const browser = await launchBrowser()
  try {
    const pictures = picturesOf(await findSubjects(browser, running.address))
    mkdirSync(README_FOLDER, { recursive: true })
    for (const picture of pictures.filter(({ name }) => ['relief-case', 'loan', 'telephone', 'portfolio'].includes(name))) {
      const file = join(README_FOLDER, `${picture.name}.png`)
      await take(browser, running.address, picture, { language: 'en', size: 'desk' }, file)
      if (statSync(file).size > BYTES_MAX) throw new Error(`${file} is larger than 200 KB`)
    }
    if (!all) return
    mkdirSync(ALL_FOLDER, { recursive: true })
    for (const language of ['fr', 'ar'] as const) {
      for (const size of ['desk', 'phone'] as const) {
        for (const picture of pictures) await take(browser, running.address, picture, { language, size }, join(ALL_FOLDER, `${picture.name}-${size}-${language}.png`))
      }
    }
  } finally {
    await browser.close()
    await stop(running)
  }
}

await main(process.argv.includes('--all'))
