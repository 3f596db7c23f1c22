// Every feature's routes, one line each.
import { routes as smsRoutes } from '#channels/sms/routes.ts'
import { routes as ussdRoutes } from '#channels/ussd/routes.ts'
import { routes as attachmentRoutes } from '#institution/attachments/routes.ts'
import { clientInReach } from '#institution/clients/door.ts'
import { routes as clientRoutes } from '#institution/clients/routes.ts'
import { routes as documentRoutes } from '#institution/documents/routes.ts'
import { routes as groupRoutes } from '#institution/groups/routes.ts'
import { routes as ledgerRoutes } from '#institution/ledger/routes.ts'
import { routes as policyRoutes } from '#institution/policy/routes.ts'
import { routes as reliefDriveRoutes } from '#institution/relief-for-many/routes.ts'
import { caseReach } from '#institution/renegotiation/door.ts'
import { routes as renegotiationRoutes } from '#institution/renegotiation/routes.ts'
import { loanReach } from '#institution/loans/door.ts'
import { routes as loanRoutes } from '#institution/loans/routes.ts'
import { routes as productRoutes } from '#institution/products/routes.ts'
import { routes as repaymentRoutes } from '#institution/repayments/routes.ts'
import { routes as messageRoutes } from '#institution/messages/routes.ts'
import { routes as phoneAccessRoutes } from '#institution/phone-access/routes.ts'
import { routes as portfolioRoutes } from '#institution/portfolio/routes.ts'
import { routes as auditRoutes } from '#institution/audit/routes.ts'
import { routes as branchRoutes } from '#institution/branches/routes.ts'
import { routes as figureRoutes } from '#institution/figures/routes.ts'
import { routes as foundingRoutes } from '#institution/founding/routes.ts'
import { routes as sharingRoutes } from '#institution/sharing/routes.ts'
import { routes as staffRoutes } from '#institution/staff/routes.ts'
import { routes as networkFoundingRoutes } from '#network/founding/routes.ts'
import { isAssessment, readFindings, readScores } from '#network/diagnostics/door.ts'
import { routes as diagnosticRoutes } from '#network/diagnostics/routes.ts'
import { changeSince } from '#network/indicators/door.ts'
import { routes as indicatorRoutes } from '#network/indicators/routes.ts'
import { routes as memberRoutes } from '#network/members/routes.ts'
import { readRecommendations } from '#network/plans/door.ts'
import { routes as planRoutes } from '#network/plans/routes.ts'
import { routes as reportingRoutes } from '#network/reporting/routes.ts'
import { routes as networkStaffRoutes } from '#network/staff/routes.ts'
import { routes as surveyRoutes } from '#network/surveys/routes.ts'
import type { RawRoute, Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { searchRoutes } from './search-route.ts'

export type Feature = (services: Services) => readonly (Route | RawRoute)[]

export const features: readonly Feature[] = [
  (services) => ledgerRoutes(services),
  (services) => portfolioRoutes(services),
  (services) => productRoutes(services),
  (services) => loanRoutes(services),
  (services) => repaymentRoutes(services),
  (services) => policyRoutes(services),
  (services) => renegotiationRoutes(services),
  (services) => reliefDriveRoutes(services),
  (services) => clientRoutes(services, [loanReach.clientOwes]),
  (services) => groupRoutes(services, [loanReach.memberOwes]),
  (services) => documentRoutes(services),
  (services) => attachmentRoutes(services, { client: clientInReach, loan: loanReach.inReach, case: caseReach.inReach }),
  (services) => phoneAccessRoutes(services),
  (services) => messageRoutes(services),
  (services) => ussdRoutes(services),
  (services) => smsRoutes(services),
  (services) => staffRoutes(services),
  (services) => branchRoutes(services),
  (services) => auditRoutes(services),
  (services) => foundingRoutes(services),
  (services) => networkFoundingRoutes(services),
  (services) => networkStaffRoutes(services),
  (services) => memberRoutes(services),
  (services) => planRoutes(services, { findings: readFindings, isAssessment, scores: readScores, indicators: changeSince }),
  (services) => diagnosticRoutes(services, { recommendations: readRecommendations }),
  (services) => indicatorRoutes(services),
  (services) => figureRoutes(services),
  (services) => reportingRoutes(services),
  (services) => sharingRoutes(services),
  (services) => surveyRoutes(services),
  (services) => searchRoutes(services),
]
