export { admit, takeOn, type Invited, type Password } from './invite-staff.ts'
export { foundRoles } from './found-roles.ts'
export { findStanding, listMemberships, type Membership, type Standing } from './membership-store.ts'
export { recordSignIn } from './record-sign-in.ts'
