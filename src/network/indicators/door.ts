export { raiseDueWarnings } from './raise-warnings.ts'
