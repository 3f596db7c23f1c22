export { foundChart } from './chart.ts'
export { checkDay, closeDay, openDay, verifySeals } from './days.ts'
export { postDifference, postEntries, standing, type EntryDraft, type PostedEntry, type Wanted } from './post-entries.ts'
export { entriesOfSource, linesOf, turnovers } from './store.ts'
