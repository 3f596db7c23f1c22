// What anybody would find wrong with a page at a glance, by eye, by keyboard or by ear.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What is wider than the screen; nothing where all fits. A frame that is still being drawn in or out is given a second. */
export async function overflow(page: Page): Promise<string[]> {
  for (let tries = 0; tries < 10 && (await wide(page)).length > 0; tries++) await page.waitForTimeout(100)
  return wide(page)
}

function wide(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const root = document.scrollingElement
    if (root.scrollWidth <= root.clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter((each) => {
      const box = each.getBoundingClientRect()
      return box.width > 0 && (document.dir === 'rtl' ? box.left < -1 : box.right > root.clientWidth + 1)
    })
    return ['wider than the screen by ' + (root.scrollWidth - root.clientWidth) + ' px: ' + wide.slice(0, 3).map((each) => each.outerHTML.slice(0, 120)).join(' | ')]
  })()`)
}

/** Buttons that do not show all of their words. */
export function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('.mantine-Button-label')].filter((each) => each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1).map((each) => 'cuts the words of the button: ' + each.textContent)`)
}

interface Violation { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly html: string }[] }

/** Serious and critical breaches of WCAG 2.2 AA, as axe finds them. */
export async function axeProblems(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeSource)
  const found = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] }).then(({ violations }) => violations)`) as Violation[]
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => `${impact} ${id} (${nodes.length}): ${nodes.slice(0, 2).map(({ html }) => html.slice(0, 200)).join(' | ')}`)
}

/** The page says what it is, and what waits there. */
export async function firstLine(page: Page): Promise<string[]> {
  const heads = await page.locator('#content h1').allInnerTexts()
  if (heads.length !== 1 || heads[0]?.trim() === '') return [`has ${heads.length} first headings`]
  const said = await page.locator('#content header').first().innerText()
  return said.replace(heads[0] ?? '', '').trim() === '' ? ['says nothing of what waits here'] : []
}
