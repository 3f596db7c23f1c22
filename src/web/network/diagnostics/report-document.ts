// The report as a document that Word and LibreOffice open and edit: plain HTML, made on the device, so that it also works offline.
import type { AssessmentDetailJson } from '#contract/diagnostics/shapes.ts'
import type { FrameworkJson, Text } from '#core/diagnostic/framework-json.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { directionOf, type Language } from '#contract/words/language.ts'
import type { Values } from '#contract/words/say.ts'
import { diagnosticPageWords as w } from './words.ts'

interface Pen { readonly language: Language; readonly t: (message: Message, values?: Values) => string; readonly date: (on: string) => string }

const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const row = (cells: readonly string[], tag = 'td'): string => `<tr>${cells.map((cell) => `<${tag}>${safe(cell)}</${tag}>`).join('')}</tr>`
const heading = (text: string): string => `<h2>${safe(text)}</h2>`
const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${safe(item)}</li>`).join('')}</ul>`

export function reportDocument(assessment: AssessmentDetailJson, titles: ReadonlyMap<string, Text | undefined>, pen: Pen): string {
  const { language, t, date } = pen
  const named = (slug: string): string => textIn(titles.get(slug), language) || slug
  const { result } = assessment
  const body = [
    `<h1>${safe(assessment.title)} · ${safe(assessment.member.name)}</h1>`,
    `<p>${safe([textIn(assessment.frameworkTitle, language) || assessment.framework, assessment.network.name, t(w[assessment.mode]), `${t(w.asOf)} ${date(assessment.asOf)}`, `${t(w.lead)} ${assessment.lead}`, t(w[assessment.state])].join(' · '))}</p>`,
    heading(t(w.score)), `<p>${safe(result.percent === null ? t(w.noScore, { reason: result.reason ?? '', n: result.missingMandatory.length }) : t(w.ofBest, { percent: whole(result.percent) }))} ${safe(t(w.coverage, { percent: whole(result.coverage) }))}</p>`,
    `<table border="1" cellpadding="4">${row([t(w.dimension), '%'], 'th')}${result.dimensions.map(({ dimension, title, percent }) => row([textIn(title as Text | undefined, language) || dimension, percent === null ? '–' : whole(percent)])).join('')}</table>`,
    heading(t(w.strengths)), list(result.strengths.map(({ criterion }) => named(criterion))), heading(t(w.weaknesses)), list(result.weaknesses.map(({ criterion }) => named(criterion))),
    heading(t(w.findings)), list(assessment.found.map(({ kind, severity, content }) => `${t(w[kind])} (${t(w[severity])}): ${content}`)),
    heading(t(w.answers)), answersTable(assessment, named, pen),
    heading(t(w.replies)), list(assessment.said.map(({ criterion, content, by }) => `${criterion === undefined ? t(w.aboutWhole) : named(criterion)}: ${content} (${by})`)),
  ]
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${safe(assessment.title)}</title></head><body>${body.join('\n')}</body></html>`
}

const whole = (percent: string): string => String(Math.round(Number(percent)))

function answersTable(assessment: AssessmentDetailJson, named: (slug: string) => string, { t, language }: Pen): string {
  const labels = (assessment.frameworkContent as unknown as FrameworkJson).scale?.labels
  const given = new Map(assessment.current.map((answer) => [answer.criterion, answer]))
  const rows = assessment.result.criteria.map(({ criterion, value, from }) => {
    const answer = given.get(criterion)
    const level = from === 'not_applicable' ? t(w.doesNotApply) : value === null ? t(w.unanswered) : [value, textIn(labels?.[value], language)].filter(Boolean).join(' · ')
    const evidence = (answer?.evidence ?? []).map(({ document, page, interview }) => [document, page, interview].filter((part) => part !== undefined).join(', ')).join('; ')
    return row([named(criterion), level, answer?.comment ?? answer?.reason ?? '', evidence])
  })
  return `<table border="1" cellpadding="4">${row([t(w.criteria), t(w.level), t(w.comment), t(w.evidence)], 'th')}${rows.join('')}</table>`
}
