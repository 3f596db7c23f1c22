export { foundInstitution, founding, organisationId, type FoundedInstitution, type Founder } from './found-institution.ts'
