// Rules that warn a network: those that Twiza ships, with the network's own limits where it has changed them.
import type { RuleJson } from '#contract/indicators.ts'
import { firstWarningRules, type WarningRule } from '#core/indicators/early-warnings.ts'
import { indicatorOf } from '#core/indicators/registry.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Database, Tx } from '#platform/db.ts'
import { runNetworkCommand, type NetworkActor } from '#platform/network-command.ts'
import { keptRules, saveRules } from './store.ts'

export const listWarningRules = (db: Database, network: string): Promise<{ items: RuleJson[] }> =>
  db.transact({ network }, async (tx) => ({ items: await rulesOf(tx, network) }))

export async function rulesOf(tx: Tx, network: string): Promise<RuleJson[]> {
  const kept = new Map((await keptRules(tx, network)).map(({ content }) => [content.rule, content]))
  const shipped = firstWarningRules.map((rule) => kept.get(rule.rule) ?? ruleJson(rule))
  return [...shipped, ...[...kept.values()].filter(({ rule }) => !firstWarningRules.some((each) => each.rule === rule))]
}

/** Refuses a rule whose indicator is unknown or whose limit is missing. */
export function saveWarningRules(db: Database, actor: NetworkActor, key: string, content: { rules: RuleJson[] }): Promise<{ items: RuleJson[] } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'save-warning-rules', key, content }, async (tx, { rules }) => {
    const wrong = rules.findIndex((rule) => coreRule(rule) === undefined)
    if (wrong >= 0) return refuse('input_invalid', `rules.${wrong}.${rules[wrong]?.limit === undefined ? 'limit' : 'slug'}`)
    await saveRules(tx, actor.network, rules, actor.name)
    return { answer: { items: await rulesOf(tx, actor.network) }, trace: { subject: { kind: 'warning-rules', id: actor.network }, detail: { rules: rules.map(({ rule }) => rule) } } }
  })
}

function ruleJson(rule: WarningRule): RuleJson {
  const { rule: name, kind } = rule
  if (kind === 'late') return { rule: name, kind, limit: String(rule.days), active: true }
  if (kind === 'grade-falls') return { rule: name, kind, active: true }
  if (kind === 'rise') return { rule: name, kind, slug: rule.slug, limit: rule.by, months: rule.months, active: true }
  if (kind === 'times') return { rule: name, kind, slug: rule.slug, limit: rule.factor, months: rule.months, active: true }
  return { rule: name, kind, slug: rule.slug, limit: rule.limit, active: true }
}

/** As core reads it; undefined where something is missing. */
export function coreRule({ rule, kind, slug, limit, months }: RuleJson): WarningRule | undefined {
  if (kind === 'grade-falls') return { rule, kind }
  if (limit === undefined) return undefined
  if (kind === 'late') return /^\d+$/.test(limit) ? { rule, kind, days: Number(limit) } : undefined
  if (slug === undefined || indicatorOf(slug) === undefined) return undefined
  if (kind === 'above' || kind === 'below') return { rule, kind, slug, limit }
  if (months === undefined) return undefined
  return kind === 'rise' ? { rule, kind, slug, by: limit, months } : { rule, kind, slug, factor: limit, months }
}
