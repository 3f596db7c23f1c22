// How an answer leaves: JSON with an ETag for what was read, a file, nothing, or problem details.
import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Language } from '#contract/words/language.ts'
import { toJson } from '#platform/db.ts'
import { FileAnswer } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { PROBLEM_MEDIA, problemOfRefusal, type ProblemDetails } from './problem-details.ts'

const JSON_MEDIA = 'application/json; charset=utf-8'
const COMPRESSED_FROM_BYTES = 4_096
const RETRY_SECONDS: Readonly<Record<string, number>> = { try_again_later: 5, too_many_tries: 60 }
const compress = promisify(gzip)

export async function sendAnswer(services: Services, request: FastifyRequest, reply: FastifyReply, language: Language, answer: unknown): Promise<FastifyReply> {
  if (isRefusal(answer)) return sendRefusal(services, reply, language, answer)
  if (answer instanceof FileAnswer) return sendFile(reply, answer)
  if (answer === undefined) return reply.code(204).send()
  const body = jsonOf(answer)
  reply.header('content-type', JSON_MEDIA).header('cache-control', 'private, no-cache')
  if (request.method === 'GET') {
    const tag = `"${hash('sha1', body, 'base64url')}"`
    reply.header('etag', tag)
    if (request.headers['if-none-match'] === tag) return reply.code(304).send()
  }
  return sendBody(request, reply, body)
}

async function sendBody(request: FastifyRequest, reply: FastifyReply, body: string): Promise<FastifyReply> {
  if (body.length < COMPRESSED_FROM_BYTES || !/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(body)
  reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding')
  return reply.send(await compress(body))
}

// Answers hardly ever hold a bigint; those that do are written a second time, with its digits as text.
function jsonOf(answer: unknown): string {
  try {
    return JSON.stringify(answer)
  } catch (error) {
    if (error instanceof TypeError) return toJson(answer)
    throw error
  }
}

function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  reply.header('content-type', file.mediaType).header('cache-control', 'private, no-store')
  if (file.fileName !== undefined) {
    const plain = file.fileName.replace(/[^\x20-\x7e]|["\\]/g, '_')
    reply.header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
  }
  return reply.send(typeof file.bytes === 'string' ? file.bytes : Buffer.from(file.bytes))
}

export function sendRefusal(services: Services, reply: FastifyReply, language: Language, refusal: Refusal): FastifyReply {
  services.metrics.refused(refusal.refused)
  return sendProblem(reply, problemOfRefusal(language, refusal))
}

export function sendProblem(reply: FastifyReply, problem: ProblemDetails): FastifyReply {
  const wait = RETRY_SECONDS[problem.code]
  if (wait !== undefined) reply.header('retry-after', String(wait))
  return reply.code(problem.status).header('content-type', PROBLEM_MEDIA).header('cache-control', 'no-store').send(JSON.stringify(problem))
}
