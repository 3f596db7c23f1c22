export { attachWithin, type AttachFile } from './attach-file.ts'
export type { AttachmentParts, FindSubject, SubjectKind } from './parts.ts'
