/** What harm a weakness here may do. */
export const riskExposures = ['low', 'medium', 'high'] as const
export type RiskExposure = (typeof riskExposures)[number]

/** What to do first: the lower the maturity and the higher the exposure, the sooner. */
export const priorities = ['urgent', 'high', 'medium', 'watch', 'none'] as const
export type Priority = (typeof priorities)[number]

/** Against the framework's own marks of weakness and strength. */
export type Maturity = 'weak' | 'middling' | 'strong'

const table: Readonly<Record<Maturity, Readonly<Record<RiskExposure, Priority>>>> = {
  weak: { high: 'urgent', medium: 'high', low: 'medium' },
  middling: { high: 'high', medium: 'medium', low: 'watch' },
  strong: { high: 'watch', medium: 'none', low: 'none' },
}

export const priorityOf = (maturity: Maturity, exposure: RiskExposure): Priority => table[maturity][exposure]
