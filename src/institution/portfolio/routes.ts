import * as ledger from '#contract/ledger.ts'
import * as contract from '#contract/portfolio.ts'
import { route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { closeDay } from './close-day.ts'
import { readPortfolio, readTrend } from './read-portfolio.ts'

export const routes = ({ db, clock }: Services): Route[] => [
  route(contract.readPortfolio, ({ actor, query }) => readPortfolio(db, actor, { ...query, today: clock.today(actor.timeZone) })),
  route(contract.readPortfolioTrend, ({ actor, query }) => readTrend(db, actor, { ...query, today: clock.today(actor.timeZone) })),
  route(ledger.closeDay, ({ actor, key, params }) => closeDay(db, actor, { key, on: params.on, today: clock.today(actor.timeZone) })),
]
