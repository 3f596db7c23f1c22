export { claimMessages, institutionsWithMessages, recordDelivery, settleMessages, type ClaimedMessage, type DeliveryOutcome } from './deliver.ts'
