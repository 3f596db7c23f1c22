import type { ClientJson } from '#contract/clients.ts'
import { useMay } from '#web/api/session.ts'
import { Documents } from '../attachments/documents.tsx'

export function DocumentsPanel({ client }: { client: ClientJson }) {
  const may = useMay()
  return <Documents subject={{ kind: 'client', id: client.id }} may={may('clients.edit')} />
}
