// How the shipped frameworks are written: one line a criterion, four languages on it.
import type { CriterionJson, DimensionJson, ScaleJson, Text, ValueBandJson } from '../framework-json.ts'

type Four = readonly [en: string, fr: string, ar: string, rw: string]

export const text = ([en, fr, ar, rw]: Four): Text => ({ en, fr, ar, rw })

export const criterion = (slug: string, title: Four, more: Omit<CriterionJson, 'slug' | 'title'> = {}): CriterionJson => ({ slug, title: text(title), ...more })

export const dimension = (slug: string, title: Four, weight: number | undefined, criteria: readonly CriterionJson[]): DimensionJson =>
  ({ slug, title: text(title), ...(weight === undefined ? {} : { weight }), criteria })

/** A criterion that an indicator answers, in rising order: each mark ends where the next begins. */
export function measured(slug: string, title: Four, indicator: string, firstValue: number, ...marks: readonly (readonly [from: number | string, value: number])[]): CriterionJson {
  const bands: ValueBandJson[] = marks.map(([from, value], n) => ({ from, ...(marks[n + 1] === undefined ? {} : { to: marks[n + 1]?.[0] ?? 0 }), value }))
  return criterion(slug, title, { evidenceKinds: ['data'], quantitative: { indicator, bands: [{ ...(marks[0] === undefined ? {} : { to: marks[0][0] }), value: firstValue }, ...bands] } })
}

/** Absent, informal, documented, applied, applied and reviewed. */
export const maturityScale: ScaleJson = {
  min: 0, max: 4, step: 1, direction: 'up',
  labels: {
    0: text(['Absent', 'Absent', 'غير موجود', 'Ntibihari']),
    1: text(['Informal', 'Informel', 'غير رسمي', 'Bikorwa nta nyandiko']),
    2: text(['Documented', 'Documenté', 'موثق', 'Byanditse']),
    3: text(['Applied', 'Appliqué', 'مطبق', 'Bishyirwa mu bikorwa']),
    4: text(['Applied and reviewed', 'Appliqué et révisé', 'مطبق ومراجع', 'Bishyirwa mu bikorwa kandi bisubirwamo']),
  },
}

export const maturityBands = [
  { grade: 'start', label: text(['To build', 'À construire', 'في طور البناء', 'Bigomba kubakwa']), from: 0, to: 1 },
  { grade: 'emerging', label: text(['Emerging', 'Émergent', 'ناشئ', 'Bitangiye']), from: 1, to: 2 },
  { grade: 'developing', label: text(['Developing', 'En développement', 'في تطور', 'Bitera imbere']), from: 2, to: 3 },
  { grade: 'solid', label: text(['Solid', 'Solide', 'متين', 'Bihamye']), from: 3, to: 4 },
] as const

export const percentBands = [
  { grade: 'start', label: text(['To build', 'À construire', 'في طور البناء', 'Bigomba kubakwa']), from: 0, to: 25 },
  { grade: 'emerging', label: text(['Emerging', 'Émergent', 'ناشئ', 'Bitangiye']), from: 25, to: 50 },
  { grade: 'developing', label: text(['Developing', 'En développement', 'في تطور', 'Bitera imbere']), from: 50, to: 75 },
  { grade: 'solid', label: text(['Solid', 'Solide', 'متين', 'Bihamye']), from: 75, to: 100 },
] as const

export const ourOwn = { source: 'Twiza, own words; after the common practice of diagnostics in microfinance', licence: 'Apache-2.0' } as const
