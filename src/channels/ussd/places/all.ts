import type { Place } from '../place.ts'
import type { PlaceName } from '../state.ts'
import { casePlaces } from './case.ts'
import { loanPlaces } from './loan.ts'
import { offerPlaces } from './offer.ts'
import { pinPlaces } from './pin.ts'
import { reliefPlaces } from './relief.ts'
import { startPlaces } from './start.ts'

export const places: Readonly<Record<PlaceName, Place>> = { ...startPlaces, ...pinPlaces, ...loanPlaces, ...reliefPlaces, ...casePlaces, ...offerPlaces }

/** Screens that are kept as the evidence of what she read before she signed. */
export const keptAsRead: readonly PlaceName[] = ['offer', 'sign']
