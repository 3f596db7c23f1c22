export { findStanding, listMemberships, type Membership, type Standing } from './membership-store.ts'
export { recordSignIn } from './record-sign-in.ts'
