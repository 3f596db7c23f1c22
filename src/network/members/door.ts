export { searchMembers } from './ask-members.ts'
export { joinNetwork, leaveNetwork } from './change-membership.ts'
