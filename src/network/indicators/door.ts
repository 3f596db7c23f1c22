export { raiseDueWarnings } from './raise-warnings.ts'
export { ownSharedValues, sharedValuesIn, type SharedValues } from './shared-values.ts'
