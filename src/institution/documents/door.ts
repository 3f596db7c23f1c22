export { type Column, type Paper, type Part } from './paper.ts'
export { Typesetter } from './typeset.ts'
