export { foundNetwork, foundingNetwork, type FoundedNetwork } from './found-network.ts'
