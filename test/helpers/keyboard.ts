// A person who never touches the mouse.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { plain } from './shown.ts'

const NAMED = `(() => {
  const at = document.activeElement
  if (!at || at === document.body) return ''
  const labels = at.labels ? [...at.labels].map((label) => label.textContent).join(' ') : ''
  return at.getAttribute('aria-label') || labels || at.textContent || ''
})()`

/** Where the keys go now, by name. */
export const atHand = async (page: Page): Promise<string> => plain(await page.evaluate(NAMED))

/** Presses Tab until what begins with that name has the focus. */
export async function tabTo(page: Page, name: string, steps = 90): Promise<void> {
  const passed: string[] = []
  for (let step = 0; step < steps; step++) {
    const now = await atHand(page)
    if (now.startsWith(plain(name))) return
    passed.push(now)
    await page.keyboard.press('Tab')
  }
  expect(passed, `${name} is not reached by Tab`).toContain(name)
}

export async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

export async function write(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** Chooses from a list: opens it, and goes down to that option. */
export async function choose(page: Page, name: string, option: string, typed = ''): Promise<void> {
  await tabTo(page, name)
  if (typed === '') await page.keyboard.press('ArrowDown')
  else await page.keyboard.type(typed)
  const wanted = page.getByRole('option', { name: option }).first()
  await wanted.waitFor()
  for (let step = 0; step < 20 && (await wanted.getAttribute('data-combobox-selected')) !== 'true'; step++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** Ctrl K, a few letters, Enter. */
export async function jump(page: Page, to: string): Promise<void> {
  await page.keyboard.press('Control+K')
  const box = page.getByRole('dialog').getByRole('textbox')
  await box.waitFor()
  await page.keyboard.type(to)
  await page.getByRole('dialog').locator('[data-action]').filter({ hasText: to }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Opens a menu and goes down to one of its items. */
export async function fromMenu(page: Page, menu: string, item: string): Promise<void> {
  await press(page, menu)
  await page.getByRole('menuitem', { name: item }).waitFor()
  for (let step = 0; step < 20 && (await atHand(page)) !== plain(item); step++) await page.keyboard.press('ArrowDown')
  expect(await atHand(page)).toBe(plain(item))
  await page.keyboard.press('Enter')
}
