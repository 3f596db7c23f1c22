// JSON Schemas of `twiza indicators`.
import { currencyCodes } from '../money/currency.ts'
import { date, draft, list, name, object, oneOf } from '../loan/quote-schema.ts'
import type { JsonSchema } from '../loan/quote-schema.ts'
import { inputFields, mostWanted } from './indicators-json.ts'
import { adjustmentNames } from './adjust.ts'
import { directions, indicatorUnits } from './indicator.ts'
import { inputNotes } from './input-notes.ts'
import { inputWords } from './input-words.ts'
import { derivations, inputs, stockPlaces } from './inputs.ts'
import type { InputKind, InputName, InputPlace } from './inputs.ts'
import { mostOwn, slugPattern } from './own-indicators.ts'
import { mostPoints, periodFields, reserveFields } from './parse-figures.ts'
import { comparisons, thresholdShapes } from './thresholds.ts'

const kinds: Readonly<Record<InputKind, JsonSchema>> = {
  amount: { type: 'string', pattern: '^(0|[1-9][0-9]*)(\\.[0-9]{1,6})?$' },
  signed: { type: 'string', pattern: '^-?(0|[1-9][0-9]*)(\\.[0-9]{1,6})?$' },
  count: { type: 'integer', minimum: 0, maximum: 1_000_000_000 },
  rate: { type: 'string', pattern: '^-?(0|[1-9][0-9]{0,5})(\\.[0-9]{1,12})?$' },
}

function inputSchema(input: InputName, kind: InputKind): JsonSchema {
  const instead = derivations[input]
  const left = instead === undefined ? '' : ` Left out, it is worked out: ${instead.join('; or ')}.`
  const note = inputNotes[input]
  return { ...kinds[kind], description: `${inputWords[input].en}.${note === undefined ? '' : ` ${note}`}${left}` }
}

const placeNotes: Readonly<Record<InputPlace, string>> = {
  flows: 'What happened over the whole period, as it is: annualising is ours. Money as decimal text in major units (or in thousands of them, see unit).',
  balance: 'Balance sheet on the day.',
  portfolio: 'The portfolio on the day: principal by days late, renegotiated, numbers.',
  outreach: 'Who is reached on the day.',
  staff: 'Who works, on the day.',
  macro: 'What the country says, a year.',
}

const placeSchema = (place: InputPlace): JsonSchema => object(
  Object.fromEntries(Object.entries(inputs[place]).map(([input, kind]: [string, InputKind]) => [input, inputSchema(input as InputName, kind)])),
  [], { description: placeNotes[place] },
)

const point = object(
  { on: { ...date, description: 'The day: the opening (the day before the period), the closing (its last day) or any between.' }, ...Object.fromEntries(stockPlaces.map((place) => [place, placeSchema(place)])) },
  ['on'],
)

const periodProperties: Readonly<Record<(typeof periodFields)[number], JsonSchema>> = {
  currency: { enum: currencyCodes },
  unit: { enum: ['1', '1000'], default: '1', description: 'What one unit of every amount stands for: units of the currency, or thousands of them.' },
  period: object({ from: date, to: date }, ['from', 'to'], { description: 'First and last day; whole months, at most 36.' }),
  flows: placeSchema('flows'),
  points: { ...list(point, mostPoints), description: 'Every day held, in any order; averages are over all of them: (P0 + … + Pn) ÷ (n + 1). Where any is given, the last day of the period must be.' },
  macro: placeSchema('macro'),
}

const percent = { type: 'string', pattern: '^(0|[1-9][0-9]{0,8})(\\.[0-9]{1,18})?$', description: 'Percent.' }
const adjustments = object(
  {
    version: { ...name, description: 'Name of this set of parameters; it is given back with the result.' },
    marketRate: { ...kinds.rate, description: 'Percent a year, instead of macro.marketRate.' },
    inflation: { ...kinds.rate, description: 'Percent a year, instead of macro.inflation.' },
    inKind: { ...kinds.amount, description: 'Market value of donated staff, rent and goods in the period.' },
    reserve: object(Object.fromEntries(reserveFields.map((field) => [field, percent])), [], {
      description: 'Least reserve in percent of what is so late or renegotiated. Left out: 50 for 91–180 days and renegotiated, 100 beyond.',
    }),
    given: object({ subsidisedFunds: kinds.amount, inflation: kinds.signed, loanLoss: kinds.amount }, [], {
      description: 'Adjustments worked out elsewhere, for the period: they stand instead of ours.',
    }),
  },
  [],
  { description: 'Parameters of the adjustments behind fss, aroa and aroe.' },
)

