// The documentation as one page of plain HTML: no script, nothing from elsewhere; the browser's own search finds everything.
import { refusalCodes } from '#core/refusal.ts'
import { refusalWords } from '#contract/refusals.ts'
import type { OpenApi, Operation } from './openapi.ts'

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --accent: #0f766e }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 1rem }
nav { columns: 14rem; margin-block: 1rem } nav a { display: block } a { color: var(--accent) }
h2 { border-block-end: 1px solid var(--line); margin-block-start: 3rem; text-transform: capitalize }
details { border: 1px solid var(--line); border-radius: .5rem; margin-block: .5rem; padding: .5rem .75rem }
summary { cursor: pointer } summary p { display: inline; margin: 0 }
code, pre { font: .875rem/1.5 ui-monospace, monospace } pre { overflow-x: auto; padding: .75rem; background: #8881; border-radius: .5rem }
.method { color: var(--accent); display: inline-block; font-weight: 700; min-width: 4rem }
table { border-collapse: collapse; width: 100% } td, th { border-block-end: 1px solid var(--line); padding: .25rem .5rem; text-align: start; vertical-align: top }
`

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

interface Place { readonly path: string; readonly method: string; readonly operation: Operation }

export function documentationPage(document: OpenApi): string {
  const places = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })))
  const tags = [...new Set(places.flatMap(({ operation }) => operation.tags))].toSorted()
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Twiza: the API</title><style>${STYLE}</style>
<h1>Twiza: the API</h1>
<p>Amounts are decimal strings in major units; dates are business dates, <code>yyyy-mm-dd</code>. A command carries an <code>Idempotency-Key</code>: sent twice, it is done once.
Refusals are problem details (RFC 9457) in the language of <code>Accept-Language</code>. The same by machine: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
<nav>${tags.map((tag) => `<a href="#${escape(tag)}">${escape(tag)}</a>`).join('')}<a href="#refusals">refusals</a></nav>
${tags.map((tag) => section(tag, places)).join('\n')}
${refusals()}</html>`
}

function section(tag: string, places: readonly Place[]): string {
  const own = places.filter(({ operation }) => operation.tags.includes(tag)).toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return `<h2 id="${escape(tag)}">${escape(tag)}</h2>${own.map(entry).join('\n')}`
}

function entry({ path, method, operation }: Place): string {
  const right = operation['x-right'] ? `<p>Needs the right <code>${escape(operation['x-right'])}</code>.</p>` : ''
  return `<details id="${escape(operation.operationId ?? `${method} ${path}`)}"><summary><span class="method">${method.toUpperCase()}</span> <code>${escape(path)}</code> <p>${escape(operation.summary)}</p></summary>
${right}${part('Parameters', operation.parameters?.length ? operation.parameters : undefined)}${part('Body', operation.requestBody)}${part('Answers', operation.responses)}</details>`
}

const part = (title: string, value: unknown): string =>
  (value === undefined ? '' : `<h4>${title}</h4><pre>${escape(JSON.stringify(value, null, 2))}</pre>`)

function refusals(): string {
  const rows = refusalCodes.map((code) => `<tr id="${code}"><td><code>${code}</code><td>${refusalWords[code].status}<td>${escape(refusalWords[code].desk.en)}`)
  return `<h2 id="refusals">Refusals</h2><table><tr><th>code<th>status<th>what it says${rows.join('\n')}</table>`
}
