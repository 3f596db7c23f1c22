// Runs as a program: starts the embedded server on the folder given, says where it is, and holds it until it is told to stop.
import { startEmbedded } from '#platform/embedded/start-embedded.ts'

try {
  const server = await startEmbedded({ dataFolder: process.argv[2] ?? '', log: (message) => console.log(message) })
  server.announce('http://127.0.0.1:4321')
  const stop = async (): Promise<void> => {
    await server.stop()
    process.exit(0)
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())
  // A test run that is killed takes its children with it.
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) void stop()
  }, 500)
  console.log(`ready ${server.adminUrl}`)
} catch (error) {
  console.log((error as Error).message)
  process.exit(1)
}
