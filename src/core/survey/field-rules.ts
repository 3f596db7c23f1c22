// Which fields each type of question may have, and what they may hold.
import { inputTypes, type QuestionType } from './definition.ts'

export type FieldKind = 'text' | 'boolean' | 'integer' | 'bound' | 'condition' | 'choices' | 'validators' | 'elements' | 'input-type'

const titled: Readonly<Record<string, FieldKind>> = { title: 'text', description: 'text', visibleIf: 'condition' }
const asked: Readonly<Record<string, FieldKind>> = { ...titled, isRequired: 'boolean', requiredIf: 'condition', validators: 'validators', weight: 'integer' }
const chosen: Readonly<Record<string, FieldKind>> = { ...asked, choices: 'choices' }

/** Besides `type` and `name`, which every question has. */
export const fieldsOf: Readonly<Record<QuestionType, Readonly<Record<string, FieldKind>>>> = {
  text: { ...asked, inputType: 'input-type', min: 'bound', max: 'bound', maxLength: 'integer' },
  comment: { ...asked, maxLength: 'integer' },
  radiogroup: chosen,
  dropdown: chosen,
  checkbox: { ...chosen, minSelectedChoices: 'integer', maxSelectedChoices: 'integer' },
  boolean: { ...asked, labelTrue: 'text', labelFalse: 'text' },
  rating: { ...asked, rateMin: 'integer', rateMax: 'integer', minRateDescription: 'text', maxRateDescription: 'text' },
  matrix: { ...asked, rows: 'choices', columns: 'choices' },
  html: { ...titled, html: 'text' },
  expression: { title: 'text', visibleIf: 'condition', expression: 'condition' },
  panel: { ...titled, elements: 'elements' },
}

export const neededOf: Readonly<Partial<Record<QuestionType, readonly string[]>>> = {
  radiogroup: ['choices'], dropdown: ['choices'], checkbox: ['choices'], matrix: ['rows', 'columns'], html: ['html'], expression: ['expression'], panel: ['elements'],
}

export const pageFields: Readonly<Record<string, FieldKind>> = { ...titled, elements: 'elements' }
export const formFields: Readonly<Record<string, FieldKind>> = { title: 'text', description: 'text', completedHtml: 'text' }
export const knownInputs: readonly string[] = inputTypes

export const limits = { questions: 300, pages: 60, choices: 200, text: 4_000, name: 64, deep: 3, regex: 200, integer: 1_000_000 } as const
