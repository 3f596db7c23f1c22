// What happens when something throws: the framework's refusals get their words, a database that is away asks for
// patience, and all else gets a reference under which the log tells the whole.
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { languageFor } from '#contract/words/language.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import { isDatabaseAway } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import type { Services } from '#platform/services.ts'
import { sendProblem, sendRefusal } from './answer.ts'
import { problemOfFault } from './problem-details.ts'

export function answerTrouble(app: FastifyInstance, services: Services): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const language = languageFor(request.headers['accept-language'])
    // The part that keeps sessions hides its cause; so what nobody foresaw is asked of the database as well.
    const refusal = refusalOf(error) ?? (await services.db.ping() ? undefined : refuse('try_again_later'))
    if (refusal) {
      if (refusal.refused === 'try_again_later') services.log.warn({ err: error, route: request.routeOptions.url }, 'database away')
      return sendRefusal(services, reply, language, refusal)
    }
    const reference = newId().slice(-12)
    services.log.error({ err: error, reference, method: request.method, route: request.routeOptions.url }, 'unexpected')
    return sendProblem(reply, problemOfFault(language, reference))
  })
}

function refusalOf(error: FastifyError): Refusal | undefined {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE': return refuse('body_too_large')
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE': return refuse('media_type_unknown', undefined, { expected: 'application/json' })
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH': return refuse('body_unreadable', undefined, { expected: 'JSON' })
    default:
  }
  if (isDatabaseAway(error)) return refuse('try_again_later')
  // Whatever else the framework itself turns away is a malformed request, such as a body with a forbidden property.
  return error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500 ? refuse('body_unreadable', undefined, { expected: 'JSON' }) : undefined
}

export function sendNotFound(services: Services, request: FastifyRequest, reply: Parameters<typeof sendRefusal>[1]): unknown {
  return sendRefusal(services, reply, languageFor(request.headers['accept-language']), refuse('not_found'))
}
