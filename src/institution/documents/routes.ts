import * as contract from '#contract/documents.ts'
import { route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { Typesetter } from './typeset.ts'
import { addendumOf, clientStatementOf, contractOf, loanStatementOf, receiptOf, simulationOf, type Desk } from './write-papers.ts'

export const routes = ({ db, clock }: Services): Route[] => {
  const desk: Desk = { db, clock, typesetter: new Typesetter() }
  return [
    route(contract.printContract, ({ actor, params, query }) => contractOf(desk, actor, { ...params, ...query })),
    route(contract.printLoanStatement, ({ actor, params, query }) => loanStatementOf(desk, actor, { ...params, ...query })),
    route(contract.printClientStatement, ({ actor, params, query }) => clientStatementOf(desk, actor, { ...params, ...query })),
    route(contract.printReceipt, ({ actor, params, query }) => receiptOf(desk, actor, { ...params, ...query })),
    route(contract.printAddendumPaper, ({ actor, params, query }) => addendumOf(desk, actor, { ...params, ...query })),
    route(contract.printSimulation, ({ actor, body }) => simulationOf(desk, actor, body)),
  ]
}
