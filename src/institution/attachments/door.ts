export { attachWithin, refuseBytes, type AttachFile } from './attach-file.ts'
export type { AttachmentParts, FindSubject, SubjectKind } from './parts.ts'
