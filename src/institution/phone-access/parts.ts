import type { Services } from '#platform/services.ts'

/** What this feature works with; the secret keys hashes and codes. */
export type AccessParts = Pick<Services, 'db' | 'clock' | 'secret'>
