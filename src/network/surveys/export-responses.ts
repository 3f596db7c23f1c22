// The answers as a table for a spreadsheet: a row for a response, a column for a question, or for each choice of several.
import writeExcel from 'write-excel-file/node'
import type { Language } from '#contract/words/language.ts'
import { say } from '#contract/words/say.ts'
import { choiceOf, choicesOf, choiceText, isAsked, questionsOf, textIn, titleOf, type Answers, type Choice, type Definition, type Question } from '#core/survey/definition.ts'
import { isScored, scoreOf } from '#core/survey/score.ts'
import { leastTogether } from '#core/survey/summarise.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { csv, harmless, type Cell } from '#platform/csv.ts'
import { FileAnswer } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { WORKBOOK } from '#platform/workbook.ts'
import { namedResponses, sentResponses } from './response-store.ts'
import { askedCampaign } from './results.ts'
import { exportWords } from './words.ts'

interface Column { readonly heading: string; readonly title: string; readonly cell: (answers: Answers) => Cell }
interface Table { readonly name: string; readonly headings: string[]; readonly titles: string[]; readonly rows: Cell[][] }
type Asking = Pick<Services, 'db' | 'clock'>
interface How { readonly language: Language; readonly labels: 'values' | 'texts' }

export async function exportCsv(services: Asking, network: string, id: string, how: How): Promise<FileAnswer | Refusal> {
  const table = await tableOf(services, network, id, how)
  return isRefusal(table) ? table : new FileAnswer('text/csv; charset=utf-8', csv(table.headings, table.rows), `${table.name}.csv`)
}

export async function exportXlsx(services: Asking, network: string, id: string, how: How): Promise<FileAnswer | Refusal> {
  const table = await tableOf(services, network, id, how)
  if (isRefusal(table)) return table
  const strong = (texts: readonly string[]) => texts.map((value) => ({ value, fontWeight: 'bold' as const }))
  const data = [strong(table.headings.map(harmless)), ...table.rows.map((row) => row.map(sheetCell))]
  const columns = [strong([say(how.language, exportWords.column), say(how.language, exportWords.question)]), ...table.headings.map((heading, index) => [{ value: harmless(heading) }, { value: harmless(table.titles[index] ?? '') }])]
  const bytes = await writeExcel([{ data: data as never, sheet: say(how.language, exportWords.answers) }, { data: columns as never, sheet: say(how.language, exportWords.columns) }]).toBuffer()
  return new FileAnswer(WORKBOOK, bytes, `${table.name}.xlsx`)
}

const sheetCell = (cell: Cell) => (cell === null || cell === undefined ? null : { value: typeof cell === 'string' ? harmless(cell) : typeof cell === 'bigint' ? String(cell) : cell })

function tableOf(services: Asking, network: string, id: string, { language, labels }: How): Promise<Table | Refusal> {
  return services.db.transact({ network }, async (tx) => {
    const asked = await askedCampaign(tx, services, network, id)
    if (!asked) return refuse('not_found')
    const { form, campaign } = asked
    const columns = [...columnsOf(form, language, labels), ...(isScored(form) ? [{ heading: say(language, exportWords.score), title: say(language, exportWords.score), cell: (answers: Answers) => scoreOf(form, answers)?.percent }] : [])]
    const named = campaign.anonymous ? undefined : await namedResponses(tx, network, id)
    const anonymous = named || !asked.ready ? [] : await sentResponses(tx, network, id)
    if (!named && anonymous.length < leastTogether) return refuse('survey_without_names')
    const first = named ? [exportWords.member, exportWords.sentOn, exportWords.channel].map((word) => say(language, word)) : []
    return {
      name: `answers-${campaign.opens_on}`, headings: [...first, ...columns.map(({ heading }) => heading)], titles: [...first, ...columns.map(({ title }) => title)],
      rows: named ? named.map((row) => [row.member_name, row.sent_on, say(language, exportWords[row.channel]), ...columns.map(({ cell }) => cell(row.answers))]) : anonymous.map(({ answers }) => columns.map(({ cell }) => cell(answers))),
    }
  })
}

const columnsOf = (form: Definition, language: Language, labels: How['labels']): Column[] =>
  questionsOf(form).map(({ question }) => question).filter((question) => isAsked(question) || question.type === 'expression').flatMap((question) => columnsFor(question, language, labels))

function columnsFor(question: Question, language: Language, labels: How['labels']): Column[] {
  const { name } = question
  const title = titleOf(question, language)
  const shown = (choices: readonly Choice[], value: unknown): Cell => {
    const choice = choices.find((each) => each.value === value)
    return choice && labels === 'texts' ? choiceText(choice, language) : value as Cell
  }
  if (question.type === 'checkbox') {
    return choicesOf(question).map((choice) => ({
      heading: `${name}/${choice.value}`, title: `${title} · ${choiceText(choice, language)}`,
      cell: (answers) => (Array.isArray(answers[name]) ? Number(answers[name].includes(choice.value)) : undefined),
    }))
  }
  if (question.type === 'matrix') {
    const columns = (question.columns ?? []).map(choiceOf)
    return (question.rows ?? []).map(choiceOf).map((row) => ({
      heading: `${name}/${row.value}`, title: `${title} · ${row.text === undefined ? row.value : textIn(row.text, language)}`,
      cell: (answers) => shown(columns, (answers[name] as Answers | undefined)?.[String(row.value)]),
    }))
  }
  return [{ heading: name, title, cell: (answers) => shown(choicesOf(question), answers[name]) }]
}
