// Runs in a thread of its own, since drawing a paper takes tens of milliseconds: one request, one PDF.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const WEIGHTS = ['400Regular', '500Medium', '600SemiBold', '700Bold'] as const
const FONTS = '@expo-google-fonts/ibm-plex-sans-arabic'

const template = fileURLToPath(new URL('paper.typ', import.meta.url))
const fontBlobs = WEIGHTS.map((weight) => readFileSync(fileURLToPath(import.meta.resolve(`${FONTS}/${weight}/IBMPlexSansArabic_${weight}.ttf`))))
const compiler = NodeCompiler.create({ workspace: fileURLToPath(new URL('.', import.meta.url)), fontArgs: [{ fontBlobs }] })

// oxlint-disable unicorn/require-post-message-target-origin -- these messages go to a thread, which has no origin
parentPort?.on('message', ({ id, paper }: { id: number; paper: string }) => {
  try {
    parentPort?.postMessage({ id, bytes: drawn(paper) })
  } catch (error) {
    parentPort?.postMessage({ id, problem: error instanceof Error ? error.message : String(error) })
  }
})

function drawn(paper: string): Uint8Array {
  const { result, ...rest } = read(compiler.compile({ mainFilePath: template, inputs: { paper } }))
  if (!result) throw new Error(`the paper could not be drawn: ${rest.problem}`)
  const bytes = compiler.pdf(result)
  // Kept, what the compiler remembers of a paper would double the memory and save no time: two papers share hardly a line.
  compiler.evictCache(0)
  return new Uint8Array(bytes)
}

function read(compiled: ReturnType<NodeCompiler['compile']>) {
  if (!compiled.hasError()) return { result: compiled.result, problem: '' }
  const error = compiled.takeDiagnostics()
  const told = error ? compiler.fetchDiagnostics(error).map((each: { message?: string }) => each.message ?? '') : []
  return { result: null, problem: told.join('; ') }
}
