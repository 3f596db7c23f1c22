// Turns an XLSForm into a definition. What has no like here is told with its row, never dropped in silence.
import type { Choice, Definition, Page, Question, SurveyLanguage, Text, Validator } from '../definition.ts'
import { limits } from '../field-rules.ts'
import { languageNamed, rowsOf, type Tell, type XlsNote, type XlsRow, type XlsSheets } from './sheets.ts'
import { translateXPath, type NamesKnown } from './xpath.ts'

export interface XlsFormRead { readonly form: Definition; readonly notes: readonly XlsNote[] }

const metadata = new Set(['start', 'end', 'today', 'deviceid', 'subscriberid', 'simserial', 'phonenumber', 'username', 'email', 'audit', 'start-geopoint', 'background-audio'])
const looks = new Set(['', 'minimal', 'multiline', 'field-list', 'quick', 'horizontal', 'horizontal-compact', 'compact', 'autocomplete', 'search', 'likert', 'numbers', 'columns', 'no-calendar'])
const manyChoices = 8

export function readXlsForm(sheets: XlsSheets, fallbackTitle: string): XlsFormRead {
  const notes: XlsNote[] = []
  const tell: Tell = (note) => void notes.push(note)
  const [settings] = rowsOf('settings', sheets.settings, 'en', tell)
  const plain = languageNamed(settings?.cell('default_language') ?? '') ?? 'en'
  const builder = new Builder(rowsOf('survey', sheets.survey, plain, tell), choiceLists(rowsOf('choices', sheets.choices, plain, tell)), tell)
  const title = settings?.text('form_title') ?? fallbackTitle
  return { form: { title, pages: builder.pages() }, notes }
}

function choiceLists(rows: readonly XlsRow[]): Map<string, Choice[]> {
  const lists = new Map<string, Choice[]>()
  for (const row of rows) {
    const value = row.cell('name')
    const text = row.text('label')
    if (value !== '') lists.set(row.cell('list_name'), [...lists.get(row.cell('list_name')) ?? [], { value: plainValue(value), ...(text !== undefined && { text }) }])
  }
  return lists
}

