import type { ChainReaders } from './chain.ts'

/** Where a deployment has neither diagnostics nor indicators, the chain is what was recommended, planned and shown. */
export const withoutReaders: ChainReaders = { findings: async () => [], scores: async () => ({ scores: [] }), indicators: async () => [] }