const decimal = { type: 'string', pattern: '^-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,9})?$' }
const thresholdProperties = {
  shape: oneOf(thresholdShapes), op: oneOf(comparisons), value: decimal, from: decimal, to: decimal, of: name, plus: decimal, source: name,
}
const threshold = object(thresholdProperties, ['shape'], {
  description: 'number: op, value · range: from, to · yes · indicator: op, of (a slug), plus · macro: op, of (inflation or marketRate), plus. Values in the unit of the indicator.',
})

const own = object(
  {
    slug: { type: 'string', pattern: slugPattern.source }, name, formula: { type: 'string', minLength: 1, maxLength: 1000 },
    unit: oneOf(indicatorUnits), direction: oneOf(directions, 'info'), thresholds: list(threshold, 10),
  },
  ['slug', 'formula', 'unit'],
  { description: 'An indicator of your own. Formula: inputs, numbers, + - × ÷ (or * /), parentheses, avg(), opening(), before(), annual(), min(), max(), none(), given(); name? may be left out and means none.' },
)

const inputProperties: Readonly<Record<(typeof inputFields)[number], JsonSchema>> = {
  institution: name,
  ...periodProperties,
  adjustments,
  source: { ...name, description: 'Where the figures come from; given back.' },
  grade: { enum: [1, 2, 3], description: '1: questionnaire only · 2: with documents, or from books · 3: checked by others (audit, rating). Given back.' },
  previous: object(periodProperties, ['currency', 'period'], { description: 'Figures of the period before: what does not follow from them is found, such as thousands for units.' }),
  own: list(own, mostOwn),
  indicators: { ...list(name, mostWanted), description: 'Only these, by slug or by a code of a standard (seep18:R9). Left out: all.' },
}

export const indicatorsInputSchema: JsonSchema = { $schema: draft, title: 'twiza indicators: input', ...object(inputProperties, ['currency', 'period']) }

const texts = { type: 'object', additionalProperties: { type: 'string' } }
const value = object(
  {
    value: { anyOf: [{ type: 'string' }, { type: 'null' }], description: 'Exact, rounded once, half-even: money to the currency’s decimals, else four decimals; percent is of 100; yes or no. Null with a reason, never zero in its place.' },
    unit: oneOf(indicatorUnits),
    reason: oneOf(['missing_input', 'division_by_zero', 'equity_not_positive']),
    missing: list(name, 100),
    inputs: { ...texts, description: 'What the formula names, with what it stood for: as given or worked out; money to the currency’s decimals.' },
    points: { type: 'integer', minimum: 0, description: 'Days that its averages rest on; 1 where only the last day was used, 0 for flows alone.' },
    annualised: { type: 'boolean', description: 'Whether flows were brought to a year: × 12 ÷ months.' },
    direction: oneOf(directions),
    thresholds: list(object({ ...thresholdProperties, met: { anyOf: [{ type: 'boolean' }, { type: 'null' }] } }, ['shape', 'met']), 10),
    aliases: list(name, 10),
    formula: { type: 'string' },
  },
  ['value', 'unit', 'inputs', 'points', 'annualised', 'direction', 'thresholds', 'aliases', 'formula'],
)
const adjusted = object(
  { value: { anyOf: [kinds.signed, { type: 'null' }] }, missing: list(name, 100), formula: { type: 'string' }, inputs: texts },
  ['value', 'formula', 'inputs'],
)
const finding = object({ path: { type: 'string' }, code: name, message: { type: 'string' } }, ['path', 'code', 'message'])

export const indicatorsOutputSchema: JsonSchema = {
  $schema: draft,
  title: 'twiza indicators: output',
  ...object(
    {
      institution: name, currency: { enum: currencyCodes }, period: object({ from: date, to: date }, ['from', 'to']),
      months: { type: 'integer', minimum: 1 }, points: { type: 'integer', minimum: 0 }, source: name, grade: { enum: [1, 2, 3] },
      indicators: { type: 'object', additionalProperties: value, description: 'By slug.' },
      adjustments: object(
        {
          version: name, marketRate: { type: 'string' }, inflation: { type: 'string' }, reserve: texts,
          results: object(Object.fromEntries(adjustmentNames.map((each) => [each, adjusted])), adjustmentNames),
        },
        ['version', 'reserve', 'results'],
        { description: 'The parameters used, and what each adjustment came to for the period, in major units.' },
      ),
      warnings: { ...list(finding, 500), description: 'What asks for a comment. Errors are problems instead: no output, exit 2.' },
    },
    ['currency', 'period', 'months', 'points', 'indicators', 'adjustments', 'warnings'],
  ),
}
