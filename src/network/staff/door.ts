export { findNetworkStanding, listNetworkMemberships, type NetworkStanding } from './membership-store.ts'
export { recordNetworkSignIn } from './record-sign-in.ts'
