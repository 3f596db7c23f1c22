export { keepValues, madeOf } from './keep-values.ts'
export { institutionFacts, isTold, markOf, ownNetworks, readMade, readNewest, readSets, readWholeSets, type NewestRow, type SetRow } from './store.ts'
