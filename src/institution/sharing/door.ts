export { listAgreements, proposeSharing, retractProposal } from './propose-sharing.ts'
export { endSharing } from './end-sharing.ts'
export { signAgreement } from './share.ts'
export { insertLooks, sharedNow, type Looker } from './store.ts'
