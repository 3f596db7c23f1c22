export { addBranch } from './branches.ts'
