// A report as the flat values of a form, and back. Values stay as they were typed until they can be read.
import type { ReportJson } from '#contract/figures.ts'
import { inputOf, inputs, stockPlaces } from '#core/indicators/inputs.ts'

/** By column and input, such as `flows.taxes`, `opening.cash`, `closing.cash`, `macro.inflation`. */
export type ReportValues = Readonly<Record<string, string>>
export interface ReportDays { readonly opening: string; readonly closing: string }

export const columnsOf = (place: string): readonly string[] => (place === 'flows' || place === 'macro' ? [place] : ['opening', 'closing'])
export const reportPlaces = ['flows', ...stockPlaces, 'macro'] as const

export function valuesOf(report: ReportJson | undefined, { opening, closing }: ReportDays): ReportValues {
  const found: Record<string, string> = {}
  const put = (column: string, held: object | undefined): void => {
    for (const [name, value] of Object.entries(held ?? {})) if (value !== undefined) found[`${column}.${name}`] = String(value)
  }
  put('flows', report?.flows)
  put('macro', report?.macro)
  for (const point of report?.points ?? []) {
    const column = point.on === opening ? 'opening' : point.on === closing ? 'closing' : undefined
    if (column === undefined) continue
    for (const place of stockPlaces) put(column, (point as Readonly<Record<string, unknown>>)[place] as object | undefined)
  }
  return found
}

/** Digits of any script as typed: spaces out, a comma for the point. */
const readFigure = (typed: string): string => typed.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.')

export function isFigure(name: string, typed: string): boolean {
  const kind = inputOf(name)?.kind
  return typed.trim() === '' || (kind === 'count' ? /^\d{1,9}$/ : kind === 'amount' ? /^\d{1,15}(\.\d{1,6})?$/ : /^-?\d{1,15}(\.\d{1,6})?$/).test(readFigure(typed))
}

/** What can be read of the values; the rest stays in the form. */
export function reportFrom(values: ReportValues, { opening, closing }: ReportDays, unit: '1' | '1000'): ReportJson {
  const column = (which: string, place: keyof typeof inputs) => {
    const held = Object.keys(inputs[place]).flatMap((name) => {
      const typed = values[`${which}.${name}`]
      if (typed === undefined || typed.trim() === '' || !isFigure(name, typed)) return []
      const figure = readFigure(typed)
      return [[name, inputOf(name)?.kind === 'count' ? Number(figure) : figure] as const]
    })
    return held.length === 0 ? undefined : Object.fromEntries(held)
  }
  const point = (which: 'opening' | 'closing', on: string) => {
    const places = stockPlaces.flatMap((place) => {
      const held = column(which, place)
      return held === undefined ? [] : [[place, held] as const]
    })
    return places.length === 0 ? [] : [{ on, ...Object.fromEntries(places) }]
  }
  const [flows, macro] = [column('flows', 'flows'), column('macro', 'macro')]
  const points = [...point('opening', opening), ...point('closing', closing)]
  return { unit, ...(flows && { flows }), ...(points.length > 0 && { points }), ...(macro && { macro }) } as ReportJson
}
