export { calendarIn } from './calendar.ts'
