import { chromium, type Browser } from 'playwright-core'
import { ensureChromium } from '../../scripts/chromium.mjs'

// Chromium refuses its sandbox to root and in many containers, and it sees only our own pages here.
// Without the rest it calls its maker's servers at every start.
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--font-render-hinting=none',
]

/** A headless Chromium with a profile of its own, for journeys and screenshots. Close it when done. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), headless: true, args: FLAGS })
}
