import type { SurveyKind } from '#contract/surveys/shapes.ts'
import { xlsNoteWords } from '#contract/surveys/problem-words.ts'
import type { Language } from '#contract/words/language.ts'
import { say } from '#contract/words/say.ts'
import type { XlsNote } from '#core/survey/xlsform/sheets.ts'
import { readXlsForm } from '#core/survey/xlsform/read-xlsform.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Database } from '#platform/db.ts'
import { runNetworkCommand, type NetworkActor } from '#platform/network-command.ts'
import { keepNewForm } from './keep-forms.ts'
import { readWorkbook } from './read-workbook.ts'

interface Sent { readonly kind: SurveyKind; readonly name: string; readonly base64: string }
type ToldNote = Pick<XlsNote, 'sheet' | 'row' | 'code'> & { readonly message: string }

export async function importXlsForm(db: Database, actor: NetworkActor, key: string, content: Sent, language: Language): Promise<{ id: string; notes: ToldNote[] } | Refusal> {
  const sheets = await readWorkbook(Buffer.from(content.base64, 'base64'))
  if (isRefusal(sheets)) return sheets
  const { form, notes } = readXlsForm(sheets, content.name.replace(/\.xlsx$/i, ''))
  return runNetworkCommand(db, actor, { name: 'import-xlsform', key, content }, async (tx, { kind, name }) => {
    const id = await keepNewForm(tx, actor, kind, form)
    const told = notes.map(({ sheet, row, code, facts }) => ({ sheet, row, code, message: say(language, xlsNoteWords[code], facts) }))
    return { answer: { id, notes: told }, trace: { subject: { kind: 'survey-form', id }, detail: { name, notes: notes.length } } }
  })
}
