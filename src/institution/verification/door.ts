export { verifyInstitution, type Verified } from './verify-institution.ts'
export { institutions, type InstitutionRow } from './store.ts'
