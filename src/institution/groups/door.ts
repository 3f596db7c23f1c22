export { groupInReach, membersOf, searchGroups } from './ask-groups.ts'
export { addMembers, type NewMember } from './add-members.ts'
export { formGroup, type FormGroup } from './form-group.ts'
export type { GroupParts, MemberObligation } from './parts.ts'
