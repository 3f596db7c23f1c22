import { expect, test } from 'vitest'
import { ConfigProblem, readConfig } from './config.ts'

test('an empty environment serves the demonstration on a wished port from ./data', () => {
  expect(readConfig({}, '/srv/twiza')).toMatchObject({
    dataFolder: '/srv/twiza/data', databaseUrl: undefined, host: '127.0.0.1', portGiven: false, demo: true, trustProxy: false, logLevel: 'info',
  })
})

test('what is given is read', () => {
  const config = readConfig({
    TWIZA_DATA: 'books', DATABASE_URL: 'postgresql://me@db/twiza', PORT: '9000', HOST: '0.0.0.0', TWIZA_DEMO: 'off',
    TWIZA_SECRET: 'x'.repeat(32), TWIZA_URL: 'https://twiza.example.org', TWIZA_TRUST_PROXY: 'on', TWIZA_LOG: 'warn',
  }, '/srv')
  expect(config).toMatchObject({ dataFolder: '/srv/books', port: 9000, portGiven: true, demo: false, trustProxy: true, logLevel: 'warn' })
  expect(config.publicUrl?.origin).toBe('https://twiza.example.org')
})

test('an empty value counts as absent', () => {
  expect(readConfig({ PORT: ' ', TWIZA_DEMO: '' }, '/srv')).toMatchObject({ portGiven: false, demo: true })
})

test('every bad value is named with what would be right', () => {
  const bad = { PORT: '70000', TWIZA_DEMO: 'maybe', DATABASE_URL: 'mysql://me:hidden@db/x', TWIZA_SECRET: 'short-and-secret', TWIZA_URL: 'twiza', TWIZA_LOG: 'loud', HOST: 'a b' }
  let problem: ConfigProblem | undefined
  try { readConfig(bad, '/srv') } catch (error) { problem = error as ConfigProblem }
  expect(problem).toBeInstanceOf(ConfigProblem)
  expect(problem?.problems).toHaveLength(7)
  expect(problem?.message).toContain('PORT must be a whole number from 1 to 65535')
  expect(problem?.message).not.toMatch(/hidden|short-and-secret/)
})

test('an account that sends SMS is whole or absent, and its key is never shown', () => {
  expect(readConfig({}, '/srv')).toMatchObject({ africasTalking: undefined, channelKey: undefined })
  expect(readConfig({ AFRICASTALKING_USERNAME: 'sandbox', AFRICASTALKING_API_KEY: 'k' }, '/srv').africasTalking).toMatchObject({ username: 'sandbox', apiKey: 'k', sender: undefined })
  expect(() => readConfig({ AFRICASTALKING_USERNAME: 'sandbox' }, '/srv')).toThrow('belong together')
  expect(() => readConfig({ TWIZA_CHANNEL_KEY: 'short' }, '/srv')).toThrow('it is “…”')
})
