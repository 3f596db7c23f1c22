export { claimMessages, institutionsWithMessages, recordDelivery, settleMessages, type ClaimedMessage, type DeliveryOutcome } from './deliver.ts'
export { queueMessages, type Recipient } from './queue-message.ts'
