// The built web application from dist/web. Every address that is no file is a page of the application, so it gets index.html.
// Files are compressed once and kept in memory; names with a hash of their content may be kept by browsers for ever.
import { hash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

interface WebFile { readonly changed: number; readonly mediaType: string; readonly tag: string; readonly bytes: Buffer; readonly br?: Buffer; readonly gzip?: Buffer }

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8', '.svg': 'image/svg+xml; charset=utf-8', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp',
  '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8', '.map': 'application/json; charset=utf-8', '.wasm': 'application/wasm',
}
const TEXT = /^(text|application\/(json|manifest|wasm))|svg/

const brotli = (bytes: Buffer): Promise<Buffer> => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })

export function registerWebFiles(app: FastifyInstance, folder: string, otherwise: (request: FastifyRequest, reply: FastifyReply) => unknown): void {
  const known = new Map<string, WebFile>()
  app.setNotFoundHandler(async (request, reply) => {
    const path = pathOf(request.url)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isRead || path === undefined || /^\/(api|channels|health|metrics)(\/|$)/.test(path)) return otherwise(request, reply)
    const file = await find(known, folder, path) ?? (extname(path) === '' ? await find(known, folder, join(path, 'index.html')) ?? await find(known, folder, '/index.html') : undefined)
    return file ? sendFile(request, reply, file, path.startsWith('/assets/')) : otherwise(request, reply)
  })
}

function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split('?', 1)[0] ?? '/')
    return path.includes('\0') ? undefined : normalize(path)
  } catch {
    return undefined
  }
}

async function find(known: Map<string, WebFile>, folder: string, path: string): Promise<WebFile | undefined> {
  const name = join(folder, path)
  const found = name.startsWith(folder) ? await stat(name).catch(() => undefined) : undefined
  if (!found?.isFile()) return undefined
  const kept = known.get(path)
  if (kept?.changed === found.mtimeMs) return kept
  const file = await load(name, found.mtimeMs)
  known.set(path, file)
  return file
}

async function load(name: string, changed: number): Promise<WebFile> {
  const bytes = await readFile(name)
  const mediaType = MEDIA_TYPES[extname(name)] ?? 'application/octet-stream'
  const compressed = TEXT.test(mediaType) && bytes.length > 1_000 ? { br: await brotli(bytes), gzip: await promisify(gzip)(bytes) } : {}
  return { changed, mediaType, tag: `"${hash('sha1', bytes, 'base64url')}"`, bytes, ...compressed }
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: WebFile, isHashed: boolean): FastifyReply {
  reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache').header('etag', file.tag).header('vary', 'accept-encoding')
  if (request.headers['if-none-match'] === file.tag) return reply.code(304).send()
  const taken = request.headers['accept-encoding'] ?? ''
  const encoding = (['br', 'gzip'] as const).find((each) => file[each] && taken.includes(each))
  if (encoding) reply.header('content-encoding', encoding)
  return reply.code(200).header('content-type', file.mediaType).send(encoding ? file[encoding] : file.bytes)
}
