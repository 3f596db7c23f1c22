export { proposeSharing } from './propose-sharing.ts'
export { endSharing } from './end-sharing.ts'
export { agreeToRanking, signAgreement, withdrawAgreement } from './share.ts'
export { insertLooks, rankedNow, sharedNow, type Looker } from './store.ts'
