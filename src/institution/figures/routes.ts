import * as contract from '#contract/figures.ts'
import { route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { listMapping, saveCalendar, saveMapping } from './map-accounts.ts'
import { getFigures, listFigures, traceFigure } from './read-figures.ts'
import { readSheet, sheetOf } from './sheet.ts'
import { saveDraft, submitFigures } from './submit-figures.ts'

const period = ({ months, periodTo }: contract.PeriodParams) => ({ periodTo, months: Number(months) })

export const routes = ({ db, clock }: Services): Route[] => [
  route(contract.listFigures, ({ actor }) => listFigures(db, actor, clock.today(actor.timeZone))),
  route(contract.getFigures, ({ actor, params }) => getFigures(db, actor, period(params))),
  route(contract.saveFiguresDraft, ({ actor, key, params, body }) => saveDraft(db, actor, key, period(params), body)),
  route(contract.submitFigures, ({ actor, key, params, body }) => submitFigures(db, actor, key, period(params), body, clock.today(actor.timeZone))),
  route(contract.getFiguresSheet, ({ actor, params }) => sheetOf(db, actor, period(params))),
  route(contract.readFiguresSheet, ({ actor, key, params, body }) => readSheet(db, actor, key, period(params), body.file)),
  route(contract.traceFigure, ({ actor, params }) => traceFigure(db, actor, period(params), params.input)),
  route(contract.listFigureMapping, ({ actor }) => listMapping(db, actor)),
  route(contract.saveFigureMapping, ({ actor, key, body }) => saveMapping(db, actor, key, body.items)),
  route(contract.saveFigureCalendar, ({ actor, key, body }) => saveCalendar(db, actor, key, body)),
]
