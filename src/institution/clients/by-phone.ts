// A client on her own telephone: who she is, and the language she wants.
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Language } from '#contract/words/language.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import { clientsOfPhone } from './ask-clients.ts'
import type { ClientParts } from './parts.ts'
import { insertChanges, readClients, updateLanguage } from './store.ts'

/** Messages come in this language from now on as well. `actor` is the client. */
function changeLanguage(parts: Pick<ClientParts, 'db'>, actor: Actor, asked: { key: string; language: Language }): Promise<{ language: Language } | Refusal> {
  const content = { id: actor.id, language: asked.language }
  return runCommand(parts.db, actor, { name: 'change-client-language', key: asked.key, content }, async (tx, { id, language }) => {
    const [client] = await readClients(tx, actor, [id], true)
    if (!client) return refuse('not_found')
    const trace = { subject: { kind: 'client', id }, branch: client.branch }
    if (client.language === language) return { answer: { language }, trace }
    const version = client.version + 1
    await updateLanguage(tx, actor.institution, id, language)
    await insertChanges(tx, actor, 'change-client-language', [{ id, version, before: { language: client.language }, after: { language } }])
    return { answer: { language }, trace: { ...trace, detail: { version, language } } }
  })
}

export const byPhone = { clientsOf: clientsOfPhone, changeLanguage }