const plainValue = (value: string): string => value.replaceAll(/[\s{}'"\\,]+/g, '_').replace(/^\./, '_').slice(0, limits.name)

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Draft = Mutable<Question> & { elements?: Draft[] }
interface Open { readonly elements: Draft[]; readonly row: number }

class Builder implements NamesKnown {
  private readonly rows: readonly XlsRow[]
  private readonly lists: ReadonlyMap<string, readonly Choice[]>
  private readonly tell: Tell
  private readonly names = new Map<string, string>()
  private readonly multiple = new Set<string>()
  private readonly used = new Set<string>()
  private readonly told = new Set<string>()
  private readonly ready: (Mutable<Page> & { elements: Draft[] })[] = []

  constructor(rows: readonly XlsRow[], lists: ReadonlyMap<string, readonly Choice[]>, tell: Tell) {
    this.rows = rows
    this.lists = lists
    this.tell = tell
    // Conditions may look ahead, so every name is known before any row is read.
    for (const row of rows) {
      const name = row.cell('name')
      if (name === '') continue
      const here = this.freeName(name)
      if (!this.names.has(name)) this.names.set(name, here)
      if (/^select_multiple\b/.test(typeOf(row))) this.multiple.add(here)
      this.byRow.set(row.row, here)
      if (here !== name) tell({ sheet: 'survey', row: row.row, code: 'name_changed', facts: { name, now: here } })
    }
  }

  private readonly byRow = new Map<number, string>()
  here = (name: string): string | undefined => this.names.get(name)
  isMultiple = (name: string): boolean => this.multiple.has(name)

  private freeName(name: string): string {
    const base = name.replaceAll(/\W/g, '_').replace(/^[^A-Za-z]/, 'q_').slice(0, limits.name - 4)
    let free = base
    for (let n = 2; this.used.has(free.toLowerCase()); n++) free = `${base}_${n}`
    this.used.add(free.toLowerCase())
    return free
  }

  pages(): Page[] {
    const open: Open[] = []
    let repeats = 0
    for (const row of this.rows) {
      const type = typeOf(row)
      if (/^begin_repeat$/.test(type)) repeats += 1
      if (repeats > 0) {
        if (type === 'begin_repeat') this.note(row, 'repeat_left_out', { name: row.cell('name') })
        else if (type === 'end_repeat') repeats -= 1
        else if (!type.startsWith('end')) this.note(row, 'type_left_out', { type, name: row.cell('name') })
      } else if (type === 'begin_group') this.open(row, open)
      else if (type === 'end_group') {
        if (open.pop() === undefined) this.note(row, 'group_not_open')
      } else this.put(row, open)
    }
    for (const { row } of open) this.tell({ sheet: 'survey', row, code: 'group_not_closed' })
    return this.ready.filter(({ elements }) => elements.length > 0)
  }

  private open(row: XlsRow, open: Open[]): void {
    const name = this.byRow.get(row.row) ?? this.freeName('group')
    const title = row.text('label')
    const shown = this.condition(row, 'relevant')
    const elements: Draft[] = []
    const held = { name, ...(title && { title }), ...(shown !== undefined && { visibleIf: shown }), elements }
    const over = open.at(-1)
    if (over) over.elements.push({ type: 'panel', ...held })
    else this.ready.push(held)
    open.push({ elements, row: row.row })
  }

  private put(row: XlsRow, open: readonly Open[]): void {
    const question = this.question(row)
    if (question === undefined) return
    const over = open.at(-1)
    if (over) return void over.elements.push(question)
    const last = this.ready.at(-1)
    if (last?.name.startsWith('page_') === true) last.elements.push(question)
    else this.ready.push({ name: this.freeName(`page_${this.ready.length + 1}`), elements: [question] })
  }

  private question(row: XlsRow): Draft | undefined {
    const [type = '', list = '', ...more] = typeOf(row).split(/\s+/)
    const name = this.byRow.get(row.row)
    if (metadata.has(type)) return this.note(row, 'metadata_left_out', { type })
    if (name === undefined) return this.note(row, 'name_missing', { type })
    const kind = this.kind(row, type, list, more, name)
    if (kind === undefined) return undefined
    this.tellLooks(row)
    const title = row.text('label')
    const description = row.text('hint')
    const shown = this.condition(row, 'relevant')
    const base = { name, ...(title && kind.type !== 'html' && { title }), ...(description && kind.type !== 'expression' && { description }), ...(shown !== undefined && { visibleIf: shown }) }
    return { ...base, ...kind, ...(kind.type !== 'html' && kind.type !== 'expression' && this.rules(row, name)) } as Draft
  }

  private kind(row: XlsRow, type: string, list: string, more: readonly string[], name: string): Partial<Draft> & { type: Question['type'] } | undefined {
    switch (type) {
      case 'text': return row.cell('appearance').includes('multiline') ? { type: 'comment' } : { type: 'text' }
      case 'integer': case 'int': case 'decimal': return { type: 'text', inputType: 'number' }
      case 'range': return { type: 'text', inputType: 'number', ...rangeIn(row.cell('parameters')) }
      case 'date': return { type: 'text', inputType: 'date' }
      case 'note': return { type: 'html', html: row.text('label') ?? name }
      case 'acknowledge': case 'trigger': return { type: 'boolean' }
      case 'select_one': case 'select_multiple': return this.choice(row, type, list, more)
      case 'calculate': return this.calculation(row)
      default: return this.note(row, 'type_left_out', { type, name })
    }
  }

  private choice(row: XlsRow, type: string, list: string, more: readonly string[]): Partial<Draft> & { type: Question['type'] } | undefined {
    const found = this.lists.get(list)
    if (found === undefined || found.length === 0) return this.note(row, 'choices_missing', { list })
    if (row.cell('choice_filter') !== '') this.note(row, 'filter_left_out', { filter: row.cell('choice_filter') })
    const hasOther = more.includes('or_other')
    if (hasOther) this.note(row, 'other_added', { list })
    const choices = hasOther ? [...found, { value: 'other', text: otherText }] : found
    if (type === 'select_multiple') return { type: 'checkbox', choices }
    return { type: choices.length > manyChoices || row.cell('appearance').includes('minimal') ? 'dropdown' : 'radiogroup', choices }
  }

  private calculation(row: XlsRow): Partial<Draft> & { type: 'expression' } | undefined {
    const expression = this.condition(row, 'calculation')
    return expression === undefined ? undefined : { type: 'expression', expression }
  }

  private rules(row: XlsRow, name: string): Partial<Draft> {
    if (row.cell('default') !== '') this.note(row, 'default_left_out', { text: row.cell('default') })
    const required = row.cell('required').toLowerCase()
    const needed = /^(yes|true|true\(\)|1|oui)$/.test(required)
    const requiredIf = needed || /^(|no|false|false\(\)|0|non)$/.test(required) ? undefined : this.condition(row, 'required')
    const validators = [...this.constraint(row, name), ...(typeOf(row).startsWith('int') ? [{ type: 'regex', regex: '^-?[0-9]+$' } as const] : [])]
    return { ...(needed && { isRequired: true }), ...(requiredIf !== undefined && { requiredIf }), ...(validators.length > 0 && { validators }) }
  }

  private constraint(row: XlsRow, name: string): Validator[] {
    const given = row.cell('constraint')
    if (given === '') return []
    const text = row.text('constraint_message')
    const pattern = /^regex\(\s*\.\s*,\s*(['"])(.*)\1\s*\)$/.exec(given)?.[2]
    if (pattern !== undefined) return [{ type: 'regex', regex: pattern, ...(text && { text }) }]
    const expression = this.condition(row, 'constraint', name)
    return expression === undefined ? [] : [{ type: 'expression', expression, ...(text && { text }) }]
  }

  private condition(row: XlsRow, column: string, own?: string): string | undefined {
    const given = row.cell(column)
    if (given === '') return undefined
    return translateXPath(given, this, own) ?? this.note(row, 'expression_left_out', { column, text: given.slice(0, 200) })
  }

  private tellLooks(row: XlsRow): void {
    for (const look of row.cell('appearance').split(/\s+/)) {
      if (looks.has(look) || /^w\d+$/.test(look) || this.told.has(look)) continue
      this.told.add(look)
      this.note(row, 'appearance_left_out', { text: look })
    }
  }

  private note(row: XlsRow, code: XlsNote['code'], facts?: XlsNote['facts']): undefined {
    this.tell({ sheet: 'survey', row: row.row, code, ...(facts && { facts }) })
  }
}

const otherText: Text = { en: 'Other', fr: 'Autre', ar: 'غير ذلك', rw: 'Ikindi' } satisfies Record<SurveyLanguage, string>

// Older spellings have spaces where newer ones have an underline.
const typeOf = (row: XlsRow): string => row.cell('type').toLowerCase().replace(/\s+/g, ' ')
  .replace(/^(begin|end) (group|repeat)$/, '$1_$2').replace(/^select (one|multiple)( from)?/, 'select_$1').replace(/^select1\b/, 'select_one').replace(/^select all that apply( from)?/, 'select_multiple')

function rangeIn(parameters: string): { min?: number; max?: number } {
  const read = (name: string): number | undefined => {
    const found = new RegExp(`\\b${name}\\s*=\\s*(-?\\d+(?:\\.\\d+)?)`).exec(parameters)?.[1]
    return found === undefined ? undefined : Number(found)
  }
  const [min, max] = [read('start'), read('end')]
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
}
