export { changeSince } from './change-since.ts'
export { saveOwnIndicator } from './own-indicators.ts'
export { raiseDueWarnings, warnNetworksOf } from './raise-warnings.ts'
export { ownSharedValues, sharedValuesIn, type SharedValues } from './shared-values.ts'
