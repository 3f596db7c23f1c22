export { admitToNetwork, takeOnForNetwork, type NetworkPassword } from './change-network-staff.ts'
export { findNetworkStanding, listNetworkMemberships, type NetworkStanding } from './membership-store.ts'
export { recordNetworkSignIn } from './record-sign-in.ts'
export { foundNetworkRoles } from './store.ts'
