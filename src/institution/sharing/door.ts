export { shareWithNetwork } from './share.ts'
export { insertLooks, type Looker } from './store.ts'
