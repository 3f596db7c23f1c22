// The environment, read once at start. A bad value is refused with a sentence; nothing else reads the environment.
import { homedir } from 'node:os'
import { isAbsolute, resolve } from 'node:path'

export interface Config {
  /** Absolute path; holds the embedded database, the cookie secret and what else must survive. */
  readonly dataFolder: string
  /** Absent: the embedded server is started. */
  readonly databaseUrl: string | undefined
  readonly host: string
  readonly port: number
  /** False: the port is only a wish, and the next free one will do. */
  readonly portGiven: boolean
  readonly demo: boolean
  /** Absent: made once and kept in the data folder. */
  readonly secret: string | undefined
  /** The address that browsers use, where it is known: decides on secure cookies and on the origin of writes. */
  readonly publicUrl: URL | undefined
  /** True behind a proxy whose X-Forwarded headers may be believed. */
  readonly trustProxy: boolean
  readonly logLevel: LogLevel
  /** What gateways add to their address as `?key=`; without one they are answered in the demonstration only. */
  readonly channelKey: string | undefined
  /** Absent: messages are marked as sent and go nowhere. */
  readonly africasTalking: AfricasTalking | undefined
}

/** An account at Africa's Talking, which sends SMS. */
export interface AfricasTalking { readonly username: string; readonly apiKey: string; readonly sender: string | undefined; readonly url: URL }

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

export const DEFAULT_PORT = 8080

/** Names every bad value at once, each with what would be right. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem'
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

type Environment = Readonly<Record<string, string | undefined>>

/** Throws ConfigProblem. An empty value counts as absent. */
export function readConfig(environment: Environment, workingFolder: string): Config {
  const problems: string[] = []
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined
  const read = <T>(name: string, absent: T, parse: (text: string) => T | undefined, rule: string): T => {
    const text = given(name)
    if (text === undefined) return absent
    const value = parse(text)
    if (value === undefined) problems.push(`${name} ${rule}; it is “${shown(name, text)}”.`)
    return value ?? absent
  }
  const config: Config = {
    dataFolder: read('TWIZA_DATA', resolve(workingFolder, 'data'), (text) => folderOf(text, workingFolder), 'must be a path to a folder'),
    databaseUrl: read('DATABASE_URL', undefined, postgresUrl, 'must look like postgres://user:password@host:5432/database'),
    host: read('HOST', '127.0.0.1', (text) => (/^[0-9A-Za-z.:-]+$/.test(text) ? text : undefined), 'must be an address to listen on, such as 127.0.0.1 or 0.0.0.0'),
    port: read('PORT', DEFAULT_PORT, portOf, 'must be a whole number from 1 to 65535, or 0 for any free port'),
    portGiven: given('PORT') !== undefined,
    demo: read('TWIZA_DEMO', true, switchOf, 'must be “on” or “off”'),
    secret: read('TWIZA_SECRET', undefined, (text) => (text.length >= 32 ? text : undefined), 'must have 32 characters or more'),
    publicUrl: read('TWIZA_URL', undefined, webAddress, 'must be the address that browsers use, such as https://twiza.example.org'),
    trustProxy: read('TWIZA_TRUST_PROXY', false, switchOf, 'must be “on” or “off”'),
    logLevel: read('TWIZA_LOG', 'info' as LogLevel, (text) => LOG_LEVELS.find((level) => level === text), `must be one of ${LOG_LEVELS.join(', ')}`),
    channelKey: read('TWIZA_CHANNEL_KEY', undefined, (text) => (/^[\w-]{16,100}$/.test(text) ? text : undefined), 'must have 16 to 100 letters, digits, - or _'),
    africasTalking: readAfricasTalking(given, problems),
  }
  if (problems.length > 0) throw new ConfigProblem(problems)
  return config
}

// A password in an address, and the secret, stay out of messages.
const shown = (name: string, text: string): string => (/SECRET|KEY/.test(name) ? '…' : text.replace(/\/\/[^/@]*@/, '//…@'))

const SMS_ADDRESS = 'https://api.africastalking.com/version1/messaging'

function readAfricasTalking(given: (name: string) => string | undefined, problems: string[]): AfricasTalking | undefined {
  const [username, apiKey] = [given('AFRICASTALKING_USERNAME'), given('AFRICASTALKING_API_KEY')]
  const url = webAddress(given('AFRICASTALKING_URL') ?? SMS_ADDRESS)
  if (url === undefined) problems.push('AFRICASTALKING_URL must be a web address.')
  if ((username === undefined) !== (apiKey === undefined)) problems.push('AFRICASTALKING_USERNAME and AFRICASTALKING_API_KEY belong together; one is missing.')
  if (username === undefined || apiKey === undefined || url === undefined) return undefined
  return { username, apiKey, sender: given('AFRICASTALKING_SENDER'), url }
}

function folderOf(text: string, workingFolder: string): string | undefined {
  if (text.includes('\0')) return undefined
  const path = text.startsWith('~/') ? `${homedir()}${text.slice(1)}` : text
  return isAbsolute(path) ? path : resolve(workingFolder, path)
}

function postgresUrl(text: string): string | undefined {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol) ? text : undefined
}

function portOf(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  return port <= 65_535 ? port : undefined
}

const switchOf = (text: string): boolean | undefined =>
  ({ on: true, true: true, yes: true, '1': true, off: false, false: false, no: false, '0': false })[text.toLowerCase()]

function webAddress(text: string): URL | undefined {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? new URL(text) : undefined
}
