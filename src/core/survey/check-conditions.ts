import type { Note } from './problems.ts'
import { choiceOf, questionsOf, type Definition, type Question } from './definition.ts'
import { namesIn, readExpression, type Expression } from './expression.ts'

/** Conditions that cannot be read, look at questions or rows that are not there, at themselves, or wait for a choice that nobody can make. */
export function checkConditions(definition: Definition, note: Note): void {
  const questions = new Map(questionsOf(definition).map(({ question }) => [question.name, question]))
  const check = (path: string, text: string | undefined, own?: string): void => {
    if (text === undefined) return
    const read = readExpression(text)
    if ('unreadable' in read) return note(path, 'condition_unreadable', { at: read.unreadable })
    for (const name of new Set(namesIn(read))) {
      if (!questions.has(name)) note(path, 'question_unknown', { name })
      else if (name === own) note(path, 'asks_itself', { name })
    }
    eachPart(read, (part) => {
      checkRow(part, questions, path, note)
      checkChoice(part, questions, path, note)
    })
  }
  const walk = (elements: readonly Question[], path: string): void => elements.forEach((question, index) => {
    const at = `${path}.${index}`
    check(`${at}.visibleIf`, question.visibleIf, question.name)
    check(`${at}.requiredIf`, question.requiredIf, question.name)
    check(`${at}.expression`, question.expression, question.name)
    question.validators?.forEach((validator, n) => check(`${at}.validators.${n}.expression`, validator.expression))
    walk(question.elements ?? [], `${at}.elements`)
  })
  definition.pages.forEach((page, index) => {
    check(`pages.${index}.visibleIf`, page.visibleIf)
    walk(page.elements, `pages.${index}.elements`)
  })
}

function eachPart(tree: Expression, see: (part: Expression) => void): void {
  see(tree)
  if ('left' in tree) [tree.left, tree.right].forEach((each) => eachPart(each, see))
  if ('of' in tree) eachPart(tree.of, see)
  if (tree.kind === 'call') tree.given.forEach((each) => eachPart(each, see))
}

type Known = ReadonlyMap<string, Question>

function checkRow(part: Expression, questions: Known, path: string, note: Note): void {
  if (part.kind !== 'answer') return
  const [name = '', row] = part.name.split('.')
  const question = questions.get(name)
  if (row === undefined || question === undefined) return
  if (!(question.rows ?? []).some((each) => String(choiceOf(each).value) === row)) note(path, 'row_unknown', { name, row })
}

function checkChoice(part: Expression, questions: Known, path: string, note: Note): void {
  if (part.kind !== 'compare' || part.left.kind !== 'answer' || part.right.kind !== 'value') return
  const question = questions.get(part.left.name)
  if (question?.choices === undefined || (part.by !== '=' && part.by !== '!=' && !part.by.includes('of') && question.type !== 'checkbox')) return
  const offered = new Set(question.choices.map((each) => String(choiceOf(each).value).toLowerCase()))
  for (const value of [part.right.value].flat()) {
    if (!offered.has(String(value).toLowerCase())) note(path, 'choice_unknown', { name: question.name, value: String(value) }, 'warning')
  }
}
