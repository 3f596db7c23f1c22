export { closeDay } from './close-day.ts'
export { classRules, foundClassRules, portfolioOn } from './read-portfolio.ts'
export { sharedPortfolio, type SharedPortfolio } from './shared-portfolio.ts'
