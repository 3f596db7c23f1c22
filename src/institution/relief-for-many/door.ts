export { advanceDrives } from './advance-drives.ts'
