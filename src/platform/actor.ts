// Who acts, with what rights, from where: handed to every command, kept in every audit row.

export type Channel = 'desk' | 'ussd' | 'sms' | 'portal' | 'field' | 'sheet' | 'api' | 'job' | 'demo'

/** Somebody who acts inside one institution. */
export interface Actor {
  readonly kind: 'staff' | 'client' | 'system'
  /** The user's id, the client's id, or the job's name. */
  readonly id: string
  readonly name: string
  readonly institution: string
  readonly currency: string
  readonly timeZone: string
  readonly rights: ReadonlySet<string>
  /** Branches that this person works for; 'all' for those who see the whole institution. */
  readonly branches: 'all' | readonly string[]
  readonly channel: Channel
  readonly language: 'en' | 'fr' | 'ar' | 'rw'
  /** Network address, where there is one. */
  readonly address?: string
}

export const mayInBranch = (actor: Actor, branch: string): boolean =>
  actor.branches === 'all' || actor.branches.includes(branch)
