// A write that a browser sends from another site is turned away, besides the cookie's SameSite=Lax. Callers that are no
// browser send neither header and carry no cookie that they did not choose to carry.
import type { FastifyRequest } from 'fastify'

export function isFromElsewhere(request: FastifyRequest, publicUrl: URL | undefined): boolean {
  const { origin } = request.headers
  if (origin !== undefined) {
    if (!URL.canParse(origin)) return true
    const { host } = new URL(origin)
    return host !== request.headers.host && host !== publicUrl?.host
  }
  const site = request.headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}
