export { foundInstitution, founding, organisationId, type FoundedInstitution, type Founder } from './found-institution.ts'
export { searchOrganisations } from './search-organisations.ts'
