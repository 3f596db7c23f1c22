// Measures the compressed script of a first load of the desk, after `npx vite build`: the entry and all that it imports at
// once, the home page and the sign-in page. Fails above the promise of 300 KB. Run: node scripts/run.mjs scripts/web-size.ts
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const LIMIT_KB = 300
const FIRST_PAGES = ['desk/home/home-page.tsx', 'sign-in/sign-in-page.tsx']

interface Chunk { readonly file: string; readonly imports?: readonly string[] }

const folder = path.resolve(import.meta.dirname, '../dist/web')
const manifest = JSON.parse(readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>

function filesOf(name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`${name} is not in the build: run npx vite build first`)
  if (seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const imported of chunk.imports ?? []) filesOf(imported, seen)
  return seen
}

const files = new Set(['index.html', ...FIRST_PAGES].flatMap((name) => [...filesOf(name)]))
const sizes = [...files].filter((file) => file.endsWith('.js')).map((file) => {
  const bytes = readFileSync(path.join(folder, file))
  return { file, gzip: gzipSync(bytes).length, brotli: brotliCompressSync(bytes).length }
})
const total = (kind: 'gzip' | 'brotli'): number => sizes.reduce((sum, size) => sum + size[kind], 0) / 1024

for (const { file, gzip } of sizes.toSorted((a, b) => b.gzip - a.gzip)) console.log(`${(gzip / 1024).toFixed(1).padStart(8)} KB  ${file}`)
console.log(`First load of the desk: ${total('gzip').toFixed(1)} KB gzip, ${total('brotli').toFixed(1)} KB brotli, at most ${LIMIT_KB} KB`)
if (total('gzip') > LIMIT_KB) {
  console.error('Too large: move what is not needed at once behind lazyPage or a dynamic import.')
  process.exitCode = 1
}
