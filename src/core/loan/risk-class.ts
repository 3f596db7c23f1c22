/** How late a loan is, in the bands by which portfolio at risk is told: PAR1, PAR30, PAR90 and beyond. */
export const riskClasses = ['current', 'par1', 'par30', 'par90', 'par180', 'par365'] as const
export type RiskClass = (typeof riskClasses)[number]

const from: readonly (readonly [number, RiskClass])[] = [[366, 'par365'], [181, 'par180'], [91, 'par90'], [31, 'par30'], [1, 'par1']]

/** More than 30 days late is PAR30, and so on; one day late is PAR1. */
export function riskClassOf(daysPastDue: number): RiskClass {
  return from.find(([days]) => daysPastDue >= days)?.[1] ?? 'current'
}
